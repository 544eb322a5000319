/** The libraries in which an exercise may be shown as well: `<library>.py` in its folder. */
export const LIBRARIES = ['numpy', 'pytorch'] as const
export type Library = (typeof LIBRARIES)[number]

/** A number as Python prints it; the digits of a name such as `W1` or `float32` are none. */
const NUMBER = /(?<![\w.])-?(?:\d+\.?(\d*)|\.(\d+))(?:e([-+]?\d+))?(?!\w)/gi

/** What float32 may be off by where the printed digits are rounded. */
const FLOAT32 = 1e-7

/** The lines of comment that end a program, without their signs: what it prints. */
export function closingComment(code: string): string {
  const lines = code.trimEnd().split('\n')
  const before = lines.findLastIndex(line => !line.startsWith('#'))
  return lines
    .slice(before + 1)
    .map(line => line.replace(/^# ?/, ''))
    .join('\n')
}

/**
 * What is wrong with numbers that a program printed.
 *
 * @param printed text of NumPy or PyTorch with numbers in it
 * @param right the numbers that are expected, in the order of the answer
 * @returns a sentence for each number that differs in a digit that was printed; a number needs four decimals, unless
 *   it is whole with fewer
 */
export function printedProblems(printed: string, right: readonly number[]): string[] {
  const found = [...printed.matchAll(NUMBER)]
  if (found.length !== right.length) return [`expected ${right.length} numbers, found ${found.length}`]
  return found.flatMap(([text, whole, part, exponent], n) => {
    const decimals = (whole ?? part ?? '').length
    const rounding = decimals >= 4 ? 0.5 * 10 ** (Number(exponent ?? 0) - decimals) : 0
    const off = Math.abs(Number(text) - right[n]!)
    return off <= rounding + FLOAT32 ? [] : [`number ${n + 1}: expected ${right[n]}, found ${text}`]
  })
}
