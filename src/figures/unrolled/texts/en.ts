const en = {
  caption:
    'A recurrence, unrolled. In the row on top are the states, one for each step, from left to right; below each is its copy of the weight, where there is room. The scale below goes in powers of ten, with 1 in the middle: numbers below 1 hang down from the line, numbers above 1 rise from it.',
  use: 'Drag the weight slowly through 1, then take more steps. Untie the copies and move one of them.',
  drawing: '{steps} steps in a row, with what each adds to the derivative of the weight. {said}',
  axes: { states: 'states', step: 'step' },
  key: {
    part: 'what this step’s use of the weight adds',
    blame: 'blame of the state: how fast the last state changes with it',
  },
  weight: 'weight w',
  copy: 'this copy',
  steps: 'steps T',
  spoken: '{w}. The weight’s derivative is {sum}',
  spokenSteps: '{steps}. The weight’s derivative is {sum}',
  example: 'recurrence',
  examples: { alone: 'the weight alone, h₀ = 1', tanh: 'with tanh, and x = 1 at step 1' },
  untie: 'untie the copies',
  which: 'copy of step',
  blame: 'After {steps} steps back, the blame of the first state, h₀, is {blame}.',
  tied: 'One weight, {w}: all steps together give it the derivative {sum}.',
  untied: '{copies} copies of the weight, each with a derivative of its own. That of step {step} is {part}.',
  together: 'Tied together as they are, the one weight would get their sum, {sum}.',
  table: {
    caption: 'Every step',
    step: 'step',
    copy: 'copy of w',
    state: 'state h',
    blame: 'blame',
    part: 'adds to w',
    sum: 'the sum, for the one weight',
  },
}

/** What every language says in this figure. */
export type Texts = typeof en

export default en
