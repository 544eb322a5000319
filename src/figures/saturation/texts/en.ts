const en = {
  caption:
    'Three activation functions, each with its slope (dashed), and below them a chain of ten layers of one unit each. Every unit sits at the same place of its curve, and all weights are equal. The bars show what is left of a blame of 1 after each layer, in powers of ten.',
  use: 'Drag the points, or use the sliders and their arrow keys.',
  drawing:
    'At z = {z} the slopes are: {slopes}. With the weight {w}, what is left of a blame of 1 after ten layers: {left}.',
  functions: { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU' },
  slope: 'slope {slope}',
  shortSlope: 'g′ {slope}',
  factor: 'slope × weight {factor}',
  shortFactor: '× w {factor}',
  layers: 'what is left after 1, 2, … 10 layers',
  shortLayers: 'left after 1 … 10 layers',
  /** By powers of ten. */
  levels: { 3: 'a thousand times', 0: 'all of it', [-3]: 'a thousandth', [-6]: 'a millionth' },
  shortLevels: { 3: '1000', 0: '1', [-3]: '10⁻³', [-6]: '10⁻⁶' },
  z: 'pre-activation z',
  w: 'weight',
  spoken: {
    z: 'z {z}. Slopes: {slopes}.',
    w: 'Weight {w}. Left after ten layers: {left}.',
  },
  said: {
    stays: '{name}: slope × weight is 1, so the blame keeps its size.',
    grows:
      '{name}: each layer multiplies the blame by {factor}. After ten layers it is {left} times as large.',
    shrinks: '{name}: each layer multiplies the blame by {factor}. After ten layers {left} of it is left.',
    stops: '{name}: the slope is 0 here, so nothing comes through a single layer.',
  },
  table: {
    caption: 'Slopes, and what is left of a blame of 1',
    number: 'number',
    value: 'activation',
    slope: 'slope',
    factor: 'slope × weight',
    left: 'left after layer {n} of 10',
  },
}

/** What every language says in this figure. */
export type Texts = typeof en

export default en
