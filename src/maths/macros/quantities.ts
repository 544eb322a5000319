import { isOutput, type Layer, placeInVideo } from '../layer.ts'
import { pair } from '../notation.ts'
import { everywhere, type Macro, macro, type Pen } from './macro.ts'

/** A subscript; nothing for a vector, whose unit is left empty. */
const sub = (index: string) => (index ? `_{${index}}` : '')

/** The letter of a layer's units in the video: x, h or y, and h with a layer where its network has none. */
function videoLetter(pen: Pen, layer: Layer, prime: '' | "'"): { letter: string; one: boolean } {
  const place = placeInVideo(layer)
  if (place === 'input') return { letter: 'x', one: false }
  if (place === 'hidden') return { letter: `h${prime}`, one: false }
  if (place === 'output') {
    // The lecture's output is linear, so that it never names the output's pre-activation.
    if (prime) pen.extend()
    return { letter: `y${prime}`, one: true }
  }
  pen.extend()
  return { letter: prime ? `{h'}^{${pen.units(layer)}}` : `h^{${pen.units(layer)}}`, one: false }
}

function inVideo(pen: Pen, layer: Layer, unit: string, prime: '' | "'"): string {
  const { letter, one } = videoLetter(pen, layer, prime)
  return one || !unit ? letter : `${letter}_{${pen.unit(unit)}}`
}

/** Weights, entering their layer in ours and in the wiki's indices, leaving it in Θ. */
export const w: Macro = macro<[Layer, string, string]>({
  args: ['layer', 'unit', 'unit'],
  course: (pen, l, j, i) =>
    weight(
      pen,
      l,
      j,
      i,
      (row, column, layer) => `w_{${pair(row, column)}}^{(${layer})}`,
      layer => `W^{(${layer})}`,
    ),
  theta: (pen, l, j, i) =>
    weight(
      pen,
      l,
      j,
      i,
      (row, column, layer) => `\\Theta_{${pair(row, column)}}^{(${layer})}`,
      layer => `\\Theta^{(${layer})}`,
    ),
  wiki: (pen, l, j, i) =>
    weight(
      pen,
      l,
      j,
      i,
      (to, from, layer) => `w_{${pair(from, to)}}^{${layer}}`,
      layer => `W^{${layer}}`,
    ),
  video: (pen, l, j, i) => {
    const place = placeInVideo(l)
    if (place === 'beyond' || place === 'input') pen.extend()
    const last = place === 'output' ? '2' : pen.weights(l)
    return weight(
      pen,
      l,
      j,
      i,
      (to, from) => (place === 'output' ? `W^{2}_{${from}}` : `W^{${last}}_{${pair(from, to)}}`),
      () => `W^{${last}}`,
    )
  },
})

function weight(
  pen: Pen,
  layer: Layer,
  to: string,
  from: string,
  entry: (to: string, from: string, layer: string) => string,
  matrix: (layer: string) => string,
): string {
  if (!to !== !from)
    pen.refuse('\\w takes both units, or none for the whole matrix: \\w{l}{j}{i} or \\w{l}{}{}')
  const { words, notation } = pen
  const shown = pen.weights(layer)
  if (!to)
    return pen.mark(
      'ink',
      notation === 'theta' ? words.weightsLeaving : words.weights,
      { layer: shown },
      matrix(shown),
    )
  const text =
    notation === 'theta'
      ? words.weightLeaving
      : notation === 'video' && placeInVideo(layer) === 'output'
        ? words.weightToOutput
        : words.weight
  const units = { to: pen.unit(to), from: pen.unit(from) }
  return pen.mark('ink', text, { layer: shown, ...units }, entry(units.to, units.from, shown))
}

/** The bias of a unit, drawn as a weight on a constant 1 by Θ. */
export const bias: Macro = macro<[Layer, string]>({
  args: ['layer', 'unit'],
  extends: ['video'],
  course: (pen, l, j) => biasOf(pen, l, j, `b${sub(pen.unit(j))}^{(${pen.weights(l)})}`),
  theta: (pen, l, j) =>
    pen.mark(
      'ink',
      j ? pen.words.biasLeaving : pen.words.biasesLeaving,
      { layer: pen.weights(l), unit: pen.unit(j) },
      `\\Theta_{${j ? pair(pen.unit(j), '0') : '\\bullet 0'}}^{(${pen.weights(l)})}`,
    ),
  wiki: (pen, l, j) => biasOf(pen, l, j, `b${sub(pen.unit(j))}^{${pen.weights(l)}}`),
  video: (pen, l, j) =>
    placeInVideo(l) === 'output'
      ? pen.mark('ink', pen.words.biasOfOutput, {}, 'b^{2}')
      : biasOf(pen, l, j, `b^{${pen.weights(l)}}${sub(pen.unit(j))}`),
})

const biasOf = (pen: Pen, layer: Layer, unit: string, tex: string) =>
  pen.mark(
    'ink',
    unit ? pen.words.bias : pen.words.biases,
    { layer: pen.weights(layer), unit: pen.unit(unit) },
    tex,
  )

