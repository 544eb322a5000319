import type { Data } from './data.ts'
import type { Entry } from './definition.ts'

/** The form of an answer, without lengths: those come from the truth of each case. */
export type Shape =
  | { kind: 'tensor'; rank: 0 | 1 | 2 }
  | { kind: 'list'; of: Shape }
  | { kind: 'record'; fields: Record<string, Shape> }

/** A number, vector or matrix within an answer. */
export interface Tensor {
  /** Where it is in the answer, e.g. `W2` or `dW[1]`; empty when it is the whole answer. */
  path: string
  /** The length of each axis: none for a number. */
  dims: number[]
  /** Its entries row by row. */
  values: number[]
}

const TENSORS: Record<string, Shape> = {
  number: { kind: 'tensor', rank: 0 },
  Vector: { kind: 'tensor', rank: 1 },
  Matrix: { kind: 'tensor', rank: 2 },
}

/**
 * The form that the entry's `returns` describes.
 *
 * @throws when the text is not made of `number`, `Vector`, `Matrix`, `T[]`, `{ name: T }` and names of `types`
 * @example shapeOf({ name: 'f', parameters: {}, returns: '{ dW: Matrix[], loss: number }' })
 */
export function shapeOf(entry: Entry): Shape {
  return parse(entry.returns.trim(), entry)
}

function parse(text: string, entry: Entry): Shape {
  if (text.endsWith('[]')) return { kind: 'list', of: parse(text.slice(0, -2).trim(), entry) }
  if (text.startsWith('{') && text.endsWith('}')) {
    const fields: Record<string, Shape> = {}
    for (const field of splitFields(text.slice(1, -1))) {
      const colon = field.indexOf(':')
      if (colon < 0) throw new Error(notUnderstood(entry, field))
      fields[field.slice(0, colon).trim()] = parse(field.slice(colon + 1).trim(), entry)
    }
    return { kind: 'record', fields }
  }
  if (Object.hasOwn(TENSORS, text)) return TENSORS[text]!
  const named = entry.types && Object.hasOwn(entry.types, text) ? entry.types[text] : undefined
  if (named === undefined || named.trim() === text) throw new Error(notUnderstood(entry, text))
  return parse(named.trim(), entry)
}

function notUnderstood(entry: Entry, part: string): string {
  return `entry.returns of ${entry.name}: '${part}' in '${entry.returns}' is not understood; write number, Vector, Matrix, a list 'Matrix[]', an object '{ dW: Matrix, db: Vector }', or a name of entry.types`
}

// Splits at commas and semicolons that are not inside inner braces.
function splitFields(text: string): string[] {
  const fields = ['']
  let depth = 0
  for (const character of text) {
    if (character === '{') depth++
    if (character === '}') depth--
    if (depth === 0 && (character === ',' || character === ';')) fields.push('')
    else fields[fields.length - 1] += character
  }
  return fields.map(field => field.trim()).filter(field => field !== '')
}

/**
 * The tensors of an answer whose form is known to be right.
 *
 * @param shape the form
 * @param data an answer of that form: hand over nothing that was not checked before
 * @returns them in the order of the fields, lists from first to last
 */
export function tensorsOf(shape: Shape, data: Data, path = ''): Tensor[] {
  if (shape.kind === 'list')
    return (data as Data[]).flatMap((item, n) => tensorsOf(shape.of, item, `${path}[${n}]`))
  if (shape.kind === 'record')
    return Object.entries(shape.fields).flatMap(([name, inner]) =>
      tensorsOf(inner, (data as Record<string, Data>)[name], path ? `${path}.${name}` : name),
    )
  if (shape.rank === 0) return [{ path, dims: [], values: [data as number] }]
  if (shape.rank === 1) return [{ path, dims: [(data as number[]).length], values: data as number[] }]
  const rows = data as number[][]
  return [{ path, dims: [rows.length, rows[0]?.length ?? 0], values: rows.flat() }]
}

/** The position of a tensor's n-th entry, e.g. `[2, 0]` for the fifth of a 3×2 matrix. */
export function indexOf(dims: number[], n: number): number[] {
  if (dims.length === 0) return []
  if (dims.length === 1) return [n]
  return [Math.floor(n / dims[1]!), n % dims[1]!]
}
