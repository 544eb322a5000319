// Each peer's own way of training the same network on the same data. A peer that cannot be loaded here is an
// entry with the reason, not a gap.

import { createRequire } from 'node:module'
import { type Value, value } from '../../src/engine/index.ts'
import type { TrainingCase } from './cases.ts'
import { networkOf } from './cases.ts'
import { buildGraph, type Plan } from './graph.ts'
import type { Contender } from './measure.ts'

const require = createRequire(import.meta.url)

export type Peer = { name: string; prepare: (task: TrainingCase) => Promise<Contender> }

export const peers: Peer[] = [
  { name: '@tensorflow/tfjs, cpu', prepare: task => tensorflow(task, 'cpu') },
  { name: '@tensorflow/tfjs, wasm', prepare: task => tensorflow(task, 'wasm') },
  { name: 'brain.js', prepare: brain },
  { name: 'synaptic', prepare: synaptic },
  { name: 'convnetjs', prepare: convnet },
]

async function tensorflow(task: TrainingCase, backend: 'cpu' | 'wasm'): Promise<Contender> {
  const tf = require('@tensorflow/tfjs')
  if (backend === 'wasm') {
    const { setWasmPaths } = require('@tensorflow/tfjs-backend-wasm')
    setWasmPaths(require.resolve('@tensorflow/tfjs-backend-wasm').replace(/[^/]*$/, ''))
  }
  if (!(await tf.setBackend(backend))) throw new Error(`the backend ${backend} does not start`)
  const { layers } = networkOf(task)
  const parameters = layers.map(({ W, b }) => [
    tf.variable(tf.transpose(tf.tensor(W))),
    tf.variable(tf.tensor(b)),
  ])
  const batches: unknown[][] = []
  for (let start = 0; start < task.xs.length; start += task.batchSize) {
    const end = start + task.batchSize
    batches.push([tf.tensor(task.xs.slice(start, end)), tf.tensor(task.targets.slice(start, end))])
  }
  const optimizer = tf.train.sgd(task.learningRate)
  const lossOf = (x: unknown, t: unknown) => {
    let a = x
    task.activations.forEach((activation, k) => {
      const z = tf.add(tf.matMul(a, parameters[k][0]), parameters[k][1])
      a = activation === 'softmax' ? z : tf[activation](z)
    })
    if (task.loss === 'crossEntropy') return tf.losses.softmaxCrossEntropy(t, a)
    return tf.mul(tf.sum(tf.square(tf.sub(a, t))), 0.5 / task.batchSize)
  }
  const run = (epochs: number) => {
    tf.setBackend(backend)
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (const [x, t] of batches) optimizer.minimize(() => lossOf(x, t))
    }
    return parameters[0][0].dataSync()
  }
  return { name: `@tensorflow/tfjs, ${backend}`, note: 'single precision', run }
}

async function brain({ xs, targets, activations, sizes, loss, ...task }: TrainingCase): Promise<Contender> {
  const { NeuralNetwork } = require('brain.js')
  const net = new NeuralNetwork({ hiddenLayers: sizes.slice(1, -1), activation: activations[0] })
  const data = xs.map((input, n) => ({ input, output: targets[n] }))
  const learningRate = task.learningRate / task.batchSize
  const options = { learningRate, errorThresh: 1e-300, errorCheckInterval: 1e9 }
  const run = (iterations: number) => allOf(iterations, net.train(data, { ...options, iterations }))
  const note = loss === 'crossEntropy' ? 'pair by pair, squared error' : 'pair by pair'
  return { name: 'brain.js', note, run }
}

async function synaptic({
  xs,
  targets,
  activations,
  sizes,
  loss,
  ...task
}: TrainingCase): Promise<Contender> {
  const { Architect, Neuron, Trainer } = require('synaptic')
  const net = new Architect.Perceptron(...sizes)
  const squash = {
    sigmoid: 'LOGISTIC',
    tanh: 'TANH',
    relu: 'RELU',
    softmax: 'LOGISTIC',
    identity: 'IDENTITY',
  }
  for (const [k, layer] of [...net.layers.hidden, net.layers.output].entries()) {
    layer.set({ squash: Neuron.squash[squash[activations[k]]] })
  }
  const data = xs.map((input, n) => ({ input, output: targets[n] }))
  const trainer = new Trainer(net)
  const options = { rate: task.learningRate / task.batchSize, error: 1e-300 }
  const run = (iterations: number) => allOf(iterations, trainer.train(data, { ...options, iterations }))
  const note = loss === 'crossEntropy' ? 'pair by pair, sigmoid outputs' : 'pair by pair'
  return { name: 'synaptic', note, run }
}

/** Some stop early when the error is small or NaN; then they have not done the work. */
function allOf(iterations: number, done: { iterations: number }): void {
  if (done.iterations < iterations)
    throw new Error(`stopped after ${done.iterations} of ${iterations} epochs`)
}

async function convnet(task: TrainingCase): Promise<Contender> {
  const { Net, Vol, SGDTrainer } = require('convnetjs')
  const { sizes, activations, xs, targets, loss } = task
  const softmax = loss === 'crossEntropy'
  const net = new Net()
  net.makeLayers([
    { type: 'input', out_sx: 1, out_sy: 1, out_depth: sizes[0] },
    ...sizes.slice(1, -1).map((num_neurons, k) => ({ type: 'fc', num_neurons, activation: activations[k] })),
    softmax ? { type: 'softmax', num_classes: 10 } : { type: 'regression', num_neurons: 1 },
  ])
  const trainer = new SGDTrainer(net, {
    learning_rate: task.learningRate,
    momentum: 0,
    batch_size: task.batchSize,
    l2_decay: 0,
  })
  const inputs = xs.map(x => new Vol(x))
  const wanted = targets.map(t => (softmax ? t.indexOf(1) : t))
  const run = (epochs: number) => {
    for (let epoch = 0; epoch < epochs; epoch++)
      for (const [n, x] of inputs.entries()) trainer.train(x, wanted[n])
  }
  return { name: 'convnetjs', note: softmax ? undefined : 'linear output', run }
}

/** The scalar graph in tensors of one number each, gone back through to all leaves that have a part in it. */
export function tensorGraph(plan: Plan): Contender {
  const tf = require('@tensorflow/tfjs')
  class Scalar {
    tensor: unknown
    constructor(tensor: unknown) {
      this.tensor = tensor
    }
    add(other: Scalar) {
      return new Scalar(tf.add(this.tensor, other.tensor))
    }
    mul(other: Scalar) {
      return new Scalar(tf.mul(this.tensor, other.tensor))
    }
    tanh() {
      return new Scalar(tf.tanh(this.tensor))
    }
  }
  // It refuses to differentiate by a leaf without influence, and a few of the first ones are never read.
  const leaves: Value[] = []
  const { result } = buildGraph<Value>(plan, x => leaves[leaves.push(value(x)) - 1])
  result.backward()
  const matter = leaves.filter(({ grad }) => grad !== 0)
  const derivatives = tf.grads((...tensors: unknown[]) => {
    let at = 0
    let next = 0
    const leaf = (x: number) => new Scalar(leaves[at++].grad !== 0 ? tensors[next++] : tf.scalar(x))
    return buildGraph(plan, leaf).result.tensor
  })
  const run = (n: number) => {
    tf.setBackend('cpu')
    for (let i = 0; i < n; i++) tf.tidy(() => derivatives(matter.map(({ data }) => tf.scalar(data))))
  }
  return { name: '@tensorflow/tfjs, cpu', note: 'a tensor a number', run }
}
