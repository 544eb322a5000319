// npm run bench: the engine, the hand-written loops and the peers, side by side in one run, as ratios.

import { train, type Value, value } from '../../src/engine/index.ts'
import { networkOf, parametersOf, SEED, type TrainingCase, trainingCases } from './cases.ts'
import { buildGraph, newTape, planOf, runTape } from './graph.ts'
import { type Contender, type Measured, measure } from './measure.ts'
import { ClosureValue } from './micrograd.ts'
import { peers, tensorGraph } from './peers.ts'

const ENGINE = 'the engine'
const HAND = 'hand-specialised loop'
const TAPE = 'bare typed-array tape'

for (const task of trainingCases()) {
  const { contenders, absent } = await trainingContenders(task)
  const measured = await measure(contenders)
  printTable(task.title, 'µs an epoch', measured, HAND, absent)
}
for (const nodes of [1_000, 100_000]) {
  const plan = planOf(nodes)
  const { contenders, absent } = await graphContenders(plan)
  const measured = await measure(contenders)
  const eachNode = measured.map(one => ({ ...one, microseconds: (one.microseconds * 1000) / plan.nodes }))
  const title = `scalar graph of ${plan.nodes.toLocaleString('en')} nodes, built and gone back through`
  printTable(title, 'ns a node', eachNode, TAPE, absent)
}
printMemory()

async function trainingContenders(
  task: TrainingCase,
): Promise<{ contenders: Contender[]; absent: string[] }> {
  const X = Float64Array.from(task.xs.flat())
  const T = Float64Array.from(task.targets.flat())
  const { learningRate, batchSize } = task
  const byEngine = (epochs: number) => {
    const network = networkOf(task)
    train(network, task.xs, task.targets, { epochs, learningRate, batchSize, seed: SEED })
    return parametersOf(network)
  }
  const byHand = (epochs: number) => {
    const parameters = parametersOf(networkOf(task))
    task.hand(parameters, X, T, epochs, learningRate, SEED)
    return parameters
  }
  assertSame(
    byEngine(20).flatMap(part => [...part]),
    byHand(20).flatMap(part => [...part]),
  )
  const contenders: Contender[] = [
    { name: ENGINE, run: byEngine },
    { name: HAND, run: byHand },
  ]
  const absent: string[] = []
  for (const { name, prepare } of peers) {
    try {
      const peer = await prepare(task)
      await peer.run(2)
      contenders.push(peer)
    } catch (error) {
      absent.push(`${name}: ${(error as Error).message.split('\n')[0]}`)
    }
  }
  contenders.push({ name: "micrograd's design", note: 'our port, one node a number', run: byClosures(task) })
  return { contenders, absent }
}

/** Training where every number is a node with a closure. */
function byClosures({ xs, targets, batchSize, learningRate, activations, loss, ...task }: TrainingCase) {
  const network = networkOf({ xs, targets, batchSize, learningRate, activations, loss, ...task })
  const leaf = (x: number) => new ClosureValue(x)
  const layers = network.layers.map(({ W, b }) => ({ W: W.map(row => row.map(leaf)), b: b.map(leaf) }))
  const parameters = layers.flatMap(({ W, b }) => [...W.flat(), ...b])
  const lossOf = (x: number[], target: number[]): ClosureValue => {
    let a = x.map(leaf)
    layers.forEach(({ W, b }, k) => {
      const z = W.map((row, j) => row.reduce((sum, w, i) => sum.add(w.mul(a[i])), b[j]))
      // It has no softmax: the last task is trained with tanh and squared error, which is less work.
      a = z.map(zj => (activations[k] === 'sigmoid' ? zj.sigmoid() : zj.tanh()))
    })
    return a
      .map((ak, k) => ak.add(leaf(-target[k])))
      .map(e => e.mul(e).mul(leaf(0.5 / batchSize)))
      .reduce((sum, e) => sum.add(e))
  }
  return (epochs: number) => {
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (let start = 0; start < xs.length; start += batchSize) {
        const rows = xs.slice(start, start + batchSize)
        for (const parameter of parameters) parameter.grad = 0
        rows
          .map((x, n) => lossOf(x, targets[start + n]))
          .reduce((sum, one) => sum.add(one))
          .backward()
        for (const parameter of parameters) parameter.data -= learningRate * parameter.grad
      }
    }
  }
}

