import { inspect } from './inspect.ts'
import { numberText } from './number.ts'
import { append, indexOf, slice, toInteger, toNumber } from './primordials.ts'

/**
 * What `console.log` prints of a text with formats (`%s`, `%d`, `%i`, `%f`, `%j`, `%o`, `%O`, `%c`, `%%`) and of
 * what comes after it. Without a format, and for what is left over, nothing changes.
 *
 * @param args as the program gave them
 * @returns what is to be printed
 * @example formatted(['%d of %s', 1, 'two', 3]) // ['1 of two', 3]
 */
export function formatted(args: unknown[]): unknown[] {
  const pattern = args[0]
  if (typeof pattern !== 'string' || args.length < 2) return args
  let text = ''
  let from = 0
  let next = 1
  for (
    let at = indexOf(pattern, '%', 0);
    at >= 0 && at < pattern.length - 1;
    at = indexOf(pattern, '%', at + 1)
  ) {
    const letter = pattern[at + 1]!
    let shown: string | undefined
    if (letter === '%') shown = '%'
    else if (next < args.length) shown = shownAs(letter, args[next])
    if (shown === undefined) continue
    if (letter !== '%') next++
    text += slice(pattern, from, at) + shown
    from = ++at + 1
  }
  if (from === 0) return args
  const all: unknown[] = [text + slice(pattern, from)]
  for (; next < args.length; next++) append(all, args[next])
  return all
}

function shownAs(letter: string, value: unknown): string | undefined {
  switch (letter) {
    case 's':
      return typeof value === 'string' ? value : inspect(value)
    case 'd':
    case 'f':
      return typeof value === 'bigint' ? `${value}n` : numberText(numberOf(value))
    case 'i':
      return typeof value === 'bigint' ? `${value}n` : `${toInteger(numberOf(value))}`
    case 'j':
    case 'o':
    case 'O':
      return inspect(value)
    // Colours belong to the course; a style is passed over.
    case 'c':
      return ''
    default:
      return undefined
  }
}

function numberOf(value: unknown): number {
  return typeof value === 'number' || typeof value === 'string' ? toNumber(value) : Number.NaN
}
