import {
  batchGradients,
  batchLoss,
  forward,
  type Network,
  NotFiniteError,
  randomNetwork,
  train,
} from '#engine'
import { type DataPoint, pointsOf, rangeOfPlane } from './data.ts'
import { LossHistory, type Stretch } from './loss-history.ts'
import { programOf, type Segment } from './program.ts'
import { batchSizeOf, restarts, type Settings } from './settings.ts'
import { type Surface, SurfacePainter } from './surface.ts'

/** Changes that can be undone. */
const MAX_PAST = 100
/** Epochs between two looks at the clock, at most. */
const MAX_CHUNK = 128

/** What is drawn and said of the present state; plain data, so that it can travel from a worker to the page. */
export interface Shown {
  settings: Settings
  epoch: number
  /** Mean loss over the points, at the present weights. */
  loss: number
  points: (DataPoint & { output: number })[]
  /** Points whose output is on their target's side of ½. */
  right: number
  stretches: readonly Stretch[]
  surface: Surface
  /** Every derivative, of the mean over all points, is exactly 0; asked only of a start at 0, where it may last. */
  stuck: boolean
  /** The next step would leave the numbers: training stops here. */
  diverged: boolean
  canUndo: boolean
}

interface State {
  settings: Settings
  network: Network
  epoch: number
  history: LossHistory
  /** What was trained so far, so that a program can do it again. */
  segments: Segment[]
  diverged: boolean
}

/** A network on its points, with everything that the trainer's controls do to it. */
export class Lab {
  #state: State
  #past: State[] = []
  #points: DataPoint[] = []
  #xs: number[][] = []
  #targets: number[][] = []
  #painter!: SurfacePainter

  constructor(settings: Settings) {
    this.#state = begun(settings)
    this.#load()
  }

  get epoch(): number {
    return this.#state.epoch
  }

  /** Whether the next step would leave the numbers. */
  get diverged(): boolean {
    return this.#state.diverged
  }

  /** Turns knobs; where the network, its start or the points change, training begins again. */
  change(part: Partial<Settings>): void {
    const { settings } = this.#state
    const after = { ...settings, ...part }
    if (after.data === 'own') after.points ??= this.#points
    else delete after.points
    this.remember()
    this.#state = restarts(settings, after)
      ? begun(after)
      : { ...this.#copy(), settings: after, diverged: false }
    this.#load()
  }

  /** Goes back to the start that the knobs describe. */
  restart(): void {
    this.remember()
    this.#state = begun(this.#state.settings)
  }

  /** Takes back the last change, restart, step or run. */
  undo(): void {
    const before = this.#past.pop()
    if (!before) return
    this.#state = before
    this.#load()
  }

  /** Makes the present state one that `undo` returns to. */
  remember(): void {
    this.#past.push(this.#copy())
    if (this.#past.length > MAX_PAST) this.#past.shift()
  }

  /**
   * Trains on.
   *
   * @param epochs at most so many
   * @param mayGoOn asked every few epochs; ends it early
   */
  advance(epochs: number, mayGoOn: () => boolean = () => true): void {
    const { settings } = this.#state
    if (this.#points.length === 0) return
    const batchSize = batchSizeOf(settings, this.#points.length)
    const whole = batchSize === this.#points.length
    const end = this.#state.epoch + epochs
    let chunk = 1
    while (this.#state.epoch < end && !this.#state.diverged) {
      const count = whole ? Math.min(chunk, end - this.#state.epoch) : 1
      this.#train(count, batchSize, whole)
      if (!mayGoOn()) break
      chunk = Math.min(2 * chunk, MAX_CHUNK)
    }
  }

  #train(epochs: number, batchSize: number, whole: boolean): void {
    const state = this.#state
    const { learningRate } = state.settings
    let losses: number[]
    let done = epochs
    try {
      // An order of its own for each epoch, so that training can be stopped and taken up again anywhere.
      const options = { epochs, learningRate, ...(whole ? {} : { batchSize, seed: state.epoch }) }
      losses = train(state.network, this.#xs, this.#targets, options)
    } catch (error) {
      if (!(error instanceof NotFiniteError)) throw error
      // The network has the weights of the last of these losses.
      done = Math.max(0, error.losses.length - 1)
      losses = error.losses.slice(0, done)
      state.diverged = true
    }
    for (const loss of losses) state.history.add(loss)
    state.epoch += done
    const last = state.segments.at(-1)
    if (last && last.learningRate === learningRate && last.batchSize === batchSize) last.epochs += done
    else state.segments.push({ epochs: done, learningRate, batchSize })
  }

  get shown(): Shown {
    const { settings, network, epoch, history, diverged } = this.#state
    const points = this.#points.map(point => ({
      ...point,
      output: forward(network, [point.x1, point.x2]).a.at(-1)![0],
    }))
    return {
      settings,
      epoch,
      loss: points.length > 0 ? batchLoss(network, this.#xs, this.#targets) : 0,
      points,
      right: points.filter(({ target, output }) => (target === 1 ? output > 0.5 : output < 0.5)).length,
      stretches: history.stretches,
      surface: this.#painter.paint(network),
      stuck: settings.range === 0 && points.length > 0 && this.#stuck(),
      diverged,
      canUndo: this.#past.length > 0,
    }
  }

  #stuck(): boolean {
    const { dW, db } = batchGradients(this.#state.network, this.#xs, this.#targets)
    return [...dW.flat(2), ...db.flat()].every(derivative => derivative === 0)
  }

  /** The network with its present weights, as `forward` takes it. */
  get weights(): string {
    return `${JSON.stringify(this.#state.network, null, 2)}\n`
  }

  /** A program that builds this network, and trains it as it was trained here. */
  get program(): string {
    const { settings, segments } = this.#state
    return programOf(settings, this.#points, segments)
  }

  #copy(): State {
    const { settings, network, epoch, history, segments, diverged } = this.#state
    return {
      settings,
      network: structuredClone(network),
      epoch,
      history: history.copy(),
      segments: segments.map(segment => ({ ...segment })),
      diverged,
    }
  }

  /** Makes ready what the settings say of the points. */
  #load(): void {
    const { settings } = this.#state
    this.#points = settings.points ?? pointsOf(settings.data)
    this.#xs = this.#points.map(({ x1, x2 }) => [x1, x2])
    this.#targets = this.#points.map(({ target }) => [target])
    this.#painter = new SurfacePainter(rangeOfPlane(settings.data))
  }
}

function begun(settings: Settings): State {
  return {
    settings,
    network: startOf(settings),
    epoch: 0,
    history: new LossHistory(),
    segments: [],
    diverged: false,
  }
}

/** The network as training begins with it. */
export function startOf({ hidden, activation, output, range, seed }: Settings): Network {
  const network = randomNetwork([2, ...hidden, 1], {
    seed,
    scale: range,
    activations: [...hidden.map(() => activation), output],
  })
  for (const layer of network.layers) layer.b.fill(0)
  return network
}
