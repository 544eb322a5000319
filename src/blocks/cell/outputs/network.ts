import { round } from '#drawing/geometry.ts'
import { networkDrawing } from '#drawing/network.ts'
import type { Data } from '#exercise/data.ts'
import { format } from '#i18n/format.ts'
import { Html, html } from './html.ts'
import { type CellTexts, renderMatrix } from './matrix.ts'

interface Layer {
  W: number[][]
  b: number[]
  activation: string
}

const WIDTH = 640
const HEIGHT = 280
/** A layer with more units, or a network with more weights, is told in numbers and not drawn. */
const MOST_UNITS = 24
const MOST_WEIGHTS = 1200

/** A network as a drawing with a table of its weights. What is no network is said to be none. */
export function renderNetwork(network: Data, t: CellTexts): Html {
  const layers = layersOf(network)
  if (typeof layers === 'string')
    return html`<p class="dropped">${format(t.network.broken, { reason: layers })}</p>`
  const sizes = [layers[0]!.W[0]!.length, ...layers.map(layer => layer.W.length)]
  const weights = layers.reduce((sum, { W }) => sum + W.length * W[0]!.length, 0)
  const drawable = weights <= MOST_WEIGHTS && sizes.every(size => size <= MOST_UNITS)
  const label = format(t.network.label, { sizes: sizes.join(', ') })
  const loss = (network as { loss?: Data }).loss
  const about = [
    format(t.network.inputs, { n: sizes[0]! }),
    ...layers.map(({ W, activation }, k) =>
      format(t.network.layer, { layer: k + 1, units: W.length, activation }),
    ),
    ...(typeof loss === 'string' ? [format(t.network.loss, { loss })] : []),
  ]
  return html`<figure class="network">${drawable && draw(layers, sizes, `${label}. ${about.join('; ')}`)}
<details><summary>${t.network.weights}</summary>${layers.map(
    ({ W, b }, k) => html`<p>${format(t.network.W, { layer: k + 1 })}</p>${renderMatrix(W, t)}
<p>${format(t.network.b, { layer: k + 1 })}</p>${renderMatrix([b], t)}`,
  )}</details>
<figcaption>${about.join(' · ')}${drawable ? html`<br>${t.network.key}` : html`<br>${t.network.large}`}</figcaption></figure>`
}

/** The layers, when every shape fits; otherwise where it does not. */
function layersOf(network: Data): Layer[] | string {
  const layers: unknown = (network as { layers?: unknown } | null | undefined)?.layers
  if (!Array.isArray(layers) || layers.length === 0) return 'layers'
  for (const [k, layer] of layers.entries()) {
    const { W, b, activation } = (layer ?? {}) as Partial<Layer>
    const inputs = k === 0 ? W?.[0]?.length : (layers[k - 1] as Layer).W.length
    if (!isMatrix(W) || W[0]!.length !== inputs) return `layers[${k}].W`
    if (!isMatrix([b]) || b?.length !== W.length) return `layers[${k}].b`
    if (typeof activation !== 'string') return `layers[${k}].activation`
  }
  return layers as Layer[]
}

function isMatrix(rows: unknown): rows is number[][] {
  if (!Array.isArray(rows) || !Array.isArray(rows[0]) || rows[0].length === 0) return false
  const width = rows[0].length
  return rows.every(
    row => Array.isArray(row) && row.length === width && row.every(value => typeof value === 'number'),
  )
}

function draw(layers: readonly Layer[], sizes: readonly number[], label: string): Html {
  const tallest = Math.max(...sizes)
  const radius = Math.max(4, Math.min(20, (HEIGHT - 24) / tallest / 2.6))
  const spacing = (HEIGHT - 2 * radius - 8) / tallest
  const { places, lines } = networkDrawing(sizes, { width: WIDTH, height: HEIGHT, marginX: 40, spacing })
  const largest = Math.max(
    1e-12,
    ...layers.flatMap(({ W }) => W.flat().filter(Number.isFinite).map(Math.abs)),
  )
  const weights = lines.map(({ from: [layer, i], to: [, j], d }) => {
    const weight = layers[layer]!.W[j]![i]!
    const size = Number.isFinite(weight) ? Math.abs(weight) / largest : 0
    return html`<path${weight < 0 ? new Html(' class="negative"') : ''} d="${d}" stroke-width="${(0.4 + 3 * size).toFixed(2)}" opacity="${(0.35 + 0.65 * size).toFixed(2)}"/>`
  })
  const units = places
    .flat()
    .map(({ x, y }) => html`<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"/>`)
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}"><g class="weights">${weights}</g><g class="units">${units}</g></svg>`
}
