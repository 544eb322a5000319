/** More lines than this that the solution does not have are more than one slip. */
export const MOST_APART = 2

/**
 * How many lines of a program are not those of another, either way, whichever is more. Comments and indents do not
 * count.
 *
 * @example linesApart('const a = 1\nreturn a', 'const a = 2\n// Why.\nreturn a') // 1
 */
export function linesApart(one: string, other: string): number {
  const [first, second] = [linesOf(one), linesOf(other)]
  return Math.max(missing(first, second), missing(second, first))
}

function linesOf(program: string): string[] {
  return program
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .map(line => line.replace(/\/\/.*$/, '').trim())
    .filter(line => line !== '')
}

// Each line counts as often as it is there: a line that is there twice may be missing once.
function missing(from: string[], inOther: string[]): number {
  const left = [...inOther]
  return from.filter(line => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  }).length
}
