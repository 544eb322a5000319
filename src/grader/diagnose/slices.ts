import type { Tensor } from '#exercise/shape.ts'
import type { Cell } from '../answers.ts'
import { isRight } from '../answers.ts'
import { placeOf } from '../comparisons.ts'
import type { Candidate } from './candidates.ts'
import { lazily } from './remembered.ts'

/** The rows of a matrix, or the entries of a vector, each a tensor with a path of its own; a number is itself. */
export function slicesOf(tensor: Tensor): Tensor[] {
  const { dims, values, path } = tensor
  const width = dims.length === 2 ? dims[1]! : 1
  if (dims.length === 0) return [tensor]
  return Array.from({ length: dims[0]! }, (_, n) => ({
    path: dims.length === 2 ? `${path}[${n}]` : placeOf(tensor, n),
    dims: dims.slice(1),
    values: values.slice(n * width, (n + 1) * width),
  }))
}

/** An answer's tensors, cut into rows and entries that are judged one by one. */
export function sliceCells(cells: Cell[]): Cell[] {
  return [...Map.groupBy(cells, ({ caseAt }) => caseAt).values()].flatMap(of => {
    let tensorAt = 0
    return of.flatMap(cell => {
      const [yours, truths, references] = [cell.yours, cell.truth, cell.reference].map(slicesOf)
      return truths!.map((truth, n): Cell => {
        const reference = references![n]!
        const right = cell.right || isRight(yours![n]!, truth, reference, cell.kind)
        return { ...cell, tensorAt: tensorAt++, yours: yours![n]!, truth, reference, right }
      })
    })
  })
}

/** A candidate, cut in the same way. */
export function sliceCandidate<Kind extends Candidate>(candidate: Kind): Kind {
  return { ...candidate, at: lazily(n => candidate.at(n)?.flatMap(slicesOf)) }
}
