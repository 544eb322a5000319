import { digitsText, shortText } from '#drawing/number.ts'
import { format } from '#i18n/format.ts'
import type { DataPoint } from './data.ts'
import type { Shown } from './lab.ts'
import type { Texts } from './texts/en.ts'

/** A loss from which on training is said to run away: no mean of half squares of such outputs begins like that. */
const runaway = 1000

/** What is said of the present state, a sentence each. */
export function sentencesOf(t: Texts, shown: Shown): string[] {
  const { epoch, loss, right, points, diverged, settings } = shown
  if (points.length === 0) return [t.noPoints]
  const now = format(t.now, { epoch, loss: digitsText(loss), right, count: points.length })
  if (diverged) return [now, format(t.diverged, { epoch })]
  if (loss > runaway) return [now, t.exploding]
  return shown.stuck && settings.batch === 'full' ? [now, t.stuck] : [now]
}

/** What the drawing of the plane is called. */
export function planeLabel(t: Texts, { settings, right, points }: Shown): string {
  return format(t.plane, { data: t.dataNames[settings.data], right, count: points.length })
}

/** What the loss curve is called. */
export function curveLabel(t: Texts, { epoch, loss, stretches }: Shown): string {
  if (stretches.length === 0) return format(t.curveAtStart, { loss: digitsText(loss) })
  return format(t.curve, { epoch, first: digitsText(stretches[0].loss), loss: digitsText(loss) })
}

/** "(0.3, −0.5), target 1". */
export function pointText(t: Texts, { x1, x2, target }: DataPoint): string {
  return format(t.point, { x1: shortText(x1, 2), x2: shortText(x2, 2), target })
}
