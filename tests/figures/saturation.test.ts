import { describe, expect, test } from 'vitest'
import { backward, forward, type Network, numericGradient } from '#engine'
import { changed, courseOf, functions, layers, passed, ranges, start } from '#figures/saturation/chain.ts'
import { frames, levelOf, panelAt, panelsOf, zAt } from '#figures/saturation/plotted.ts'

describe('what a chain leaves of the blame', () => {
  test.each(functions)('is slope times weight, once for each layer, as the engine has it: %s', activation => {
    // A chain whose biases put every unit at z: the blame of layer l − 1 is the next one’s times slope and weight.
    const [z, w] = [0.7, 1.3]
    const { value, left } = passed(activation, { z, w })
    const network: Network = {
      layers: Array.from({ length: layers + 1 }, (_, l) => ({
        W: [[w]],
        b: [l === 0 ? 0 : z - w * value],
        activation: l === layers ? 'identity' : activation,
      })),
      loss: 'halfSquaredError',
    }
    const trace = forward(network, [z / w])
    const target = [trace.a.at(-1)![0]! - 1]
    const { delta } = backward(network, trace, target)
    // δ of the linear output is 1; times its weight it is the blame of the last hidden unit, times its slope δ again.
    for (let n = 0; n < layers; n++) expect(delta[layers - 1 - n]![0]! / left[n]!).toBeCloseTo(1, 10)
  })

  test('has the slopes that nudging finds', () => {
    for (const name of functions) {
      const at = (z: number) => passed(name, { z, w: 1 }).value
      expect(passed(name, { z: 0.6, w: 1 }).slope).toBeCloseTo(numericGradient(at, 0.6), 8)
    }
  })

  test('stays for a sigmoid at 0 with the weight 4, and for a ReLU that is open with the weight 1', () => {
    expect(courseOf(passed('sigmoid', { z: 0, w: 4 }).factor)).toBe('stays')
    expect(courseOf(passed('sigmoid', { z: 0.5, w: 4 }).factor)).toBe('shrinks')
    expect(courseOf(passed('relu', { z: 1, w: 1 }).factor)).toBe('stays')
    expect(courseOf(passed('relu', { z: 1, w: 1.5 }).factor)).toBe('grows')
    expect(courseOf(passed('relu', { z: -1, w: 6 }).factor)).toBe('stops')
  })
})

describe('the drawing', () => {
  test('ends each bar at what is left, and marks what it has to cut', () => {
    const [sigmoid, tanh, relu] = panelsOf({ z: 0, w: 4 }, 'wide')
    for (const bar of sigmoid!.bars) expect(bar.y).toBe(levelOf('wide', 0))
    expect(tanh!.bars.map(({ cut }) => cut)).toEqual([...Array(4).fill(false), ...Array(6).fill(true)])
    for (const bar of relu!.bars) expect(bar.height).toBe(0)
  })

  test('finds the pre-activation at a place in each of the three panels', () => {
    const { width, left, right, gap } = frames.wide
    const panel = (width - left - right - 2 * gap) / 3
    for (const n of [0, 1, 2]) {
      const start = left + n * (panel + gap)
      expect(panelAt((start + 1) / width, 'wide')).toBe(n)
      expect(zAt(start / width, 'wide', n)).toBeCloseTo(ranges.z.least, 6)
      expect(zAt((start + panel / 2) / width, 'wide', n)).toBeCloseTo(0, 6)
    }
  })

  test('moves in steps of a tenth, and not beyond the ends', () => {
    expect(changed(start, 'z', 0.26).z).toBe(0.3)
    expect(changed(start, 'z', 99).z).toBe(ranges.z.most)
    expect(changed(start, 'w', -1).w).toBe(ranges.w.least)
  })
})
