/**
 * Text that is hard on readers: bits of code, each repeated until the text is as long as it may be. What backtracks or
 * looks ahead at every place takes the square of the length for one of them.
 */
const hardBits = [
  ...['a', 'a ', ' ', '\n', '\t\n', '0', '0.', '$', 'é', '−'],
  ...['(', '[', '{', '<', '}', '=>', 'a(', 'a.', '=', '+'],
  ...['/', '/[', '= /[', '=/a', '/*', '/*/', '//\n', '\\', '#', '-->'],
  ...["'", '`', "'\n", '`${', '`${`', '"\\', '`}'],
  ...['import {', 'import{\n', 'import {a,', "import {} from 'b'\n", 'await ', 'namespace '],
  ...['a<b', '<a>(', 'cell.ts:2:', 'blob:', '(cell.ts:2:2)\n'],
]

/** A text of some length: what comes last decides whether everything before it was looked at in vain. */
function hardText(bit: string, length: number): string {
  return `${bit.repeat(Math.ceil(length / bit.length)).slice(0, length - 1)};`
}

/** Processor time of this thread that a call takes, in milliseconds: what else the machine does counts for nothing. */
function cost(call: () => void): number {
  const used = () => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1000
  }
  const before = used()
  call()
  return used() - before
}

/** Less than this is noise, in milliseconds. */
const noise = 60
/** By how much eight times the text may take longer; a square takes 64 times as long. */
const mostGrowth = 24

/**
 * The texts for which a reader takes more than its share when they grow, each with by how much.
 *
 * @param read the reader
 * @param most the length of the longest text that it may be given
 * @param bits what the texts are made of
 */
export function tooSteep(read: (text: string) => void, most: number, bits = hardBits): string[] {
  return bits.flatMap(bit => {
    let before = noise / mostGrowth
    for (const length of [most / 64, most / 8, most]) {
      const text = hardText(bit, Math.ceil(length))
      let taken = cost(() => read(text))
      // Once more, in case the collector of garbage came by.
      if (taken > noise && taken > mostGrowth * before)
        taken = Math.min(
          taken,
          cost(() => read(text)),
        )
      if (taken > noise && taken > mostGrowth * before)
        return [`${JSON.stringify(bit)}…: ${(taken / before).toFixed(0)} times as long`]
      before = Math.max(taken, noise / mostGrowth)
    }
    return []
  })
}
