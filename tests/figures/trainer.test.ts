import { describe, expect, test } from 'vitest'
import { batchLoss, forward, type Network, train } from '#engine'
import { dataNames, pointsOf, rangeOfPlane } from '#figures/trainer/data.ts'
import { Lab, startOf } from '#figures/trainer/lab.ts'
import { LossHistory } from '#figures/trainer/loss-history.ts'
import { lossPlot } from '#figures/trainer/loss-plot.ts'
import { hiddenIn, rateIn } from '#figures/trainer/options.ts'
import { maxPoints, nearestPoint, withoutPoint, withPoint } from '#figures/trainer/own-points.ts'
import { sentencesOf } from '#figures/trainer/said.ts'
import { restarts, type Settings } from '#figures/trainer/settings.ts'
import { inputsAt, placeIn, plane, SurfacePainter } from '#figures/trainer/surface.ts'
import t from '#figures/trainer/texts/en.ts'

const settings: Settings = {
  data: 'xor',
  hidden: [2],
  activation: 'sigmoid',
  output: 'sigmoid',
  learningRate: 4,
  batch: 'full',
  range: 1,
  seed: 4,
}
const labOf = (part: Partial<Settings> = {}) => new Lab({ ...settings, ...part })
const weightsOf = (lab: Lab): Network => JSON.parse(lab.weights)

describe.each(dataNames)('the points of %s', name => {
  test('are the same each time, of two decimals, inside of their plane, and of both targets alike', () => {
    const points = pointsOf(name)
    expect(pointsOf(name)).toEqual(points)
    const [low, high] = rangeOfPlane(name)
    for (const x of points.flatMap(({ x1, x2 }) => [x1, x2])) {
      expect(x).toBe(Number(x.toFixed(2)))
      expect(Math.abs(x - (low + high) / 2)).toBeLessThan((high - low) / 2)
    }
    expect(points.filter(({ target }) => target === 1)).toHaveLength(points.length / 2)
  })
})

describe('the data sets', () => {
  const linear = { hidden: [], learningRate: 2 }
  test.each([
    ['circles', { hidden: [6], activation: 'tanh', learningRate: 1 }],
    ['moons', { hidden: [8], activation: 'tanh', learningRate: 2 }],
    ['spirals', { hidden: [8, 8], activation: 'tanh', learningRate: 0.5, batch: 'mini' }],
  ] as const)('%s can be learned, but not without hidden units', (data, knobs) => {
    const able = labOf({ data, ...knobs, hidden: [...knobs.hidden] })
    able.advance(1500)
    expect(able.shown.right).toBe(80)
    const unable = labOf({ data, ...linear })
    unable.advance(1500)
    expect(unable.shown.right).toBeLessThan(76)
  })
})

