import type { Texts } from '#i18n/en.ts'
import { format } from '#i18n/format.ts'
import { type Forms, formFor } from '#i18n/plural.ts'

/** What all parts of the page need to say something. */
export type Words = { t: Texts['progress']; record: Texts['record']; locale: string }

/** A text in the form that its number asks for, e.g. `1 attempt`, `4 attempts`. */
export function counted(forms: Forms, n: number, locale: string): string {
  return format(formFor(forms, n, locale), { n: n.toLocaleString(locale) })
}

/** A day and time as the language writes them. */
export function moment(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}

/** A day as the language writes it. */
export function day(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(at)
}

/** A number of bytes in kB or MB. */
export function size(bytes: number, locale: string): string {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte']
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value)
}
