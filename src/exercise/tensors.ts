/** What a tensor of the answer is: its name and its place in the network. */
export interface AnswerTensor {
  /** What an answer of one tensor is called, e.g. `W2`: its entries are then `W2[0]`, … */
  name?: string
  /** Which layer it belongs to, counted from 1; of a list of tensors, the layer of the first: the others follow. */
  layer?: number
  /** What its entries sit on: the lines of a network or its units. */
  on?: 'weights' | 'units'
}

/** The key of `tensors` for an answer that is one tensor. */
const WHOLE = 'answer'

/**
 * What is known about a tensor of the answer.
 *
 * @param path where it is in the answer, e.g. `W2` or `dW[1]`; empty for an answer that is one tensor
 * @example tensorAt({ tensors: { dW: { layer: 1, on: 'weights' } } }, 'dW[1]') // { layer: 2, on: 'weights' }
 */
export function tensorAt(
  { tensors = {} }: { tensors?: Readonly<Record<string, AnswerTensor>> },
  path: string,
): AnswerTensor {
  const field = fieldOf(path)
  const found = tensors[field || WHOLE]
  if (!found) return {}
  const at = Number(/^\[(\d+)\]/.exec(path.slice(field.length))?.[1] ?? 0)
  return found.layer === undefined ? found : { ...found, layer: found.layer + at }
}

/** The field of the answer that a path begins with: `dW` of `dW[1]`; empty for an answer that is one tensor. */
export function fieldOf(path: string): string {
  return /^[^.[]*/.exec(path)![0]
}
