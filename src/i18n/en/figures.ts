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
  noNumber: 'Type a number between −1000 and 1000; the old value is kept.',
  press: 'Press Step.',
  pressOrPlay: 'Press Step, or Play.',
}
