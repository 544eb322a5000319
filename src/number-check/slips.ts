import type { Changes } from './changes.ts'
import { type Example, type Loss, squaresScale } from './example.ts'

/** The slips that have a name; each has its sentence in `texts.numberCheck.slips`. */
export type SlipCode =
  | 'biasForgotten'
  | 'lossTwice'
  | 'lossHalf'
  | 'lossMean'
  | 'lossNotMean'
  | 'errorSign'
  | 'otherSign'
  | 'noSlope'
  | 'slopeLeftIn'
  | 'slopeAtZ'
  | 'slopeAgain'
  | 'sigmoidSlope'
  | 'gradientTwice'
  | 'gradientHalf'
  | 'gradientMean'
  | 'gradientNotMean'
  | 'batchSum'
  | 'batchMean'
  | 'updatedFirst'
  | 'walkTransposed'
  | 'enteringZ'
  | 'added'
  | 'noRate'
  | 'biasesStay'

/** A slip in one of the ways in which it is made. */
export interface Slip {
  codes: SlipCode[]
  changes: Partial<Changes>
}

/** Every slip that can be made in an example, each in all its ways. */
export function slipsOf(example: Example): Slip[] {
  const { loss, inputs, sizes, biases, fixedBiases, learningRate } = example
  const found: Slip[] = []
  const add = (code: SlipCode, ...ways: Partial<Changes>[]) => {
    for (const changes of ways) found.push({ codes: [code], changes })
  }
  const outputs = sizes.at(-1)!
  const batch = inputs.length
  const gradient = (factor: number): Partial<Changes>[] => [
    { deltaFactor: factor },
    { gradientFactor: factor },
  ]
  const bySquares = squaresScale(loss, 1) !== undefined

  if (biases) add('biasForgotten', { forgetsBias: true })
  add('lossTwice', { lossFactor: 2 })
  add('lossHalf', { lossFactor: 1 / 2 })
  add('gradientTwice', ...gradient(2))
  add('gradientHalf', ...gradient(1 / 2))
  if (outputs > 1 && isMean(loss)) {
    add('lossNotMean', { lossFactor: outputs })
    add('gradientNotMean', ...gradient(outputs))
  } else if (outputs > 1) {
    add('lossMean', { lossFactor: 1 / outputs })
    add('gradientMean', ...gradient(1 / outputs))
  }
  if (batch > 1 && example.batch === 'mean')
    add(
      'batchSum',
      { gradientFactor: batch },
      { lossFactor: batch },
      { gradientFactor: batch, lossFactor: batch },
    )
  if (batch > 1 && example.batch === 'sum')
    add(
      'batchMean',
      { gradientFactor: 1 / batch },
      { lossFactor: 1 / batch },
      { gradientFactor: 1 / batch, lossFactor: 1 / batch },
    )
  // These are told of output minus target, and the step that is subtracted.
  const isUsual = example.errorSign === 'outputMinusTarget'
  if (isUsual) add('errorSign', { errorSign: -1 }, { deltaFactor: -1 }, { gradientFactor: -1 })
  if (isUsual) add('otherSign', { errorSign: -1, updateSign: 1 }, { deltaFactor: -1, updateSign: 1 })
  if (bySquares)
    add(
      'noSlope',
      { slopes: { output: 'none', hidden: 'right' } },
      { slopes: { output: 'right', hidden: 'none' } },
      { slopes: { output: 'none', hidden: 'none' } },
    )
  else {
    add('noSlope', { slopes: { output: 'right', hidden: 'none' } })
    add('slopeLeftIn', { slopes: { output: 'extra', hidden: 'right' } })
  }
  for (const slopeWhere of ['everywhere', 'output', 'hidden'] as const) {
    add('slopeAtZ', { slopeOf: 'z', slopeWhere })
    add('slopeAgain', { slopeOf: 'g(a)', slopeWhere })
  }
  add('sigmoidSlope', { alwaysSigmoid: true })
  add('updatedFirst', { walk: 'updated' })
  add('walkTransposed', { walk: 'transposed' })
  add('enteringZ', { entering: 'z' })
  if (isUsual) add('added', { updateSign: 1 })
  if (learningRate !== 1) add('noRate', { forgetsRate: true })
  if (!biases || fixedBiases) return found
  // Examples that keep their biases seldom say so: each other slip may come on top of it.
  const kept: Slip = { codes: ['biasesStay'], changes: { forgetsBiasStep: true } }
  return [...found, kept, ...found.map(slip => pairOf(kept, slip))]
}

const isMean = (loss: Loss) => loss === 'meanOfSquares' || loss === 'halfMeanOfSquares'

const pairOf = (one: Slip, other: Slip): Slip => ({
  codes: [...one.codes, ...other.codes],
  changes: { ...one.changes, ...other.changes },
})
