const en = {
  caption:
    'A network of 8, 9, 9, 9 and 4 units: 8 · 9 + 9 · 9 + 9 · 9 + 9 · 4 = 270 weights, every one drawn and every one to be updated. The 31 biases are there too, but not drawn.',
  use: 'Point at a unit, tap it or go to it with the arrow keys.',
  drawing: 'Network with layers of 8, 9, 9, 9 and 4 units and 270 weights',
  heads: {
    inputs: '8 inputs',
    hidden: 'hidden layers of 9 units',
    outputs: '4 outputs',
    effect: '‹ lowers · raises ›',
  },
  target: 'target {target}',
  input: 'input {unit}',
  hidden: 'hidden layer {layer}, unit {unit}',
  output: 'output {unit}',
  legend: {
    level: 'disc: activation',
    plus: 'full ring: raising the unit raises the loss',
    minus: 'broken ring: raising it lowers the loss',
  },
  traced: 'This unit:',
  readUnit:
    '{unit}, with activation {activation}. If its activation rises, the loss changes at these rates: {parts}. Together {total}: {verdict}.',
  readOutput:
    '{unit}, with activation {activation} and target {target}. If it rises, the loss changes at the rate {total}: {verdict}.',
  part: 'through output {k} {part}',
  lower: 'more of it would make the loss smaller',
  raise: 'less of it would make the loss smaller',
  phases: {
    given: 'Given.',
    forward: 'Forward.',
    compare: 'Compare.',
    backward: 'Backward.',
    update: 'Update.',
  },
  steps: {
    given: 'Eight inputs, and 270 weights between them and the four outputs.',
    forward:
      'Every unit of hidden layer {layer} adds up its inputs, each times its weight. The fuller its disc, the more active it is.',
    arrive: 'The signal arrives at the four outputs.',
    compare:
      'Only here is there something to compare with: each output has a target. The 27 hidden units have none. So whose fault is the error?',
    backFirst:
      'Each unit of hidden layer {layer} collects its blame through its own weights: how fast the loss would change if its activation rose a little.',
    back: 'The same again, one layer earlier: hidden layer {layer} collects from the layer after it. No unit needs a target of its own.',
    update:
      'Now the slope of the loss is known for each of the 270 weights, and each takes its own small step downhill.',
  },
  table: {
    hint: 'Choose a unit in the drawing: its own numbers then appear here.',
    all: 'All units',
    unit: 'unit',
    activation: 'activation',
    total: 'change of the loss, ∂E/∂a',
    effect: 'How the loss changes when {unit} rises',
    errorOf: 'through output {k}',
    together: 'together',
    enters: 'Its inputs',
    returns: 'Its blame',
    from: 'from',
    weight: 'weight',
    product: 'product',
    error: 'how E changes with its sum',
  },
}

/** What every language says in this figure. */
export type Texts = typeof en

export default en
