/** How a pass through the network may differ from the right one; see `slips.ts` for their names. */
export interface Changes {
  /** z = Wa, without b. */
  forgetsBias: boolean
  /** What the loss is multiplied by. */
  lossFactor: number
  /** −1: the error is t − a. */
  errorSign: 1 | -1
  /** Which layers use no slope, or the slope where cross-entropy has cancelled it. */
  slopes: { output: 'right' | 'none' | 'extra'; hidden: 'right' | 'none' }
  /** What enters the slope's formula in a, `a(1 − a)`: `z` by mistake, or `g(a)`, which is g′ taken at a. */
  slopeOf: 'a' | 'z' | 'g(a)'
  /** Where `slopeOf` holds. */
  slopeWhere: 'everywhere' | 'output' | 'hidden'
  /** `a(1 − a)` whatever the activation. */
  alwaysSigmoid: boolean
  /** What the output's error terms are multiplied by. */
  deltaFactor: number
  /** What every gradient is multiplied by, and not the error terms. */
  gradientFactor: number
  /** Which weights the walk back to the hidden units goes through. */
  walk: 'old' | 'updated' | 'transposed'
  /** What the gradient of a weight multiplies the error term by. */
  entering: 'a' | 'z'
  /** 1: the gradient is added. */
  updateSign: 1 | -1
  forgetsRate: boolean
  forgetsBiasStep: boolean
}

/** No change at all. */
export const RIGHT: Changes = {
  forgetsBias: false,
  lossFactor: 1,
  errorSign: 1,
  slopes: { output: 'right', hidden: 'right' },
  slopeOf: 'a',
  slopeWhere: 'everywhere',
  alwaysSigmoid: false,
  deltaFactor: 1,
  gradientFactor: 1,
  walk: 'old',
  entering: 'a',
  updateSign: -1,
  forgetsRate: false,
  forgetsBiasStep: false,
}