/** One of the three quantities that each unit has; words come for a unit and for a layer's vector. */
function ofUnit(
  colour: 'forward' | 'backward',
  says: { one: 'preActivation' | 'activation' | 'error'; all: 'preActivations' | 'activations' | 'errors' },
  letters: { course: string; theta: string; wiki: string },
  video: (pen: Pen, layer: Layer, unit: string) => { tex: string; text?: string },
  /** The wiki's letter at an output, where it has one of its own. */
  wikiOutput?: (pen: Pen, unit: string) => string,
): Macro {
  const spoken = (
    pen: Pen,
    layer: Layer,
    unit: string,
    tex: string,
    text = pen.words[unit ? says.one : says.all],
  ) => pen.mark(colour, text, { layer: pen.units(layer), unit: pen.unit(unit) }, tex)
  const round = (letter: string) => (pen: Pen, l: Layer, j: string) =>
    spoken(pen, l, j, `${letter}${sub(pen.unit(j))}^{(${pen.units(l)})}`)
  return macro<[Layer, string]>({
    args: ['layer', 'unit'],
    course: round(letters.course),
    theta: round(letters.theta),
    wiki: (pen, l, j) =>
      wikiOutput && isOutput(l)
        ? wikiOutput(pen, j)
        : spoken(pen, l, j, `${letters.wiki}${sub(pen.unit(j))}^{${pen.units(l)}}`),
    video: (pen, l, j) => {
      const { tex, text } = video(pen, l, j)
      return spoken(pen, l, j, tex, text)
    },
  })
}

const atOutput = (layer: Layer) => placeInVideo(layer) === 'output'

export const z: Macro = ofUnit(
  'forward',
  { one: 'preActivation', all: 'preActivations' },
  { course: 'z', theta: 'z', wiki: 'a' },
  (pen, l, j) => ({
    tex: inVideo(pen, l, j, "'"),
    ...(atOutput(l) && { text: pen.words.preActivationOfOutput }),
  }),
)

export const act: Macro = ofUnit(
  'forward',
  { one: 'activation', all: 'activations' },
  { course: 'a', theta: 'a', wiki: 'o' },
  (pen, l, j) => ({ tex: inVideo(pen, l, j, ''), ...(atOutput(l) && { text: pen.words.theOutput }) }),
  (pen, j) => pen.call('out', j),
)

export const err: Macro = ofUnit(
  'backward',
  { one: 'error', all: 'errors' },
  { course: '\\delta', theta: '\\delta', wiki: '\\delta' },
  (pen, l, j) => ({
    tex: `\\frac{\\partial E}{\\partial ${inVideo(pen, l, j, "'")}}`,
    ...(atOutput(l) && { text: pen.words.errorOfOutput }),
  }),
)

export const inp: Macro = everywhere<[string]>(['unit'], (pen, i) =>
  pen.mark('forward', i ? pen.words.input : pen.words.inputs, { unit: pen.unit(i) }, `x${sub(pen.unit(i))}`),
)

const last = (pen: Pen, k: string, tex: string) =>
  pen.mark('forward', k ? pen.words.output : pen.words.outputs, { unit: pen.unit(k) }, tex)

export const out: Macro = macro<[string]>({
  args: ['unit'],
  course: (pen, k) => last(pen, k, `a${sub(k)}^{(L)}`),
  theta: (pen, k) => last(pen, k, `a${sub(k)}^{(L)}`),
  wiki: (pen, k) => last(pen, k, `\\hat{y}${sub(pen.unit(k))}`),
  video: pen => pen.mark('forward', pen.words.theOutput, {}, 'y'),
})

const wanted = (pen: Pen, k: string, letter: string) =>
  pen.mark(
    'ink',
    k ? pen.words.target : pen.words.targets,
    { unit: pen.unit(k) },
    `${letter}${sub(pen.unit(k))}`,
  )

export const target: Macro = macro<[string]>({
  args: ['unit'],
  course: (pen, k) => wanted(pen, k, 't'),
  theta: (pen, k) => wanted(pen, k, 'y'),
  wiki: (pen, k) => wanted(pen, k, 'y'),
  video: pen => pen.mark('ink', pen.words.theTarget, {}, 'd'),
})

/** The output itself where its layer is `L`, else the activation of the numbered output layer. */
const answer = (pen: Pen, l: Layer, k: string) =>
  l.symbol === 'L' ? pen.call('out', k) : pen.call('act', l, k)

/**
 * How far an output is off, in brackets: output minus target. The video writes target minus output, and takes the minus
 * in front.
 */
export const outerr: Macro = macro<[Layer, string]>({
  args: ['layer', 'unit'],
  course: (pen, l, k) => `(${answer(pen, l, k)} - ${pen.call('target', k)})`,
  theta: (pen, l, k) => `(${answer(pen, l, k)} - ${pen.call('target', k)})`,
  wiki: (pen, l, k) => `(${answer(pen, l, k)} - ${pen.call('target', k)})`,
  video: (pen, l, k) => `-(${pen.call('target', k)} - ${answer(pen, l, k)})`,
})

/** The square of that. */
export const outerrsq: Macro = macro<[Layer, string]>({
  args: ['layer', 'unit'],
  course: (pen, l, k) => `${pen.call('outerr', l, k)}^2`,
  theta: (pen, l, k) => `${pen.call('outerr', l, k)}^2`,
  wiki: (pen, l, k) => `${pen.call('outerr', l, k)}^2`,
  video: (pen, l, k) => `(${pen.call('target', k)} - ${answer(pen, l, k)})^2`,
})
