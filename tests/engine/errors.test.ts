import { describe, expect, it } from 'vitest'
import {
  backward,
  batchGradients,
  batchLoss,
  forward,
  lossOf,
  type Network,
  randomNetwork,
  randomNumbers,
  train,
  update,
} from '#engine'

/** Two inputs, three hidden units, one output; `change` damages a fresh copy. */
function net(change: (network: Network) => void = () => {}): Network {
  const network = randomNetwork([2, 3, 1], { seed: 1 })
  change(network)
  return network
}

const x = [1, 2]
const target = [0.5]

const message = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    return (error as Error).message
  }
  return 'nothing was thrown'
}

describe('error messages of the engine', () => {
  it('name the layer, what it expects and what came', () => {
    const misfit = net(({ layers }) => {
      layers[0].W.pop()
      layers[0].b.pop()
    })
    expect(message(() => forward(misfit, x))).toBe(
      'forward: layer 2 expects 3 inputs (W is 1×3), got a vector of 2',
    )
    expect(message(() => forward(net(), [1, 2, 3]))).toBe(
      'forward: layer 1 expects 2 inputs (W is 3×2), got a vector of 3',
    )
  })

  const cases: [string, () => unknown, string][] = [
    [
      'no input',
      () => forward(net(), undefined as never),
      'forward: x must be an array of numbers, got undefined',
    ],
    [
      'NaN in x',
      () => forward(net(), [1, Number.NaN]),
      'forward: entry [1] of x must be a finite number, got NaN',
    ],
    [
      'a text in x',
      () => forward(net(), [1, '2' as never]),
      'forward: entry [1] of x must be a finite number, got 2',
    ],
    [
      'a hole in x',
      () => forward(net(), new Array(2)),
      'forward: entry [0] of x must be a finite number, got undefined',
    ],
    [
      'an infinite weight',
      () =>
        forward(
          net(n => {
            n.layers[1].W[0][2] = Number.POSITIVE_INFINITY
          }),
          x,
        ),
      'forward: entry [2] of row [0] of W of layer 2 must be a finite number, got Infinity',
    ],
    [
      'a NaN bias',
      () =>
        lossOf(
          net(n => {
            n.layers[0].b[1] = Number.NaN
          }),
          x,
          target,
        ),
      'forward: entry [1] of b of layer 1 must be a finite number, got NaN',
    ],
    [
      'a ragged W',
      () =>
        forward(
          net(n => {
            n.layers[0].W[2] = [1]
          }),
          x,
        ),
      'forward: row [2] of W of layer 1 must have 2 numbers, got a vector of 1',
    ],
    [
      'a bias too many',
      () =>
        forward(
          net(n => {
            n.layers[0].b.push(0)
          }),
          x,
        ),
      'forward: b of layer 1 must have 3 numbers, got a vector of 4',
    ],
    [
      'W as a vector',
      () =>
        forward(
          net(n => {
            n.layers[1].W = [1, 2, 3] as never
          }),
          x,
        ),
      'forward: W of layer 2 must be a matrix with one row a unit, got an array of 3',
    ],
    [
      'an unknown activation',
      () =>
        forward(
          net(n => {
            n.layers[0].activation = 'swish' as never
          }),
          x,
        ),
      'forward: the activation of layer 1 must be one of identity, sigmoid, tanh, relu, softmax, got swish',
    ],
    [
      'an unknown loss',
      () =>
        forward(
          net(n => {
            n.loss = 'mse' as never
          }),
          x,
        ),
      'forward: the loss must be one of halfSquaredError, crossEntropy, got mse',
    ],
    [
      'softmax in the middle',
      () =>
        forward(
          net(n => {
            n.layers[0].activation = 'softmax'
            n.loss = 'crossEntropy'
          }),
          x,
        ),
      'forward: softmax works only in the last layer and under crossEntropy, got it in layer 1 of 2 under crossEntropy',
    ],
    [
      'softmax under squared error',
      () =>
        forward(
          net(n => {
            n.layers[1].activation = 'softmax'
          }),
          x,
        ),
      'forward: softmax works only in the last layer and under crossEntropy, got it in layer 2 of 2 under halfSquaredError',
    ],
    [
      'cross-entropy after tanh',
      () =>
        forward(
          net(n => {
            n.layers[1].activation = 'tanh'
            n.loss = 'crossEntropy'
          }),
          x,
        ),
      'forward: crossEntropy needs a last layer of softmax or sigmoid (for others use halfSquaredError), got tanh',
    ],
    [
      'no layers',
      () => forward({ layers: [], loss: 'halfSquaredError' }, x),
      'forward: a network needs a list "layers" with at least one layer, got an array of 0',
    ],
    [
      'no network',
      () => forward(undefined as never, x),
      'forward: a network needs a list "layers" with at least one layer, got undefined',
    ],
    [
      'a target too long',
      () => lossOf(net(), x, [1, 2]),
      'lossOf: the target must have 1 number, got a vector of 2',
    ],
    [
      'a class number as target',
      () =>
        lossOf(
          net(n => {
            n.loss = 'crossEntropy'
          }),
          x,
          [2],
        ),
      'lossOf: under crossEntropy entry [0] of the target must be from 0 to 1, got 2',
    ],
    [
      'softmax targets that do not add up',
      () => lossOf(randomNetwork([2, 2], { activations: 'softmax', loss: 'crossEntropy' }), x, [0.5, 0.75]),
      'lossOf: with softmax the numbers of the target must add up to 1, got 1.25',
    ],
    [
      'a trace of another network',
      () => backward(net(), forward(randomNetwork([2, 4, 1]), x), target),
      'backward: trace.z[0] must have 3 numbers, got a vector of 4',
    ],
    [
      'a trace without a[0]',
      () => {
        const { z, a } = forward(net(), x)
        backward(net(), { z, a: a.slice(1) }, target)
      },
      'backward: trace.a must be a list of 3, got an array of 2',
    ],
    [
      'no trace',
      () => backward(net(), undefined as never, target),
      'backward: trace.z must be a list of 2, got undefined',
    ],
    [
      'a pair without a target',
      () => batchGradients(net(), [x, x], [target]),
      'batchGradients: targets must have 2 rows, as xs has, got an array of 1',
    ],
    [
      'no pairs',
      () => batchLoss(net(), [], []),
      'batchLoss: xs must be a list of at least one input, got an array of 0',
    ],
    [
      'one bad pair',
      () => batchLoss(net(), [x, [1]], [target, target]),
      'batchLoss: xs[1] must have 2 numbers, got a vector of 1',
    ],
    [
      'a NaN in the data',
      () => train(net(), [x, [1, Number.NaN]], [target, target], { epochs: 1, learningRate: 1 }),
      'train: entry [1] of xs[1] must be a finite number, got NaN',
    ],
    [
      'no learning rate',
      () => train(net(), [x], [target], { epochs: 1 } as never),
      'train: learningRate must be a finite number, got undefined',
    ],
    [
      'half an epoch',
      () => train(net(), [x], [target], { epochs: 0.5, learningRate: 1 }),
      'train: epochs must be a whole number from 0 up, got 0.5',
    ],
    [
      'an empty batch',
      () => train(net(), [x], [target], { epochs: 1, learningRate: 1, batchSize: 0 }),
      'train: batchSize must be a whole number from 1 up, got 0',
    ],
    [
      'no options',
      () => train(net(), [x], [target], undefined as never),
      'train: epochs must be a whole number from 0 up, got undefined',
    ],
    [
      'gradients without db',
      () => update(net(), { dW: [] } as never, 0.1),
      'update: dW must be a list of 2, got an array of 0',
    ],
    [
      'a bad seed',
      () => randomNumbers(Number.NaN),
      'randomNumbers: the seed must be a finite number, got NaN',
    ],
    [
      'one size',
      () => randomNetwork([2]),
      'randomNetwork: the length of sizes must be a whole number from 2 up, got 1',
    ],
    [
      'an empty layer',
      () => randomNetwork([2, 0]),
      'randomNetwork: sizes[1] must be a whole number from 1 up, got 0',
    ],
    [
      'an activation for the input',
      () => randomNetwork([2, 1], { activations: ['identity', 'tanh'] }),
      'randomNetwork: activations must have 1 names (the input has none), got an array of 2',
    ],
    [
      'an unknown activation to draw',
      () => randomNetwork([2, 1], { activations: 'gelu' as never }),
      'randomNetwork: the activation of layer 1 must be one of identity, sigmoid, tanh, relu, softmax, got gelu',
    ],
  ]

  it.each(cases)('%s', (_, act, wanted) => {
    expect(message(act)).toBe(wanted)
  })

  it('come before anything is changed', () => {
    const network = net()
    const before = structuredClone(network)
    const gradients = batchGradients(network, [x], [target])
    gradients.db[1][0] = Number.NaN
    expect(message(() => update(network, gradients, 0.1))).toBe(
      'update: entry [0] of db[1] must be a finite number, got NaN',
    )
    expect(network).toEqual(before)
  })

  it('leave typed arrays be: they count as vectors', () => {
    const { layers, loss } = net()
    const typed = layers.map(layer => ({ ...layer, b: Float64Array.from(layer.b) as never }))
    expect(lossOf({ layers: typed, loss }, Float64Array.from(x) as never, target)).toBe(
      lossOf(net(), x, target),
    )
  })
})
