/**
 * Fills the `{placeholders}` of an interface text. In the texts of other languages than the source they name the
 * language, as in `{n|fa}`: a number is then written in its digits and with its decimal sign.
 *
 * @param text a text of `src/i18n`, e.g. `'layer {layer} of {count}'`
 * @param values what each placeholder becomes
 * @returns the text; a placeholder without a value stays as it is, so that a mistake is seen and not hidden
 * @example format('{n} of {total} done', { n: 1, total: 4 }) // '1 of 4 done'
 * @example format('{n|fa} + 1', { n: 12.5 }) // '۱۲٫۵ + 1'
 */
export function format(text: string, values: Record<string, string | number> = {}): string {
  return text.replace(/\{(\w+)(?:\|([\w-]+))?\}/g, (placeholder, name: string, locale?: string) => {
    if (!Object.hasOwn(values, name)) return placeholder
    const value = values[name]!
    return locale && typeof value === 'number' ? numberIn(locale).format(value) : String(value)
  })
}

const formatters = new Map<string, Intl.NumberFormat>()

/** Making a formatter takes a tenth of a millisecond, and a verdict has dozens of numbers. */
function numberIn(locale: string): Intl.NumberFormat {
  let formatter = formatters.get(locale)
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 20 })
    formatters.set(locale, formatter)
  }
  return formatter
}
