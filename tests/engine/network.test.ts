import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  backward,
  batchGradients,
  batchLoss,
  forward,
  type Gradients,
  lossOf,
  type Network,
  numericGradient,
  train,
  update,
  Value,
  type Vector,
  value,
} from '#engine'
import { type Case, cases, deviation, FC } from './random-networks.ts'

const tensors = ({ dW, db }: Gradients) => [...dW, ...db]

/** The gradients in the shape that `numericGradient` gives for a network. */
const gradientsOf = ({ layers }: Network): Gradients => ({
  dW: layers.map(l => l.W),
  db: layers.map(l => l.b),
})

/** The loss of one pair as a scalar graph, with the leaves that are its weights and biases. */
function lossGraph(network: Network, x: Vector, target: Vector) {
  const leaves = network.layers.map(({ W, b }) => ({ W: W.map(row => row.map(value)), b: b.map(value) }))
  let a = x.map(value)
  let loss = value(0)
  network.layers.forEach(({ activation }, k) => {
    const z = leaves[k].W.map((row, j) => row.reduce((sum, w, i) => sum.add(w.mul(a[i])), leaves[k].b[j]))
    if (activation === 'softmax') {
      const sum = z.map(zk => zk.exp()).reduce((total, power) => total.add(power))
      a = z.map(zk => zk.exp().div(sum))
    } else {
      a = activation === 'identity' ? z : z.map(zj => zj[activation]())
    }
  })
  const last = network.layers[network.layers.length - 1].activation
  a.forEach((ak, k) => {
    const t = target[k]
    if (network.loss === 'halfSquaredError') loss = loss.add(ak.sub(t).pow(2).mul(0.5))
    else if (last === 'softmax') loss = loss.sub(ak.log().mul(t))
    else
      loss = loss.sub(ak.log().mul(t)).sub(
        value(1)
          .sub(ak)
          .log()
          .mul(1 - t),
      )
  })
  return { loss, leaves }
}

