import { numberText, shortText } from '#drawing/number.ts'
import { type Curve, type Nudged, nudgeAt, nudges } from './model.ts'

/** What the figure prints of a nudge. */
export interface Shown {
  E: string
  next: string
  change: string
  rate: string
  slope: string
  /** How far rate and slope are apart. */
  off: string
  /** Rising, falling, or too little to be seen. */
  way: 'rises' | 'falls' | 'still'
  /** `same`: no difference can be seen; `closer`: the next smaller nudge has a smaller one; `far`: neither. */
  gap: 'same' | 'closer' | 'far'
}

const round = (x: number, decimals: number) => Number(x.toFixed(decimals))

/** As many decimals as are needed for a rate of four: a small nudge shows in the later ones only. */
const decimalsFor = (h: number) => 5 + Math.max(0, Math.ceil(-Math.log10(h) - 1e-9))

/** Each number is computed from those that are printed before it, so that a reader who computes along gets the same. */
function printed({ E, next, h, slope }: Nudged) {
  const decimals = decimalsFor(h)
  const change = round(round(next, decimals) - round(E, decimals), decimals)
  const rate = round(change / h, 4)
  return { decimals, change, rate, off: Math.abs(round(rate - round(slope, 4), 4)) }
}

/** The texts of a nudge at one place of a curve. */
export function shownAt(curve: Curve, now: Nudged): Shown {
  const { decimals, change, rate, off } = printed(now)
  const smaller = nudges[nudges.indexOf(now.h) + 1]
  const closer = smaller !== undefined && printed(nudgeAt(curve, now.w, smaller)).off < off
  return {
    E: shortText(now.E, decimals),
    next: shortText(now.next, decimals),
    change: shortText(Math.abs(change), decimals),
    rate: numberText(rate),
    slope: numberText(now.slope),
    off: numberText(off),
    way: rate === 0 ? 'still' : rate > 0 ? 'rises' : 'falls',
    gap: off === 0 ? 'same' : closer ? 'closer' : 'far',
  }
}
