/** No more hidden layers, and units in one, than the figure's knobs have. */
export const maxLayers = 3
export const maxUnits = 12

/**
 * The sizes of the hidden layers, as authors write them.
 *
 * @param text units of each layer, e.g. `8 8`; empty for none
 * @throws Error with a sentence for the author
 */
export function hiddenIn(text: string): number[] {
  const sizes = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number)
  const wrong = sizes.some(size => !Number.isInteger(size) || size < 1 || size > maxUnits)
  if (wrong || sizes.length > maxLayers)
    throw new Error(
      `<Figure name="trainer">: hidden is "${text}"; expected up to ${maxLayers} numbers from 1 to ${maxUnits}, such as "8 8".`,
    )
  return sizes
}

/**
 * The learning rate, as authors write it.
 *
 * @throws Error with a sentence for the author
 */
export function rateIn(text: string): number {
  const rate = Number(text)
  if (text.trim() === '' || !(rate > 0 && rate <= 1000))
    throw new Error(
      `<Figure name="trainer">: rate is "${text}"; expected a number above 0, at most 1000, such as "0.5".`,
    )
  return rate
}
