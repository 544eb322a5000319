const en = {
  captions: {
    blame:
      'Six blocks of one layer, drawn to scale, and two slots. Which two make the blame of the layer before?',
    gradient:
      'Six blocks of one layer, drawn to scale, and two slots. Which two make the gradient of its weights?',
  },
  use: 'Choose a block for each slot, or drag it there. Then switch to a square layer, and to a symmetric one.',
  drawing: 'Two slots, their product, and what a nudge measures: {slots}.',
  look: 'Looking for',
  sought: {
    blame: 'the blame of the layer before',
    gradient: 'the gradient of the weights',
  },
  square: 'square layer',
  symmetric: 'symmetric W',
  tray: 'Blocks',
  slot: ['first slot', 'second slot'],
  slotFilled: '{slot}: {block}',
  slotEmpty: '{slot}: empty',
  clear: 'Empty both',
  names: {
    W: 'weights',
    Wt: 'weights, transposed',
    delta: 'error terms',
    deltat: 'error terms, as a row',
    a: 'activations that enter',
    at: 'activations that enter, as a row',
  },
  shape: '{rows}\u00a0×\u00a0{columns}',
  product: 'product',
  nudge: 'the nudge says',
  wanted: 'looking for',
  noProduct: 'no product',
  evidence: {
    fits: 'Are the inner sides the same?',
    shape: 'Is the product {rows}\u00a0×\u00a0{columns}, as it must be?',
    nudge: 'Does the nudge say the same numbers?',
  },
  marks: { yes: 'yes', no: 'no', open: 'not known yet' },
  say: {
    empty: 'Choose a block for each slot. You are looking for {sought}: {rows}\u00a0×\u00a0{columns}.',
    unfit:
      'The first block is {left} wide, and the second is {right} high. These inner sides differ, so there is no product.',
    shape: 'The two fit, and make {r}\u00a0×\u00a0{c}. That is not the shape of {sought}.',
    refused: 'The shape is right and the numbers are wrong. No shape has complained; only the nudge has.',
    lucky:
      'The right shape, and the right numbers. It is still not the formula: it works here only because this W is its own transpose.',
    right: 'The right shape, and the nudge agrees.',
  },
  counts: {
    one: 'Of all {all} pairs of blocks, one has this shape.',
    other: 'Of all {all} pairs of blocks, {shapes} have this shape. The nudge accepts {accepted}.',
  },
  table: {
    blocks: 'The blocks',
    block: 'block',
    what: 'what it is',
    shape: 'rows × columns',
    row: 'row',
    column: 'column {n}',
  },
}

/** What every language says in this figure. */
export type Texts = typeof en

export default en