describe('a layered network', () => {
  it('has the gradients of central differences, with every activation in every layer and every loss', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(cases, ({ network, xs: [x], targets: [target] }) => {
        const last = network.layers.length - 1
        network.layers.forEach(({ activation }, k) => {
          seen.add(k === last ? `${activation} last, ${network.loss}` : `${activation} hidden`)
        })
        const analytic = backward(network, forward(network, x), target)
        const numeric = gradientsOf(numericGradient(point => lossOf(point, x, target), network))
        const wanted = tensors(numeric)
        tensors(analytic).forEach((tensor, k) => {
          expect(deviation(tensor, wanted[k])).toBeLessThan(1e-5)
        })
      }),
      { ...FC, numRuns: 300 },
    )
    expect(seen.size).toBe(10)
  })

  it('has error terms δ that are the derivatives of the loss by z, which are those by b', () => {
    fc.assert(
      fc.property(cases, ({ network, xs: [x], targets: [target] }) => {
        const { delta, db } = backward(network, forward(network, x), target)
        expect(db).toEqual(delta)
        // Equal, but not the same arrays: who changes one keeps the other.
        for (const [k, one] of db.entries()) expect(one).not.toBe(delta[k])
      }),
      FC,
    )
  })

  it('agrees with the scalar graph', () => {
    fc.assert(
      fc.property(cases, ({ network, xs: [x], targets: [target] }) => {
        const { loss, leaves } = lossGraph(network, x, target)
        loss.backward()
        expect(deviation(lossOf(network, x, target), loss.data)).toBeLessThan(1e-11)
        const grad = (part: unknown): unknown =>
          part instanceof Value ? part.grad : (part as unknown[]).map(grad)
        const { dW, db } = backward(network, forward(network, x), target)
        leaves.forEach(({ W, b }, k) => {
          expect(deviation(dW[k], grad(W))).toBeLessThan(1e-9)
          expect(deviation(db[k], grad(b))).toBeLessThan(1e-9)
        })
      }),
      FC,
    )
  })

  it('gives a batch the mean of the losses and of the gradients', () => {
    fc.assert(
      fc.property(cases, ({ network, xs, targets }) => {
        const ones = xs.map((x, n) => backward(network, forward(network, x), targets[n]))
        const mean = (pick: (one: Gradients) => number) =>
          ones.reduce((sum, one) => sum + pick(one), 0) / xs.length
        const batch = batchGradients(network, xs, targets)
        expect('delta' in batch).toBe(false)
        network.layers.forEach(({ W }, k) => {
          const dW = W.map((row, j) => row.map((_, i) => mean(one => one.dW[k][j][i])))
          const db = W.map((_, j) => mean(one => one.db[k][j]))
          expect(deviation(batch.dW[k], dW)).toBeLessThan(1e-12)
          expect(deviation(batch.db[k], db)).toBeLessThan(1e-12)
        })
        const losses = xs.map((x, n) => lossOf(network, x, targets[n]))
        const meanLoss = losses.reduce((sum, loss) => sum + loss, 0) / xs.length
        expect(deviation(batchLoss(network, xs, targets), meanLoss)).toBeLessThan(1e-12)
      }),
      FC,
    )
  })

  it('takes the same full-batch steps in train as batchGradients and update take', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 4 }), ({ network, xs, targets }, epochs) => {
        const byHand = structuredClone(network)
        const wanted = Array.from({ length: epochs }, () => {
          const loss = batchLoss(byHand, xs, targets)
          update(byHand, batchGradients(byHand, xs, targets), 0.1)
          return loss
        })
        const trained = structuredClone(network)
        const losses = train(trained, xs, targets, { epochs, learningRate: 0.1 })
        expect(deviation(losses, wanted)).toBeLessThan(1e-9)
        expect(deviation(trained, byHand)).toBeLessThan(1e-9)
      }),
      FC,
    )
  })

  it('changes nothing but what update and train are asked to change', () => {
    fc.assert(
      fc.property(cases, ({ network, xs, targets }: Case) => {
        const before = structuredClone({ network, xs, targets })
        const trace = forward(network, xs[0])
        const kept = structuredClone(trace)
        const gradients = backward(network, trace, targets[0])
        batchGradients(network, xs, targets)
        batchLoss(network, xs, targets)
        expect(trace).toEqual(kept)
        expect({ network, xs, targets }).toEqual(before)
        const unchanged = structuredClone(gradients)
        update(network, gradients, 0.3)
        expect(gradients).toEqual(unchanged)
        train(network, xs, targets, { epochs: 2, learningRate: 1e-9, batchSize: 1 })
        expect({ xs, targets }).toEqual({ xs: before.xs, targets: before.targets })
      }),
      FC,
    )
  })

  it('traces x itself as a[0]', () => {
    const network: Network = {
      layers: [{ W: [[1, 2]], b: [3], activation: 'tanh' }],
      loss: 'halfSquaredError',
    }
    const x = [0.1, -0.2]
    expect(forward(network, x).a[0]).toBe(x)
  })

  it('gives ReLU the slope 0 at z = 0', () => {
    const network: Network = {
      layers: [{ W: [[1, -1]], b: [0], activation: 'relu' }],
      loss: 'halfSquaredError',
    }
    expect(backward(network, forward(network, [2, 2]), [1]).delta).toEqual([[-0]])
    const trained = structuredClone(network)
    train(trained, [[2, 2]], [[1]], { epochs: 3, learningRate: 1 })
    expect(trained).toEqual(network)
  })

  it('does not divide the squared error by the number of outputs', () => {
    const identity = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]
    const network: Network = {
      layers: [{ W: identity, b: [0, 0, 0], activation: 'identity' }],
      loss: 'halfSquaredError',
    }
    expect(lossOf(network, [1, 2, 3], [0, 0, 0])).toBe(7)
    expect(backward(network, forward(network, [1, 2, 3]), [0, 0, 0]).delta).toEqual([[1, 2, 3]])
  })
})
