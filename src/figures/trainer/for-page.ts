import type { Shown } from './lab.ts'

/** Stretches of the loss curve that a page brings along. */
const MAX_STRETCHES = 60

/** Digits that a picture or a table has no room for weigh as much as all others. */
const short = (x: number) => Number(x.toPrecision(6))

/** What is shown, lighter: it travels in the page twice, drawn and as what the figure begins with. */
export function forPage(shown: Shown): Shown {
  const every = Math.max(1, Math.ceil(shown.stretches.length / MAX_STRETCHES))
  return {
    ...shown,
    loss: short(shown.loss),
    points: shown.points.map(point => ({ ...point, output: short(point.output) })),
    stretches: shown.stretches
      .filter((_, n) => n % every === 0)
      .map(({ epoch, loss, low, high }) => ({
        epoch,
        loss: short(loss),
        low: short(low),
        high: short(high),
      })),
  }
}
