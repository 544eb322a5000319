const en = {
  caption:
    'An expression as a graph. Blue: the value of each node. Orange, after ∂: its gradient, the slope of the result for that node.',
  use: 'Change an input and watch both.',
  drawing: 'The nodes of the graph',
  node: '{node}, from {parents}: value {value}, gradient {gradient}',
  leaf: 'input {node}: value {value}, gradient {gradient}',
  and: ' and ',
  local: 'local derivative',
  localFirst: 'local derivative of {formula} for the first {parent}',
  localSecond: 'local derivative of {formula} for the second {parent}',
  unknown: 'not yet known',
  notFinite: 'With these inputs, a value becomes too large or is not a number. Change an input, or undo.',
  phases: { given: 'Given.', forward: 'Forward.', backward: 'Backward.' },
  steps: {
    given: 'The inputs are given.',
    press: 'Press Step to compute the nodes one after the other.',
    forward: '{node} computes its value from the nodes that point to it.',
    seed: 'We start at the result: if {node} rises by a little, {node} rises by just as much. Its gradient is 1.',
    back: 'From {node} back to {parent}: the gradient of {node}, times the local derivative on this edge.',
    adds: '{parent} is used more than once, and its contributions add up.',
  },
  table: {
    caption: 'The graph as a list',
    node: 'node',
    from: 'computed as',
    input: 'input',
    value: 'value',
    grad: 'gradient ∂{result}/∂node',
  },
}

/** What every language says in this figure. */
export type Texts = typeof en

export default en
