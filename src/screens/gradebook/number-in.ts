/** A number as it is typed, with a decimal point or comma; undefined for none. */
export function numberIn(text: string): number | undefined {
  const value = Number(text.trim().replace(',', '.'))
  return text.trim() !== '' && Number.isFinite(value) && value >= 0 && value <= 10_000 ? value : undefined
}
