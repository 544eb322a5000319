const en = {
  caption:
    'An expression as a graph. Blue: the value of each node. Orange, after ∂: how the result answers to it.',
  use: 'Type over an input and watch both.',
  drawing: 'The nodes of the graph',
  node: '{node}, from {parents}: value {value}, gradient {gradient}',
  leaf: 'input {node}: value {value}, gradient {gradient}',
  and: ' and ',
  local: 'local derivative',
  localFirst: 'local derivative of {formula} by the first {parent}',
  localSecond: 'local derivative of {formula} by the second {parent}',
  unknown: 'not yet known',
  notFinite: 'With these inputs a value is no finite number. Change an input, or undo.',
  phases: { given: 'Given.', forward: 'Forward.', backward: 'Backward.' },
  steps: {
    given: 'The inputs are given.',
    press: 'Press Step to compute one node after the other.',
    forward: 'The node {node} computes its value from the nodes before it.',
    seed: 'We start at the result: if {node} itself rises by a little, {node} rises by as much. Its gradient is 1.',
    back: 'From {node} back to {parent}: the gradient of {node}, times the local derivative on this edge.',
    adds: '{parent} is used more than once, and what comes back adds up.',
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
