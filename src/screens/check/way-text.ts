import type { Place, Table } from '#number-check/example.ts'
import type { Words } from './place-text.ts'
import type { Sheet } from './sheet.ts'

/** How a number of an example is found, in a sentence or two that hold for this example. */
export function wayText(number: Place & { table: Table }, sheet: Sheet, { t }: Words): string {
  const { ways } = t
  const { table } = number
  const isOfAll = ['lossBefore', 'lossAfter', 'dW', 'db'].includes(table) && sheet.examples > 1
  return isOfAll ? `${ways[wayOf(number, sheet)]} ${t.overBatch[sheet.batch]}` : ways[wayOf(number, sheet)]
}

function wayOf(
  { table, layer }: Place & { table: Table },
  { sizes, hasBiases, fixedBiases, sharedBiases, errorSign, loss }: Sheet,
): keyof Words['t']['ways'] {
  const isTurned = errorSign === 'targetMinusOutput'
  const isEntropy = loss === 'binaryCrossEntropy' || loss === 'softmaxCrossEntropy'
  if (table === 'z' && !hasBiases) return 'zWithoutBias'
  if (table === 'error' && isTurned) return 'errorTurned'
  if (table === 'delta' && isEntropy && layer === sizes.length - 2) return 'deltaOfEntropy'
  if (table === 'db' && sharedBiases) return 'dbShared'
  if ((table === 'stepB' || table === 'newB') && fixedBiases) return 'biasStays'
  if (isTurned && (table === 'stepW' || table === 'stepB')) return 'stepTurned'
  if (isTurned && table === 'newW') return 'newWTurned'
  if (isTurned && table === 'newB') return 'newBTurned'
  return table
}
