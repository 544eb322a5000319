const en = {
  caption:
    'What two hidden units make of XOR. Discs have the target 1, squares the target 0. On the left, each line is where a hidden unit is ½, and its arrow points to where the unit is larger. On the right, the blue line is where the output is ½; on the tinted side the output is larger.',
  use: 'Move the step and watch the four points on the right. Then change the start.',
  inputs: 'inputs',
  hidden: 'hidden units',
  planes: 'Step {step}. On the plane of the hidden units: {points}. {line}',
  point: '{name}, target {target}, at {h1} and {h2}',
  loss: 'loss E',
  steps: 'steps',
  curve: 'The loss over the steps: {start} at first, {loss} at step {step}, {end} at step {last}.',
  slider: 'training step',
  spoken: 'step {step}, loss {loss}',
  start: 'start',
  starts: { random: 'random', zeros: 'all zeros', equal: 'equal units' },
  another: 'Another random start',
  which: 'start weight',
  own: 'changed by you',
  parameters: {
    W1: 'input {i} to hidden {j}',
    b1: 'bias of hidden {j}',
    W2: 'hidden {j} to output',
    b2: 'bias of the output',
  },
  weight: 'its value',
  spokenWeight: '{name}, {value}. Loss at step {step}: {loss}',
  play: 'Train',
  now: 'Step {step}: loss {loss}. {right} of 4 outputs are on the right side of ½.',
  stuck: 'All nine derivatives are exactly 0, so no step of any size moves anything.',
  twins:
    'The two hidden units are equal to the last bit: every point has h₁ = h₂, and two units do the work of one.',
  parted: 'The output’s line has the discs on one side and the squares on the other.',
  separable:
    'Some line would separate discs from squares on the right; the output’s line does not do so yet.',
  crossed: 'No line can separate discs from squares on the right, as none can on the left.',
  table: {
    points: 'The four points at step {step}',
    point: 'point',
    target: 'target',
    output: 'output',
    network: 'The nine parameters at step {step}',
    parameter: 'parameter',
    atStart: 'at the start',
    now: 'now',
    run: 'The run',
    step: 'step',
    right: 'outputs on the right side of ½',
    line: 'line on the right',
    lines: { parted: 'the output’s line separates', separable: 'a line could', crossed: 'no line can' },
  },
}

/** What every language says in this figure. */
export type Texts = typeof en

export default en
