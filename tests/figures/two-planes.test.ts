import { describe, expect, test } from 'vitest'
import { batchLoss, type Network } from '#engine'
import {
  cutLine,
  groupsOf,
  hiddenRange,
  linesOf,
  nameOfInput,
  placing,
  sheets,
} from '#figures/two-planes/planes.ts'
import {
  crossing,
  factsOf,
  lastStep,
  type Moment,
  parameterOf,
  parameterPaths,
  positions,
  runFrom,
  shareOf,
  startOf,
  stepAt,
  targets,
  withParameter,
  xs,
} from '#figures/two-planes/run.ts'
import { labelOf, parameterName, sentencesOf } from '#figures/two-planes/said.ts'
import t from '#figures/two-planes/texts/en.ts'

const run = {
  zeros: runFrom(startOf('zeros')),
  equal: runFrom(startOf('equal')),
  random: runFrom(startOf('random')),
}
const end = (moments: Moment[]) => moments.at(-1)!

describe('a run from a random start', () => {
  test('moves the four points until the output’s line has them apart, which no line could at first', () => {
    expect(factsOf(run.random[0])).toMatchObject({ separable: false, stuck: false })
    expect(factsOf(end(run.random))).toMatchObject({ separable: true, right: 4, stuck: false })
    expect(end(run.random).loss).toBeLessThan(0.001)
  })

  test('is the same each time, and leaves its start as it was', () => {
    const start = startOf('random')
    expect(runFrom(start)).toEqual(run.random)
    expect(start).toEqual(startOf('random'))
    expect(runFrom(startOf('random', 9))).not.toEqual(run.random)
  })

  test('does not learn from every start: that is what the reader is to find', () => {
    const failed = Array.from({ length: 12 }, (_, seed) => end(runFrom(startOf('random', seed))).loss > 0.05)
    expect(failed.filter(Boolean).length).toBeGreaterThan(0)
    expect(failed.filter(Boolean).length).toBeLessThan(6)
  })
})

test('a run from zeros moves nothing: not the points, not the loss of an eighth', () => {
  for (const moment of run.zeros) {
    expect(moment.loss).toBe(0.125)
    expect(moment.hidden).toEqual(run.zeros[0].hidden)
    expect(factsOf(moment)).toEqual({ stuck: true, twins: true, separable: false, right: 0 })
  }
  expect(sentencesOf(t, end(run.zeros))).toContain(t.stuck)
})

test('a run from equal units keeps them equal to the last bit, and ends at the best of one unit, 1/12', () => {
  for (const moment of run.equal) {
    expect(moment.hidden.every(([h1, h2]) => h1 === h2)).toBe(true)
    expect(factsOf(moment)).toMatchObject({ twins: true, separable: false })
  }
  expect(end(run.equal).loss).toBeGreaterThan(1 / 12)
  expect(end(run.equal).loss).toBeLessThan(1 / 12 + 0.0005)
})

test('the slider goes from the first step to the last, never back, and lies below the curve', () => {
  const steps = Array.from({ length: positions + 1 }, (_, n) => stepAt(n))
  expect(steps[0]).toBe(0)
  expect(steps.at(-1)).toBe(lastStep)
  expect(new Set(steps).size).toBe(positions + 1)
  expect(steps).toEqual([...steps].sort((a, b) => a - b))
  for (const [n, step] of steps.entries()) expect(shareOf(step)).toBeCloseTo(n / positions, 12)
})

test('each of the nine parameters is read and set by its path, alone', () => {
  const start = startOf('random')
  for (const path of parameterPaths) {
    const changed = withParameter(start, path, 2.5)
    expect(parameterOf(changed, path)).toBe(2.5)
    const others = parameterPaths.filter(other => other !== path)
    expect(others.map(other => parameterOf(changed, other))).toEqual(
      others.map(other => parameterOf(start, other)),
    )
  }
  expect(new Set(parameterPaths.map(path => parameterName(t, path))).size).toBe(9)
  expect(parameterName(t, 'W1.1.0')).toBe('input 1 to hidden 2')
})

