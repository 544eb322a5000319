import { isOutput, type Layer, placeInVideo } from '../layer.ts'
import { everywhere, type Macro, macro, type Pen } from './macro.ts'

const said = (pen: Pen, text: string, tex: string, values: Record<string, string> = {}) =>
  pen.mark('ink', text, values, tex)

export const loss: Macro = macro<[]>({
  args: [],
  course: pen => said(pen, pen.words.loss, 'E'),
  theta: pen => said(pen, pen.words.loss, 'J(\\Theta)'),
  wiki: pen => said(pen, pen.words.loss, 'E'),
  video: pen => said(pen, pen.words.loss, 'E'),
})

const lossIn = (pen: Pen, n: string, tex: string) =>
  said(pen, pen.words.lossOf, tex, { example: pen.example(n) })

export const lossof: Macro = macro<[string]>({
  args: ['example'],
  extends: ['theta', 'video'],
  course: (pen, n) => lossIn(pen, n, `E_{${n}}`),
  theta: (pen, n) => lossIn(pen, n, `J^{(${pen.example(n)})}`),
  wiki: (pen, n) => lossIn(pen, n, `E_{${pen.example(n)}}`),
  video: (pen, n) => lossIn(pen, n, `E_{${n}}`),
})

/** The squared error by its own letter: the J of the Θ notation is a cross-entropy and must not label it. */
export const sqloss: Macro = macro<[]>({
  args: [],
  extends: ['theta'],
  course: pen => said(pen, pen.words.loss, 'E'),
  theta: pen => said(pen, pen.words.loss, 'E'),
  wiki: pen => said(pen, pen.words.loss, 'E'),
  video: pen => said(pen, pen.words.loss, 'E'),
})

export const sqlossof: Macro = macro<[string]>({
  args: ['example'],
  extends: ['theta', 'video'],
  course: (pen, n) => lossIn(pen, n, `E_{${n}}`),
  theta: (pen, n) => lossIn(pen, n, `E^{(${pen.example(n)})}`),
  wiki: (pen, n) => lossIn(pen, n, `E_{${pen.example(n)}}`),
  video: (pen, n) => lossIn(pen, n, `E_{${n}}`),
})

const mean = (pen: Pen, count: string) =>
  `\\mathop{${said(pen, pen.words.average, `\\frac{1}{${count}}\\sum_{${pen.example('n')}}`)}}\\nolimits`

export const avg: Macro = macro<[]>({
  args: [],
  extends: ['video'],
  course: pen => mean(pen, 'N'),
  theta: pen => mean(pen, 'm'),
  wiki: pen => mean(pen, 'N'),
  video: pen => mean(pen, 'N'),
})

const count = (pen: Pen, layer: Layer, letter: string) =>
  said(pen, pen.words.units, `${letter}_{${pen.units(layer)}}`, { layer: pen.units(layer) })

export const units: Macro = macro<[Layer]>({
  args: ['layer'],
  extends: ['video'],
  course: (pen, l) => count(pen, l, 'n'),
  theta: (pen, l) => count(pen, l, 's'),
  wiki: (pen, l) => count(pen, l, 'r'),
  video: (pen, l) => count(pen, l, 'n'),
})

export const lr: Macro = everywhere<[]>([], pen => said(pen, pen.words.learningRate, '\\alpha'))

/** The wiki's output layer has its own activation function. */
const wikiFunction = (layer: Layer) => (isOutput(layer) ? 'g_{o}' : 'g')

export const g: Macro = macro<[Layer]>({
  args: ['layer'],
  course: pen => said(pen, pen.words.activationFunction, 'g'),
  theta: pen => said(pen, pen.words.activationFunction, 'g'),
  wiki: (pen, l) => said(pen, pen.words.activationFunction, wikiFunction(l)),
  video: pen => said(pen, pen.words.activationFunction, '\\Phi'),
})

export const gp: Macro = macro<[Layer]>({
  args: ['layer'],
  course: pen => said(pen, pen.words.slope, "g'"),
  theta: pen => said(pen, pen.words.slope, "g'"),
  wiki: (pen, l) => said(pen, pen.words.slope, wikiFunction(l).replace('g', "g'")),
  video: pen => said(pen, pen.words.slope, "\\Phi'"),
})

const times = (pen: Pen, sign: string) => `\\mathbin{${said(pen, pen.words.elementwise, sign)}}`

export const had: Macro = macro<[]>({
  args: [],
  extends: ['wiki', 'video'],
  course: pen => times(pen, '\\odot'),
  theta: pen => times(pen, '{.}{*}'),
  wiki: pen => times(pen, '\\odot'),
  video: pen => times(pen, '\\odot'),
})

/** An index by itself, as under a sum. */
export const ix: Macro = everywhere<[string]>(['index'], (pen, index) => pen.index(index))

/** The number of a layer of units by itself. */
export const layer: Macro = everywhere<[Layer]>(['layer'], (pen, l) => pen.units(l))

/** A sum over the units of a layer; the video's output is one unit and needs none. */
export const sumunits: Macro = macro<[string, Layer]>({
  args: ['unit', 'layer'],
  course: (pen, k, l) => over(pen, k, l),
  theta: (pen, k, l) => over(pen, k, l),
  wiki: (pen, k, l) => over(pen, k, l),
  video: (pen, k, l) => (placeInVideo(l) === 'output' ? '' : `\\sum_{${pen.unit(k)}}`),
})

const over = (pen: Pen, k: string, l: Layer) => `\\sum_{${pen.unit(k)}=1}^{${pen.call('units', l)}}`
