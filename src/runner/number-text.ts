/** From here on not every whole number has a double of its own: digits beyond the first six would not be true. */
const largestExact = 2 ** 53

/**
 * A number that the sandbox has rounded, as text: with a power of ten where its zeros would be taken for digits.
 * The harness uses this, so it calls no method.
 *
 * @example shownNumber(1.15292e18) // '1.15292e+18'
 */
export function shownNumber(x: number): string {
  const size = x < 0 ? -x : x
  if (!(size > largestExact && size < 1e21)) return `${x}`
  const digits = `${size}`
  let last = digits.length - 1
  while (digits[last] === '0') last--
  let text = `${x < 0 ? '-' : ''}${digits[0]}`
  for (let i = 1; i <= last; i++) text += i === 1 ? `.${digits[i]}` : digits[i]
  return `${text}e+${digits.length - 1}`
}
