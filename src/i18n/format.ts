/**
 * Fills the `{placeholders}` of an interface text.
 *
 * @param text a text of `src/i18n`, e.g. `'layer {layer} of {count}'`
 * @param values what each placeholder becomes
 * @returns the text; a placeholder without a value stays as it is, so that a mistake is seen and not hidden
 * @example format('{n} of {total} done', { n: 1, total: 4 }) // '1 of 4 done'
 */
export function format(text: string, values: Record<string, string | number> = {}): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : placeholder,
  )
}
