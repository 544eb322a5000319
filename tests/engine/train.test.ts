import { describe, expect, it } from 'vitest'
import { batchLoss, type Network, NotFiniteError, randomNetwork, randomNumbers, train } from '#engine'

const xs = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
]
const targets = [[0], [1], [1], [0]]

describe('train', () => {
  it('learns XOR', () => {
    const network = randomNetwork([2, 3, 1], { seed: 3, scale: 1 })
    const losses = train(network, xs, targets, { epochs: 5000, learningRate: 2 })
    expect(losses).toHaveLength(5000)
    expect(losses[0]).toBeGreaterThan(0.1)
    expect(losses[4999]).toBeLessThan(0.001)
    expect(batchLoss(network, xs, targets)).toBeLessThan(losses[4999])
  })

  it.each([1, 2, 3, 4, 9])(
    'returns the mean loss at the weights with which each epoch began (batches of %i)',
    batchSize => {
      const network = randomNetwork([2, 4, 1], { seed: 5, activations: ['tanh', 'identity'] })
      const seen: number[] = []
      const losses = train(network, xs, targets, {
        epochs: 6,
        learningRate: 0.2,
        batchSize,
        seed: 11,
        onEpoch: (epoch, loss) => {
          expect(epoch).toBe(seen.length)
          expect(batchLoss(network, xs, targets)).toBeCloseTo(loss, 14)
          seen.push(loss)
        },
      })
      expect(losses).toEqual(seen)
      expect(new Set(losses).size).toBe(6)
    },
  )

  it('gives the same numbers for the same seed, others for another, and with or without onEpoch', () => {
    const run = (seed: number, onEpoch?: () => void) => {
      const network = randomNetwork([2, 3, 1], { seed: 1 })
      const losses = train(network, xs, targets, { epochs: 20, learningRate: 1, batchSize: 3, seed, onEpoch })
      return { losses, network }
    }
    expect(run(1)).toEqual(run(1))
    expect(run(1)).toEqual(run(1, () => {}))
    expect(run(1)).not.toEqual(run(2))
  })

  it('uses every pair once an epoch, whatever the batch', () => {
    // One weight for each pair: with one-hot inputs it moves by the same amount, once, when its pair is used.
    const hot = [0, 1, 2, 3, 4].map(i => [0, 1, 2, 3, 4].map(k => (k === i ? 1 : 0)))
    for (const batchSize of [1, 2, 3, 5]) {
      const network: Network = {
        layers: [{ W: [[0, 0, 0, 0, 0]], b: [0], activation: 'identity' }],
        loss: 'halfSquaredError',
      }
      const options = { epochs: 1, learningRate: 1e-9, batchSize, seed: 2 }
      train(network, hot, [[1], [2], [3], [4], [5]], options)
      const steps = network.layers[0].W[0].map((w, i) => Math.round((w / (i + 1)) * 1e12))
      const rest = 5 % batchSize
      // A step is divided by the size of its batch; the last batch holds what is left.
      const wanted = [
        ...Array.from({ length: 5 - rest }, () => Math.round(1000 / batchSize)),
        ...Array.from({ length: rest }, () => 1000 / rest),
      ]
      expect(steps.sort((a, b) => a - b)).toEqual(wanted)
    }
  })

  it('stops when onEpoch returns false, with the weights of that loss', () => {
    const network = randomNetwork([2, 3, 1], { seed: 3 })
    const losses = train(network, xs, targets, { epochs: 100, learningRate: 1, onEpoch: epoch => epoch < 4 })
    expect(losses).toHaveLength(5)
    expect(batchLoss(network, xs, targets)).toBeCloseTo(losses[4], 14)
  })

  it.each([4, 1])(
    'stops when the loss is no longer finite and keeps the last finite weights (batches of %i)',
    batchSize => {
      const network = randomNetwork([2, 3, 1], { seed: 3, activations: 'identity' })
      let error: unknown
      try {
        train(network, xs, targets, { epochs: 1000, learningRate: 50, batchSize })
      } catch (thrown) {
        error = thrown
      }
      expect(error).toBeInstanceOf(NotFiniteError)
      const { message, losses } = error as NotFiniteError
      expect(message).toMatch(
        /^train: after \d+ epochs (the loss is (NaN|Infinity)|a weight is not finite); .*smaller learning rate \(it is 50\)/,
      )
      expect(losses.length).toBeGreaterThan(1)
      expect(losses.every(Number.isFinite)).toBe(true)
      expect(network.layers.every(({ W, b }) => [...W.flat(), ...b].every(Number.isFinite))).toBe(true)
      expect(batchLoss(network, xs, targets) / losses[losses.length - 1]).toBeCloseTo(1, 9)
    },
  )

  it('notices weights that the very last update made infinite', () => {
    const network: Network = {
      layers: [{ W: [[1]], b: [0], activation: 'identity' }],
      loss: 'halfSquaredError',
    }
    const before = structuredClone(network)
    expect(() => train(network, [[1e150]], [[0]], { epochs: 1, learningRate: 1e150 })).toThrow(
      /after 1 epochs? a weight is not finite/,
    )
    expect(network).toEqual(before)
  })

  it('leaves the network alone when the very first loss is not finite', () => {
    const network: Network = {
      layers: [{ W: [[1e200]], b: [0], activation: 'identity' }],
      loss: 'halfSquaredError',
    }
    const before = structuredClone(network)
    expect(() => train(network, [[1e200]], [[0]], { epochs: 5, learningRate: 0.1 })).toThrow(
      /after 0 epochs the loss is Infinity/,
    )
    expect(network).toEqual(before)
  })

  it('does nothing in no epochs', () => {
    const network = randomNetwork([2, 3, 1], { seed: 3 })
    const before = structuredClone(network)
    expect(train(network, xs, targets, { epochs: 0, learningRate: 1 })).toEqual([])
    expect(network).toEqual(before)
  })
})

describe('random numbers', () => {
  it('are the same on every machine', () => {
    const next = randomNumbers(1)
    expect([next(), next(), next()]).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522])
    expect(randomNetwork([1, 1], { seed: 1, scale: 1 }).layers[0].W[0][0]).toBe(2 * 0.6270739405881613 - 1)
  })

  it('are spread evenly', () => {
    const next = randomNumbers(9)
    const counts = Array.from({ length: 10 }, () => 0)
    for (let i = 0; i < 100_000; i++) counts[Math.floor(next() * 10)]++
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400)
  })

  it('make networks of the asked shape, range and activations', () => {
    const network = randomNetwork([4, 9, 2], {
      seed: 2,
      activations: ['relu', 'softmax'],
      loss: 'crossEntropy',
      scale: 0.3,
    })
    expect(network.loss).toBe('crossEntropy')
    expect(
      network.layers.map(({ W, b, activation }) => [W.length, W[0].length, b.length, activation]),
    ).toEqual([
      [9, 4, 9, 'relu'],
      [2, 9, 2, 'softmax'],
    ])
    const all = network.layers.flatMap(({ W, b }) => [...W.flat(), ...b])
    expect(Math.max(...all.map(Math.abs))).toBeLessThanOrEqual(0.3)
    expect(new Set(all).size).toBe(all.length)
    expect(randomNetwork([4, 9, 2], { seed: 2 })).not.toEqual(randomNetwork([4, 9, 2], { seed: 3 }))
  })
})
