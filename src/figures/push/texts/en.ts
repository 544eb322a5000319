const en = {
  caption: {
    'one-output':
      'One sigmoid output, and what two losses make of its answer. Blame times slope is the error term: the push that its weights get.',
    softmax: 'Three outputs of a softmax, one of them right, and the error terms that a loss gives them.',
  },
  use: {
    'one-output': 'Drag the point along the curve, or use the slider and its arrow keys.',
    softmax: 'Move the pre-activations with the sliders, and choose which output is right.',
  },
  tabs: { label: 'What is shown', 'one-output': 'One sigmoid output', softmax: 'Three softmax outputs' },
  losses: { squared: 'half squared error', cross: 'cross-entropy' },
  one: {
    drawing:
      'The sigmoid with a point at z = {z}, where the output is {a}. The target is {target}. Below, for each loss: the blame, the slope of the curve, and their product.',
    wanted: 'target {target}',
    rows: { loss: 'loss {loss}', blame: 'blame', slope: '× slope', delta: '= error term' },
    slider: 'pre-activation z',
    target: 'target',
    spoken: 'z {z}, output {a}. Error term: squared error {squared}, cross-entropy {cross}.',
    said: {
      output: 'The output says {a}. The target is {target}.',
      pushes:
        'With the squared error the error term is {squared}, with the cross-entropy it is {cross}: {times} times as large.',
    },
    table: {
      caption: 'One sigmoid output',
      number: 'number',
      z: 'pre-activation',
      a: 'output',
      target: 'target',
      loss: 'loss',
      blame: 'blame',
      slope: 'slope',
      delta: 'error term',
    },
  },
  three: {
    drawing:
      'The outputs {outputs}; output {right} is right. The error terms with the {loss}: {deltas}. Laid end to end they reach equally far to both sides.',
    columns: { z: 'z', a: 'output', delta: 'error term' },
    shortColumns: { z: 'z', a: 'output', delta: 'error term' },
    together: 'all together',
    slider: 'z of output {k}',
    spoken: '{z}. Outputs {outputs}. Error terms {deltas}.',
    right: 'right answer',
    output: 'output {k}',
    loss: 'loss',
    more: '+100 to all',
    less: 'Take it away',
    said: {
      sums: 'The outputs add up to {a}, the error terms to {delta}.',
      added: 'Every pre-activation is {added} larger than before, and no output has changed.',
    },
    table: {
      caption: 'Three outputs of a softmax',
      columns: [
        'output',
        'pre-activation',
        'output says',
        'target',
        'error term, squared',
        'error term, cross-entropy',
      ],
      sum: 'sum',
    },
  },
}

/** What every language says in this figure. */
export type Texts = typeof en

export default en
