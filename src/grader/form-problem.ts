import type { Data } from '#exercise/data.ts'
import type { Shape } from '#exercise/shape.ts'
import { isRecord } from './outcome.ts'

/** A place of an answer where its form is, or is not, that of the solution's. */
export interface FormProblem {
  path: string
  shape: Shape
  /** What is there, and what the solution has there. */
  data: Data
  model: Data
  /** The field is not there at all. */
  missing?: boolean
}

/**
 * The first place where an answer has another form than the solution's; numbers may be anything, NaN included.
 *
 * @param shape the form that the exercise asks for; fields that it does not name are passed over
 * @param data what came back: it may be anything
 * @param model the solution's answer, which has the lengths
 */
export function formProblem(shape: Shape, data: Data, model: Data, path = ''): FormProblem | undefined {
  const here = { path, shape, data, model }
  if (shape.kind === 'record') {
    if (!isRecord(data)) return here
    for (const [name, inner] of Object.entries(shape.fields)) {
      const at = path === '' ? name : `${path}.${name}`
      const right = (model as Record<string, Data>)[name]
      if (!Object.hasOwn(data, name))
        return { path: at, shape: inner, data: undefined, model: right, missing: true }
      const problem = formProblem(inner, data[name], right, at)
      if (problem) return problem
    }
    return undefined
  }
  if (shape.kind === 'tensor' && shape.rank === 0) return typeof data === 'number' ? undefined : here
  const models = model as Data[]
  if (!Array.isArray(data) || data.length !== models.length) return here
  const inner: Shape = shape.kind === 'list' ? shape.of : { kind: 'tensor', rank: shape.rank === 2 ? 1 : 0 }
  for (let n = 0; n < models.length; n++) {
    const problem = formProblem(inner, data[n], models[n], `${path}[${n}]`)
    // A wrong row is a wrong matrix, a wrong entry a wrong vector: the whole says more than the part.
    if (problem) return shape.kind === 'tensor' ? here : problem
  }
  return undefined
}

/** Whether an answer has the solution's form. */
export function hasShape(shape: Shape, data: Data, model: Data): boolean {
  return formProblem(shape, data, model) === undefined
}

/**
 * The part of an answer that was asked for: fields beyond it are left out.
 *
 * @param data an answer of the right form
 */
export function askedPart(shape: Shape, data: Data): Data {
  if (shape.kind === 'list') return (data as Data[]).map(part => askedPart(shape.of, part))
  if (shape.kind === 'tensor') return data
  const fields = Object.entries(shape.fields)
  return Object.fromEntries(fields.map(([name, inner]) => [name, askedPart(inner, (data as Fields)[name])]))
}

type Fields = Record<string, Data>
