const en = {
  caption: 'The network of this lesson, with all of its numbers.',
  use: 'Go through it with Step. Press a unit to see its sum, its blame and its error term; type over any number in its table.',
  drawing: 'Network of two inputs, three hidden units and one output',
  inputs: 'inputs',
  hidden: 'hidden units',
  output: 'output',
  random: 'New numbers',
  keep: 'Again, with the new weights ›',
  sheet: {
    save: 'Save as a spreadsheet',
    saved: 'Saved as {file}.',
    use: 'Type over any blue number: the others are formulas.',
  },
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
    given:
      'Two inputs, nine weights, four biases and a target are given. Everything else is computed from them.',
    /** Where nothing can be stepped. */
    still: 'The drawing shows everything that follows from them.',
    hidden:
      'Hidden unit {j} adds up its inputs times their weights, plus its bias. The sigmoid of that sum is its activation.',
    output: 'The output does the same with the three hidden activations.',
    loss: 'The output should have been t. Half the squared distance is the loss E.',
    delta2: 'The blame of the output is its error, a − t. Blame × slope = error term.',
    dW2: 'How fast E changes with each weight into the output: the error term at the end of its line, times the activation at the beginning.',
    delta1:
      'The blame of hidden unit {j} is the error term of the output times the weight between them. Again, blame × slope = error term.',
    dW1: 'The same rule for the first layer: the error term at the end of each line, times the input at the beginning.',
    update:
      'Every weight and every bias takes a step downhill, {alpha} times its derivative. All derivatives were taken at the old weights. For the first weight into the output:',
    after:
      'E was {before}. With the new weights it is {after}: after one step, the network is a little less wrong.',
    afterWorse:
      'E was {before}. With the new weights it is {after}. It grew: with these numbers the step was too long.',
  },
  unit: {
    input: 'input {i}',
    hidden: 'hidden unit {j}',
    output: 'output unit',
    enters: 'Coming in from',
    leaves: 'Going out to',
    returns: 'Blame from',
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
    error: 'blame a − t',
    errorTerm: 'error term δ',
    weighted: 'blame δ · w',
    total: 'blame ∂E/∂a',
    times: 'blame × slope: δ',
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
