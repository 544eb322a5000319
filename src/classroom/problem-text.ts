import type { ClassroomTexts } from '#i18n/en/classroom.ts'
import { format } from '#i18n/format.ts'
import type { Policy } from './choose.ts'
import type { Flag } from './flags.ts'
import type { Gradebook } from './gradebook.ts'
import type { Problem } from './problem.ts'
import { visible } from './visible.ts'

/** Why a file has no marks, and what to do. */
export function problemText({ code, values }: Problem, t: ClassroomTexts): string {
  const size = typeof values.size === 'number' ? (values.size / 1e6).toFixed(1) : ''
  return visible(format(t.problems[code], { ...values, size }))
}

/** What a teacher may want to look at. */
export function flagText(flag: Flag, { columns }: Pick<Gradebook, 'columns'>, t: ClassroomTexts): string {
  const { code, exercise, values } = flag
  const title = columns.find(({ id }) => id === exercise)?.title ?? exercise ?? ''
  const time = code === 'late' ? duration(Number(values.minutes), t) : ''
  const more = values.more ? format(t.flags.more, { n: values.more }) : ''
  const rule = code === 'replaced' || code === 'replaces' ? t.rules[values.rule as Policy] : ''
  return visible(format(t.flags[code], { title, exercise: title, ...values, time, more, rule }))
}

function duration(minutes: number, t: ClassroomTexts): string {
  if (minutes < 120) return format(t.flags.minutes, { n: minutes })
  if (minutes < 48 * 60) return format(t.flags.hours, { n: Math.round(minutes / 60) })
  return format(t.flags.days, { n: Math.round(minutes / 1440) })
}
