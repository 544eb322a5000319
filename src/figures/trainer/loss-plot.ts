import { roundUp, scaleOf, strokeOf, ticksOf } from '#drawing/axes.ts'
import { type Point, round } from '#drawing/geometry.ts'
import type { Shown } from './lab.ts'

/** Losses below this are drawn as this on a logarithmic axis. */
const least = 1e-8
/** The axis of the epochs is never shorter. */
const fewEpochs = 10

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

export interface LossPlot {
  line: string
  /** Between the least and the largest losses; nothing where no epoch is left out. */
  band: string
  here: Point
  ticks: { y: number; loss: number }[]
  lastEpoch: number
}

/**
 * The loss curve in a box.
 *
 * @param log whether equal factors take equal room
 */
export function lossPlot(
  { stretches, epoch, loss }: Pick<Shown, 'stretches' | 'epoch' | 'loss'>,
  log: boolean,
  box: Box,
): LossPlot {
  const lastEpoch = Math.max(fewEpochs, epoch)
  const losses = [loss, ...stretches.flatMap(({ low, high }) => [low, high])].filter(Number.isFinite)
  const high = Math.max(least, ...losses)
  const low = Math.max(least, Math.min(high, ...losses))
  const measured = (value: number) => (log ? Math.log10(Math.max(least, value)) : value)
  // A little room on top, so that a curve that begins there is not cut in half.
  const range = log
    ? ([Math.floor(Math.log10(low)), Math.ceil(Math.log10(high) + 1e-9)] as const)
    : ([0, Math.min(Number.MAX_VALUE, roundUp(high, [1, 1.2, 1.5, 2, 3, 4, 5, 6, 8]))] as const)
  const x = scaleOf([0, lastEpoch], [box.left, box.right])
  const y = scaleOf(range, [box.bottom, box.top])
  const place = (at: number, value: number) => ({ x: x(at), y: y(measured(value)) })
  const swings = stretches.filter(stretch => stretch.high > stretch.low)
  const outline = [
    ...swings.map(({ epoch, high }) => place(epoch, high)),
    ...swings.map(({ epoch, low }) => place(epoch, low)).reverse(),
  ]
  const here = place(epoch, loss)
  return {
    line: strokeOf([...stretches.map(({ epoch, loss }) => place(epoch, loss)), here]),
    band: outline.length > 2 ? `${strokeOf(outline)}Z` : '',
    here: { x: round(here.x), y: round(here.y) },
    ticks: (log ? decades(range[0], range[1]) : ticksOf(range)).map(value => ({
      y: round(y(value)),
      loss: log ? 10 ** value : value,
    })),
    lastEpoch,
  }
}

/** Whole numbers from one to the other, at most seven. */
function decades(from: number, to: number): number[] {
  const step = Math.max(1, Math.ceil((to - from) / 6))
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, n) => from + n * step)
}