test('what a moment says is what its network gives', () => {
  const moment = run.random[40]
  expect(moment.loss).toBe(batchLoss(moment.network, xs, targets))
  expect(labelOf(t, moment)).toContain(`Step ${moment.step}`)
})

describe('two pairs of points', () => {
  test.each([
    ['cross in the middle', [0, 0], [1, 1], [0, 1], [1, 0], true],
    ['lie beside each other', [0, 0], [1, 0], [0, 1], [1, 1], false],
    ['overlap on one line', [0, 0], [0.6, 0.6], [0.5, 0.5], [1, 1], true],
    ['lie apart on one line', [0, 0], [0.4, 0.4], [0.5, 0.5], [1, 1], false],
    ['meet in one place', [0.5, 0.5], [0.5, 0.5], [0.5, 0.5], [0.5, 0.5], true],
    ['touch at an end', [0, 0], [1, 1], [0.5, 0.5], [1, 0], true],
  ] as const)('that %s', (_, a, b, c, d, crosses) => {
    expect(crossing(a, b, c, d)).toBe(crosses)
  })
})

describe('a line on a plane', () => {
  const place = (x: number, y: number) => ({ x, y: -y })

  test('is cut where the weighted sum is 0, with its arrow towards more', () => {
    const line = cutLine([2, 0], -1, [0, 1], place)!
    expect([line.from.x, line.to.x]).toEqual([0.5, 0.5])
    expect(line.above.x).toBeGreaterThan(line.middle.x)
    expect(cutLine([0, 3], -1, [0, 1], place)!.above.y).toBeLessThan(-1 / 3)
  })

  test('has the corners on its larger side', () => {
    const { side } = cutLine([1, 1], -0.5, [0, 1], place)!
    expect(side).toHaveLength(5)
    expect(side).toContainEqual({ x: 1, y: -1 })
    expect(side).not.toContainEqual({ x: 0, y: -0 })
  })

  test('is none where it misses the plane, or where both weights are 0', () => {
    expect(cutLine([1, 1], 5, [0, 1], place)).toBeUndefined()
    expect(cutLine([0, 0], 0, [0, 1], place)).toBeUndefined()
  })

  test('of the output parts the points as the outputs do', () => {
    const moment = end(run.random)
    const at = placing(sheets.wide.hidden, hiddenRange)
    const { output } = linesOf(moment, sheets.wide)
    const sides = moment.hidden.map(([x, y]) => {
      const point = at(x, y)
      const { from, to } = output!
      return Math.sign((to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x))
    })
    expect(sides[0]).toBe(sides[3])
    expect(sides[1]).toBe(sides[2])
    expect(sides[0]).toBe(-sides[1])
  })
})

test('points in one place share a name', () => {
  expect(groupsOf(run.zeros[0].hidden)).toEqual([[0, 1, 2, 3]])
  expect(groupsOf(end(run.random).hidden).flat().sort()).toEqual([0, 1, 2, 3])
})

test('a start is two decimals, so that a cell can begin with it', () => {
  const { layers }: Network = startOf('random', 12)
  for (const w of layers.flatMap(({ W }) => W.flat())) expect(w).toBe(Number(w.toFixed(2)))
})

test('the letter of a hidden unit’s line is not written over the name of a point, nor over the other letter', () => {
  const runs = [
    ...Object.values(run),
    ...Array.from({ length: 8 }, (_, seed) => runFrom(startOf('random', seed))),
  ]
  for (const sheet of Object.values(sheets)) {
    const names = xs.map((_, n) => nameOfInput(n, sheet))
    for (const moment of runs.flat()) {
      const letters = linesOf(moment, sheet).units.flatMap(line => line?.beyond ?? [])
      const [first, second] = letters
      const near = letters.flatMap(one => names.map(name => Math.hypot(one.x - name.x, one.y - name.y)))
      if (second) near.push(Math.hypot(first.x - second.x, first.y - second.y))
      // A name is 15 wide; where a line only cuts off a corner there is little choice of a place.
      expect(Math.min(...near)).toBeGreaterThan(16)
    }
  }
})
