const en = {
  caption: 'The 2-3-1 network of this lesson, with every one of its numbers.',
  use: 'Go through it with Step; press a unit to see what enters and leaves it; type over any number in its table.',
  drawing: 'Network of two inputs, three hidden units and one output',
  inputs: 'inputs',
  hidden: 'hidden units',
  output: 'output',
  random: 'New numbers',
  keep: 'Again, with the new weights ›',
  onEdges: {
    weights: 'on the lines: the weights',
    gradients: 'on the lines: ∂E/∂w',
    new: 'on the lines: the new weights',
    mixed: 'on the lines: weights, then ∂E/∂w',
  },
  say: {
    input: 'input {i}: {x}',
    hidden: 'hidden unit {j}',
    output: 'output unit',
    values: 'pre-activation {z}, activation {a}',
    unknown: 'not computed yet',
    delta: 'error term {delta}',
  },
  phases: {
    given: 'Given.',
    forward: 'Forward.',
    compare: 'Compare.',
    backward: 'Backward.',
    update: 'Update.',
    again: 'Forward again.',
  },
  steps: {
    given: 'Two inputs, nine weights, four biases and a target: that is all we are given.',
    /** Where nothing can be stepped. */
    still: 'The drawing has all that follows from them.',
    hidden:
      'Hidden unit {j} adds up input times weight, plus its bias; the sigmoid makes that its activation.',
    output: 'The output does the same with the three hidden activations.',
    loss: 'The output should have been t. Half the squared distance is the loss E.',
    delta2: 'The error term of the output: its distance from t, times the slope of its sigmoid.',
    dW2: 'How E changes with each weight into the output: the error term at its end, times the activation at its start.',
    delta1:
      'The error comes back to hidden unit {j} through its own weight, and is scaled by the slope of its own sigmoid.',
    dW1: 'The same rule for the first layer: the error term at the end of each weight, times the input at its start.',
    update:
      'Every weight and every bias takes a step of {alpha} times its gradient, downhill. All gradients were taken at the old weights. For the first weight into the output:',
    after:
      'With the new weights, E was {before} and is {after}. One step, and the network is a little less wrong.',
    afterWorse:
      'With the new weights, E was {before} and is {after}. It grew: with these numbers the step was too long.',
  },
  unit: {
    input: 'input {i}',
    hidden: 'hidden unit {j}',
    output: 'output unit',
    enters: 'What enters',
    leaves: 'What leaves',
    returns: 'What comes back',
    from: 'from',
    to: 'to',
    activation: 'activation',
    weight: 'weight',
    product: 'product',
    value: 'value',
    bias: 'bias',
    sum: 'sum z',
    a: 'activation a = σ(z)',
    slope: 'slope g′(z) = a (1 − a)',
    target: 'target t',
    error: 'a − t',
    errorTerm: 'error term δ',
    weighted: 'δ · weight',
    total: 'together ∂E/∂a',
    times: 'times the slope: δ',
  },
  table: {
    weights: 'Weights and biases',
    units: 'Units',
    unit: 'unit',
    weight: 'weight',
    old: 'now',
    gradient: '∂E/∂w',
    step: '−α ∂E/∂w',
    next: 'after the step',
    fromTo: '{from} to {to}',
    biasOf: 'bias of {unit}',
    rate: 'learning rate α',
    loss: 'loss E',
    lossAfter: 'loss E after the step',
  },
}

/** What every language says in this figure. */
export type Texts = typeof en

export default en