describe('training', () => {
  test('ends with the same weights in one go, step by step, and as the engine trains by itself', () => {
    const whole = labOf()
    whole.advance(300)
    const steps = labOf()
    for (let n = 0; n < 300; n++) steps.advance(1)
    expect(steps.weights).toBe(whole.weights)
    const network = startOf(settings)
    const xs = pointsOf('xor').map(({ x1, x2 }) => [x1, x2])
    const targets = pointsOf('xor').map(({ target }) => [target])
    const losses = train(network, xs, targets, { epochs: 300, learningRate: 4 })
    expect(weightsOf(whole)).toEqual(network)
    expect(whole.shown.loss).toBe(batchLoss(network, xs, targets))
    expect(whole.shown.stretches[0].loss).toBe(losses[0])
  })

  test('can be stopped anywhere: whoever asks it to go on is asked again and again', () => {
    const lab = labOf()
    let asked = 0
    lab.advance(100_000, () => ++asked < 3)
    expect(asked).toBe(3)
    expect(lab.epoch).toBeGreaterThan(0)
    expect(lab.epoch).toBeLessThan(10)
  })

  test.each(['mini', 'one'] as const)('in batches of %s does not depend on where it was stopped', batch => {
    const whole = labOf({ data: 'moons', batch })
    whole.advance(20)
    const parts = labOf({ data: 'moons', batch })
    for (const epochs of [3, 7, 10]) parts.advance(epochs)
    expect(parts.weights).toBe(whole.weights)
    const full = labOf({ data: 'moons', batch: 'full' })
    full.advance(20)
    expect(full.weights).not.toBe(whole.weights)
  })

  test('that leaves the numbers stops with the last that were finite, and says so', () => {
    const lab = labOf({ output: 'identity', learningRate: 100 })
    lab.advance(10_000)
    const { diverged, epoch, loss } = lab.shown
    expect(diverged).toBe(true)
    expect(epoch).toBeGreaterThan(1)
    expect(epoch).toBeLessThan(500)
    expect(Number.isFinite(loss)).toBe(true)
    expect(
      weightsOf(lab)
        .layers.flatMap(({ W }) => W.flat())
        .every(Number.isFinite),
    ).toBe(true)
    expect(sentencesOf(t, lab.shown).join(' ')).toContain(`stopped after epoch ${epoch}`)
    lab.advance(10)
    expect(lab.epoch).toBe(epoch)
    // Another rate takes it up again.
    lab.change({ learningRate: 1e-9 })
    expect(lab.diverged).toBe(false)
  })

  test('from zeros on the full batch never moves, and says why; pair by pair it does', () => {
    const still = labOf({ range: 0 })
    still.advance(500)
    expect(still.shown).toMatchObject({ loss: 0.125, stuck: true, right: 0 })
    expect(sentencesOf(t, still.shown)).toContain(t.stuck)
    const moving = labOf({ range: 0, batch: 'one' })
    moving.advance(5)
    expect(moving.shown.stuck).toBe(false)
  })
})

describe('the knobs', () => {
  test('begin training again when they change the network, its start or its points', () => {
    const again: Partial<Settings>[] = [
      { hidden: [3] },
      { activation: 'tanh' },
      { output: 'identity' },
      { range: 2 },
      { seed: 5 },
      { data: 'moons' },
    ]
    for (const part of again) {
      const lab = labOf()
      lab.advance(10)
      lab.change(part)
      expect(lab.epoch, JSON.stringify(part)).toBe(0)
    }
  })

  test('let training go on when they change only how', () => {
    for (const part of [{ learningRate: 1 }, { batch: 'one' }] as const) {
      expect(restarts(settings, { ...settings, ...part })).toBe(false)
      const lab = labOf()
      lab.advance(10)
      const { weights } = lab
      lab.change(part)
      expect(lab.epoch).toBe(10)
      expect(lab.weights).toBe(weights)
    }
  })

  test('and steps and restarts are undone, one after another, to the last digit', () => {
    const lab = labOf()
    const seen = [lab.shown]
    const acts = [
      () => {
        lab.remember()
        lab.advance(50)
      },
      () => lab.change({ learningRate: 1 }),
      () => lab.restart(),
      () => lab.change({ data: 'circles', hidden: [4] }),
      () => lab.change({ data: 'own', points: [{ x1: 0.5, x2: 0, target: 1 }] }),
    ]
    for (const act of acts) {
      act()
      seen.push(lab.shown)
    }
    while (lab.shown.canUndo) {
      seen.pop()
      lab.undo()
      expect({ ...lab.shown, canUndo: true }).toEqual({ ...seen.at(-1)!, canUndo: true })
    }
    expect(seen).toHaveLength(1)
  })
})

describe('the reader’s own points', () => {
  const { points } = withPoint([], { x1: 0.123, x2: 9, target: 1 })

  test('lie on the plane, with two decimals', () => {
    expect(points).toEqual([{ x1: 0.12, x2: 1.25, target: 1 }])
  })

  test('are found by a click near them, the nearest first, and by none that is far', () => {
    const two = withPoint(points!, { x1: 0.16, x2: 1.25, target: 0 }).points!
    expect(nearestPoint(two, { x1: 0.15, x2: 1.25 })).toBe(1)
    expect(nearestPoint(two, { x1: 0.5, x2: 0.5 })).toBeUndefined()
    expect(withoutPoint(two, 0).points).toEqual([two[1]])
  })

  test('are not more than there is room for', () => {
    const many = Array.from({ length: maxPoints }, () => points![0])
    expect(withPoint(many, points![0])).toMatchObject({ what: 'tooMany' })
    expect(withPoint(many, points![0]).points).toBeUndefined()
  })

  test('begin with those that were there, and train; without any there is nothing to train', () => {
    const lab = labOf()
    lab.change({ data: 'own' })
    expect(lab.shown.points).toHaveLength(4)
    lab.change({ data: 'own', points: [] })
    lab.advance(5)
    expect(lab.shown).toMatchObject({ epoch: 0, points: [] })
    expect(sentencesOf(t, lab.shown)).toEqual([t.noPoints])
  })
})

