const en = {
  captions: {
    hidden: 'The error term of a hidden unit.',
    output: 'The error term of an output unit.',
    weight: 'The gradient of one weight.',
  },
  uses: {
    hidden:
      'Point at a symbol or press its button, and its part of the network lights up. Point at the network, and the symbol lights up. Choose another unit of this layer to make it unit j.',
    output:
      'Point at a symbol or press its button, and its part of the network lights up. Choose another output unit to see its numbers.',
    weight:
      'Point at a symbol or press its button, and its part of the network lights up. Choose another unit of this layer to make it unit j.',
  },
  drawing: 'Three layers of a network, of 2, 3 and 4 units',
  layers: {
    hidden: ['layer before', 'this layer', 'next layer'],
    output: ['first layer', 'layer before', 'output layer'],
    weight: ['layer before', 'this layer', 'next layer'],
  },
  letters: { hidden: 'j', output: '●', weight: 'j' },
  unit: '{layer}, unit {unit}',
  hint: 'Press Step, or one of the buttons, to see what each part of the equation means.',
  outside: 'This unit does not appear in the equation. Nothing here is needed for it.',
  symbols: {
    delta: 'error term',
    slope: 'slope',
    sum: 'blame',
    weight: 'weights',
    next: 'error terms of the next layer',
    error: 'the output’s error',
    activation: 'activation before the weight',
    gradient: 'gradient of the weight',
  },
  say: {
    hidden: {
      next: 'They are known already: the walk back has passed the next layer.',
      weight:
        'The weights from unit j = {unit} to every unit of the next layer, the same ones that carried its activation forward.',
      sum: 'Each error term of the next layer times the weight on its line, all added up: how fast the loss grows with the activation of unit j = {unit}.',
      slope:
        'How strongly unit j = {unit} itself responds: the slope of its activation function at its pre-activation. For a sigmoid, the activation kept from the forward pass is enough to find it.',
      delta: 'Slope times blame: how fast the loss grows with the pre-activation of unit j = {unit}.',
    } as Partial<Record<string, string>>,
    output: {
      error: 'Output {unit} minus its target. Targets appear in this factor only.',
      slope:
        'The slope of the activation function of output {unit}, at its pre-activation. For a sigmoid, the activation is enough to find it.',
      delta: 'Error times slope: how fast the loss grows with the pre-activation of output {unit}.',
    } as Partial<Record<string, string>>,
    weight: {
      activation: 'The activation where the line begins, kept from the forward pass.',
      delta: 'The error term where the line ends, at unit j = {unit}.',
      gradient: 'The product of the two ends: how fast the loss grows with this one weight.',
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
