import { describe, expect, it } from 'vitest'
import { nudged } from '#content/numbers/intuition.ts'
import { signedText } from '#drawing/number.ts'
import { numericGradient } from '#engine'
import {
  downhill,
  lossCurve,
  nudgeAt,
  nudges,
  plainCurve,
  type Subject,
  sample,
  weightPaths,
} from '#figures/nudge/curve.ts'
import { shownAt } from '#figures/nudge/nudge-numbers.ts'
import { frames, plotOf } from '#figures/nudge/plotted.ts'
import texts from '#figures/nudge/texts/en.ts'
import { weightName } from '#figures/nudge/weight-name.ts'

const curveOf = (subject: Subject, path: string) =>
  subject === 'loss' ? lossCurve(nudged, path) : plainCurve(subject)

const all = [
  ...weightPaths.map(path => ['loss', path] as const),
  ['square', ''] as const,
  ['sigmoid', ''] as const,
]

describe('the curve', () => {
  it.each(all)('%s %s has the slope that a tiny nudge shows, everywhere', (subject, path) => {
    const curve = curveOf(subject, path)
    for (const { w, slope } of sample(curve, 9)) {
      expect(slope).toBeCloseTo(
        numericGradient((x: number) => curve.at(x).E, w),
        7,
      )
    }
  })

  it('of the loss has a valley for a weight into the output', () => {
    const slopes = sample(curveOf('loss', 'W2.0'), 25).map(({ slope }) => Math.sign(slope))
    expect(new Set(slopes)).toEqual(new Set([-1, 1]))
  })
})

describe('a nudge', () => {
  it('comes closer to the slope the smaller it is', () => {
    const curve = curveOf('square', '')
    const gaps = nudges.map(h => {
      const { rate, slope } = nudgeAt(curve, 1.5, h)
      return Math.abs(rate - slope)
    })
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a))
    expect(nudgeAt(curve, 1.5, 1)).toMatchObject({ E: 2.25, next: 6.25, change: 4, rate: 4, slope: 3 })
  })
})

describe('what is printed of a nudge', () => {
  const read = (text: string) => Number(text.replace('−', '-'))
  const everywhere = all.flatMap(([subject, path]) => {
    const curve = curveOf(subject, path)
    return sample(curve, 13).flatMap(({ w }) => nudges.map(h => ({ curve, now: nudgeAt(curve, w, h) })))
  })

  it('adds up in its last digit, for whoever computes along', () => {
    for (const { curve, now } of everywhere) {
      const { E, next, change, rate, slope, off } = shownAt(curve, now)
      expect(read(next) - read(E)).toBeCloseTo(Math.sign(read(next) - read(E)) * read(change), 10)
      expect(Math.abs((read(next) - read(E)) / now.h - read(rate))).toBeLessThan(0.5001e-4)
      expect(Math.abs(read(rate) - read(slope))).toBeCloseTo(read(off), 10)
    }
  })

  it('is the truth to four decimals', () => {
    for (const { curve, now } of everywhere) {
      expect(Math.abs(read(shownAt(curve, now).rate) - now.rate)).toBeLessThan(0.8e-4)
    }
  })

  it('promises that a smaller nudge comes closer only where there is one that does', () => {
    const gaps = everywhere.map(({ curve, now }) => ({ now, curve, ...shownAt(curve, now) }))
    expect(new Set(gaps.map(({ gap }) => gap))).toEqual(new Set(['same', 'closer', 'far']))
    for (const { now, curve, gap, off } of gaps) {
      if (now.h === nudges.at(-1)) expect(gap).not.toBe('closer')
      if (gap !== 'closer') continue
      const next = nudgeAt(curve, now.w, nudges[nudges.indexOf(now.h) + 1])
      expect(read(shownAt(curve, next).off)).toBeLessThan(read(off))
    }
  })
})

describe('a step downhill', () => {
  it('lowers the loss from either side and stays in the range', () => {
    const curve = curveOf('loss', 'W2.0')
    for (const w of [-2, 5]) expect(curve.at(downhill(curve, w, 8)).E).toBeLessThan(curve.at(w).E)
    expect(downhill(curveOf('square', ''), -3, 100)).toBe(3)
  })
})

describe('the plot', () => {
  it.each(all)('of %s %s stays inside its frame', (subject, path) => {
    const curve = curveOf(subject, path)
    for (const size of ['wide', 'narrow'] as const) {
      for (const { w } of sample(curve, 13)) {
        const plot = plotOf(curve, nudgeAt(curve, w, 0.1), size)
        for (const { x, y } of [plot.here, ...plot.tangent]) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(frames[size].width)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(y).toBeLessThanOrEqual(frames[size].height)
        }
        expect(plot.curve).not.toMatch(/NaN/)
      }
    }
  })
})

describe('its words', () => {
  it('name weights and give slopes their sign', () => {
    expect(weightName(texts, 'W1.1.0')).toBe('input 1 to hidden 2')
    expect(weightName(texts, 'W2.2')).toBe('hidden 3 to output')
    expect(signedText(0.25)).toBe('+0.2500')
    expect(signedText(-0.00001)).toBe('0.0000')
  })
})
