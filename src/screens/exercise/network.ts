import type { Data } from '#exercise/data.ts'
import type { Comparison } from '#grader/result.ts'

/** A network as circles and lines, for drawing: layers of units, and the edges between them. */
export interface Drawing {
  /** Number of units in each layer, the input first. */
  sizes: number[]
  /** The entries that are wrong, as edges and units. */
  wrongEdges: { layer: number; to: number; from: number }[]
  wrongUnits: { layer: number; unit: number }[]
}

type Plain = { [key: string]: Data }

const isObject = (data: Data): data is Plain =>
  typeof data === 'object' && data !== null && !Array.isArray(data)
const lengthOf = (data: Data) => (Array.isArray(data) ? data.length : 0)

/** Sizes of the layers when the data is a 2-3-1 net (`W1`, `b1`, `W2`, `b2`) or a network (`layers`). */
function sizesOf(data: Data): number[] | undefined {
  if (!isObject(data)) return undefined
  if (Array.isArray(data.W1) && Array.isArray(data.W2)) {
    const last = Array.isArray(data.W2[0]) ? data.W2.length : 1
    return [lengthOf(data.W1[0]), data.W1.length, last]
  }
  if (!Array.isArray(data.layers)) return undefined
  const layers = data.layers.filter(isObject)
  if (layers.length === 0 || !layers.every(layer => Array.isArray(layer.W))) return undefined
  const matrices = layers.map(layer => layer.W as Data[])
  return [lengthOf(matrices[0][0]), ...matrices.map(matrix => matrix.length)]
}

/** Which layer a tensor of an answer belongs to, counted from 1, and whether its entries are weights. */
function placeOf(tensor: string, layers: number): { layer: number; weights: boolean } | undefined {
  const [, kind, number] = /(W|b|delta|z|a)\D*(\d+)?/.exec(tensor) ?? []
  if (!kind) return undefined
  const counted = number === undefined ? undefined : Number(number)
  // `dW[0]` counts from 0, `W1` from 1.
  const layer = counted === undefined ? layers : tensor.includes('[') ? counted + 1 : counted
  return { layer, weights: kind === 'W' }
}

/**
 * Draws the network of a failed case, if one of its arguments is a network.
 *
 * @param args the case's arguments
 * @param wrong the entries that differ from the truth
 * @param tensor what the answer is called when it is a single tensor, e.g. `W2`
 */
export function drawingOf(args: Data[], wrong: Comparison[], tensor = ''): Drawing | undefined {
  const sizes = args.map(sizesOf).find(found => found !== undefined)
  if (!sizes) return undefined
  const drawing: Drawing = { sizes, wrongEdges: [], wrongUnits: [] }
  for (const { tensor: named, index } of wrong) {
    const place = placeOf(named || tensor, sizes.length - 1)
    if (!place || place.layer < 1 || place.layer >= sizes.length) continue
    if (!place.weights) drawing.wrongUnits.push({ layer: place.layer, unit: index.at(-1) ?? 0 })
    else if (index.length === 2) drawing.wrongEdges.push({ layer: place.layer, to: index[0], from: index[1] })
    else drawing.wrongEdges.push({ layer: place.layer, to: 0, from: index[0] ?? 0 })
  }
  return drawing
}