async function graphContenders(plan: ReturnType<typeof planOf>) {
  const tape = newTape(plan.nodes)
  const byEngine = () => {
    const { result, first } = buildGraph<Value>(plan, value)
    result.backward()
    return first.grad
  }
  const byClosure = () => {
    const { result, first } = buildGraph(plan, x => new ClosureValue(x))
    result.backward()
    return first.grad
  }
  const byTape = () => runTape(plan, tape)
  assertSame([byEngine(), byEngine()], [byTape(), byClosure()])
  const repeat = (work: () => unknown) => (n: number) => {
    for (let i = 0; i < n; i++) work()
  }
  const contenders: Contender[] = [
    { name: ENGINE, run: repeat(byEngine) },
    { name: TAPE, run: repeat(byTape) },
    { name: "micrograd's design", note: 'our port', run: repeat(byClosure) },
  ]
  const absent = ['brain.js, synaptic, convnetjs: they have no scalar graph']
  if (plan.nodes > 10_000) {
    absent.push('@tensorflow/tfjs, cpu: not run, see the smaller graph')
    return { contenders, absent }
  }
  try {
    const peer = tensorGraph(plan)
    await peer.run(1)
    contenders.push(peer)
  } catch (error) {
    absent.push(`@tensorflow/tfjs, cpu: ${(error as Error).message.split('\n')[0]}`)
  }
  return { contenders, absent }
}

function assertSame(got: number[], wanted: number[]): void {
  const off = Math.max(...wanted.map((w, i) => Math.abs(got[i] - w)))
  if (!(off < 1e-9)) throw new Error(`the contenders do not do the same work: results differ by ${off}`)
}

function printTable(
  title: string,
  unit: string,
  measured: Measured[],
  yardstick: string,
  absent: string[],
): void {
  const base = measured.find(({ name }) => name === yardstick)!.microseconds
  const engine = measured.find(({ name }) => name === ENGINE)!.microseconds
  console.log(`\n**${title}**\n`)
  console.log(
    `| | ${unit} | speed, of the ${yardstick} | the engine is … times as fast | |\n|---|---|---|---|---|`,
  )
  for (const { name, note = '', microseconds } of measured) {
    const cells = [microseconds, base / microseconds, microseconds / engine].map(x =>
      String(Number(x.toPrecision(3))),
    )
    console.log(`| ${name} | ${cells.join(' | ')} | ${note} |`)
  }
  for (const line of absent) console.log(`| ${line.replace(': ', ' | – | – | – | ')} |`)
}

/** What a graph keeps in memory after backward. */
function printMemory(): void {
  const { gc } = globalThis
  if (!gc) {
    console.log('\nMemory: not measured; run with node --expose-gc.')
    return
  }
  const plan = planOf(100_000)
  const heap = () => {
    gc()
    gc()
    return process.memoryUsage().heapUsed
  }
  const bytes = <T extends { backward(): void }>(build: () => { result: T }): string => {
    const before = heap()
    const { result } = build()
    result.backward()
    const after = heap()
    // Used after the measurement, so that it cannot be collected before.
    if (result === undefined) throw new Error('lost')
    return ((after - before) / plan.nodes).toFixed(0)
  }
  const engine = bytes(() => buildGraph<Value>(plan, value))
  const closures = bytes(() => buildGraph(plan, x => new ClosureValue(x)))
  console.log(
    `\nBytes a node after backward (100,000 nodes): the engine ${engine}, micrograd's design ${closures}.`,
  )
}
