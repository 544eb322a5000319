/** Texts that all figures share; a figure's own are in its folder, `src/figures/<figure>/texts/`. */
export const figures = {
  back: '‹ Back',
  next: 'Step {n} of {total} ›',
  play: 'Play',
  pause: 'Pause',
  again: 'Start over',
  undo: 'Undo',
  table: 'Table of numbers',
  tableKey: 'T',
  scroll: 'Table of numbers, scrolls sideways',
  closeUnit: 'Close',
  noNumber: 'This is no number from −1000 to 1000. The old one stays.',
  press: 'Press Step.',
  pressOrPlay: 'Press Step, or Play.',
}