describe('the history of the loss', () => {
  test('keeps the first loss, the last stretch, and every extreme, in limited room', () => {
    const history = new LossHistory()
    const lossAt = (n: number) => (n === 777 ? 9 : n === 4321 ? -3 : Math.sin(n))
    for (let n = 0; n < 10_000; n++) history.add(lossAt(n))
    const { stretches } = history
    expect(history.count).toBe(10_000)
    expect(stretches.length).toBeLessThanOrEqual(240)
    expect(stretches.length).toBeGreaterThan(100)
    expect(Math.max(...stretches.map(({ high }) => high))).toBe(9)
    expect(Math.min(...stretches.map(({ low }) => low))).toBe(-3)
    for (const { epoch, loss } of stretches) expect(loss).toBe(lossAt(epoch))
    expect(stretches[0].epoch).toBe(0)
  })

  test('copies go on by themselves', () => {
    const history = new LossHistory()
    history.add(1)
    const copy = history.copy()
    copy.add(2)
    expect([history.count, copy.count]).toEqual([1, 2])
  })
})

describe('the loss curve', () => {
  const box = { left: 40, right: 330, top: 20, bottom: 160 }
  const states: Partial<Settings>[] = [
    {},
    { output: 'identity', learningRate: 100 },
    { hidden: [4], activation: 'tanh', learningRate: 16, batch: 'one' },
    { range: 0 },
  ]

  test.each(states)('of %o stays in its box, with ticks, on both kinds of axis', part => {
    for (const epochs of [0, 1, 700]) {
      const lab = labOf(part)
      lab.advance(epochs)
      for (const log of [false, true]) {
        const plot = lossPlot(lab.shown, log, box)
        expect(plot.line + plot.band).not.toMatch(/NaN|Infinity/)
        expect(plot.ticks.length).toBeGreaterThan(0)
        for (const { y } of [plot.here, ...plot.ticks]) {
          expect(y).toBeGreaterThanOrEqual(box.top - 0.1)
          expect(y).toBeLessThanOrEqual(box.bottom + 0.1)
        }
      }
    }
  })
})

describe('the surface', () => {
  test('has the line of ½ where the output is ½', () => {
    const lab = labOf()
    lab.advance(1000)
    const network = weightsOf(lab)
    const range = rangeOfPlane('xor')
    const { half } = new SurfacePainter(range).paint(network)
    const places = [...half.matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => ({
      x: Number(x),
      y: Number(y),
    }))
    expect(places.length).toBeGreaterThan(10)
    for (const place of places) {
      const { x1, x2 } = inputsAt(range, place)
      expect(Math.abs(forward(network, [x1, x2]).a.at(-1)![0] - 0.5)).toBeLessThan(0.05)
    }
  })

  test('places inputs and reads them back, x₂ upwards', () => {
    const range = rangeOfPlane('moons')
    const place = placeIn(range)(0.3, -0.7)
    expect(inputsAt(range, place).x1).toBeCloseTo(0.3, 12)
    expect(inputsAt(range, place).x2).toBeCloseTo(-0.7, 12)
    expect(placeIn(range)(0, range[1]).y).toBe(plane.y)
  })
})

test('authors are told of a wrong option', () => {
  expect(hiddenIn('8 8')).toEqual([8, 8])
  expect(hiddenIn('')).toEqual([])
  for (const wrong of ['0', '2.5', 'two', '13', '1 2 3 4']) expect(() => hiddenIn(wrong)).toThrow(/hidden is/)
  expect(rateIn('0.5')).toBe(0.5)
  for (const wrong of ['', '0', '-1', 'x', '1001', 'Infinity']) expect(() => rateIn(wrong)).toThrow(/rate is/)
})
