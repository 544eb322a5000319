/** Field and complaint, as Astro lists them in its message. */
const complaint = /^\s*\*\*([\w.]+)\*\*: (?:\*\*[\w.]+\*\*: )?(.+)$/gm

/**
 * What is wrong with the lines between the two `---` of a text, one sentence for each field, with its line.
 *
 * @param path the file, as its author knows it
 * @param text of the file
 * @param message Astro's own, with a line for each field
 */
export function fieldProblems(path: string, text: string, message: string): string[] {
  const lines = text.split('\n')
  const found = [...message.matchAll(complaint)].map(([, field, what]) => {
    const at = lines.findIndex(line => line.startsWith(`${field!.split('.')[0]}:`))
    const written = at < 0 ? '' : ` The line: ${lines[at]!.trim()}`
    return { line: Math.max(0, at) + 1, text: `${field}: ${plainly(what!)}.${written}` }
  })
  if (found.length === 0) return [`${path}:1: ${message}`]
  return found.map(({ line, text }) => `${path}:${line}: ${text}\n  ${help}`)
}

const help = 'The lines between the two --- are explained in content/README.md.'

/** A complaint of the schema in the words of an author. */
function plainly(what: string): string {
  const text = what.replace(/[`"*]/g, '').replace(/\.$/, '')
  const type = /^Expected type (.+), received (.+)$/.exec(text)
  if (type)
    return type[2] === 'undefined'
      ? `expected ${type[1]}, found nothing`
      : `expected ${type[1]}, found ${type[2]}`
  if (text === 'Required') return 'expected a value, found none'
  return text
}
