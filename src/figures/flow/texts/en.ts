const en = {
  captions: {
    hidden: 'The error term of a hidden unit.',
    output: 'The error term of an output unit.',
    weight: 'The gradient of one weight.',
  },
  uses: {
    hidden:
      'Point at a symbol, or press its button, and what it stands for lights up in the network; point at the network, and the symbol lights up. Choose another unit of this layer to make it the unit j.',
    output:
      'Point at a symbol, or press its button, and what it stands for lights up in the network. Choose another output unit to see its numbers.',
    weight:
      'Point at a symbol, or press its button, and what it stands for lights up in the network. Choose another unit of this layer to make it the unit j.',
  },
  drawing: 'Three layers of a network, of 2, 3 and 4 units',
  layers: {
    hidden: ['layer before', 'this layer', 'next layer'],
    output: ['first layer', 'layer before', 'output layer'],
    weight: ['layer before', 'this layer', 'next layer'],
  },
  letters: { hidden: 'j', output: '●', weight: 'j' },
  unit: '{layer}, unit {unit}',
  hint: 'Press Step, or one of the buttons, to see what each part of the equation stands for.',
  outside: 'This unit does not appear in the equation: nothing from here is needed for this error term.',
  symbols: {
    delta: 'error term',
    slope: 'slope',
    sum: 'sum',
    weight: 'weights',
    next: 'error terms of the next layer',
    error: 'output minus target',
    activation: 'activation before the weight',
    gradient: 'gradient of the weight',
  },
  say: {
    hidden: {
      next: 'They are there already: the layer after this one was done first.',
      weight:
        'The weights from unit j = {unit} to every unit of the next layer: the same ones that carried its activation forward.',
      sum: 'Each error term of the next layer comes back through its weight, and all are added up.',
      slope:
        'How strongly unit j = {unit} itself responds: the slope of its activation function, from what was remembered in the forward phase.',
      delta: 'Slope times sum: how the loss answers to the pre-activation of unit j = {unit}.',
    } as Partial<Record<string, string>>,
    output: {
      error: 'How far output {unit} is from its target: only here do targets enter.',
      slope:
        'The slope of the activation function of output {unit}, from what was remembered in the forward phase.',
      delta: 'The product: how the loss answers to the pre-activation of output {unit}.',
    } as Partial<Record<string, string>>,
    weight: {
      activation: 'What came in at the start of the weight, remembered from the forward phase.',
      delta: 'The error term at the end of the weight, unit j = {unit}.',
      gradient: 'The product of the two ends: how the loss answers to this one weight.',
    } as Partial<Record<string, string>>,
  },
  table: {
    terms: 'The terms of the sum for unit j = {unit}',
    next: 'next layer, unit',
    weight: 'weight',
    product: 'product',
    all: 'Every unit of the layer',
    unit: 'unit',
  },
}

/** What every language says in this figure. */
export type Texts = typeof en

export default en
