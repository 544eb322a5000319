import { type Example, type Id, idOf, type Own } from './example.ts'
import { isPrintOf } from './judge.ts'

/**
 * Exchanges rows and columns of square tables of weights that are right only then; tables of another shape were
 * read so already.
 *
 * @param right the right value of every number
 */
export function uprighted(example: Example, right: Map<Id, number>): Example {
  const tables = Map.groupBy(
    example.numbers.filter(({ table }) => ['dW', 'stepW', 'newW'].includes(table)),
    ({ table, layer }) => `${table}[${layer}]`,
  )
  const exchanged = new Map([...tables].filter(([, numbers]) => fitsOnlyExchanged(example, numbers, right)))
  const numbers = example.numbers.map(own =>
    exchanged.has(`${own.table}[${own.layer}]`) ? flipped(own) : own,
  )
  return { ...example, numbers, transposed: [...example.transposed, ...exchanged.keys()] }
}

function fitsOnlyExchanged({ sizes }: Example, numbers: Own[], right: Map<Id, number>): boolean {
  const layer = numbers[0]!.layer!
  if (sizes[layer] !== sizes[layer + 1]) return false
  const isRight = (own: Own) => isPrintOf(own.printed, right.get(idOf(own))!)
  return !numbers.every(isRight) && numbers.map(flipped).every(isRight)
}

const flipped = (own: Own): Own => ({ ...own, at: own.at.toReversed() })
