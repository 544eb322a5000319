/** Field and complaint, as Astro lists them in its message. */
const complaint = /^\s*\*\*([\w.]*)\*\*: (?:\*\*[\w.]*\*\*: )?(.+)$/gm

/**
 * What is wrong with the fields of a lesson, or between the two `---` of a text, one sentence for each field, with its line.
 *
 * @param path the file, as its author knows it
 * @param text of the file
 * @param message Astro's own, with a line for each field
 */
export function fieldProblems(path: string, text: string, message: string): string[] {
  const lines = text.split('\n')
  const found = [...message.matchAll(complaint)].map(([, field = '', what = '']) => {
    const strange = /Unrecognized keys?: .*?"([\w-]+)"/.exec(what)?.[1]
    const at = lines.findIndex(line => line.startsWith(`${strange ?? field.split('.')[0]}:`))
    const written = at < 0 ? '' : ` The line: ${lines[at]!.trim()}`
    const said = strange ? `${strange}: there is no such field` : `${field}: ${plainly(what)}`
    return `${path}:${Math.max(0, at) + 1}: ${said}.${written}`
  })
  const help = path.endsWith('.yaml') ? helps.lesson : helps.front
  return [...(found.length > 0 ? found : [`${path}:1: ${message}`]), `  ${help}`]
}

const helps = {
  front: 'content/README.md explains the lines between the two ---.',
  lesson: 'content/README.md explains what lesson.yaml says.',
}

/** A complaint of the schema in the words of an author. */
function plainly(what: string): string {
  const text = what.replace(/[`"*]/g, '').replace(/\.$/, '')
  const type = /^Expected type (.+), received (.+)$/.exec(text)
  if (type) return `expected ${kinds[type[1]!] ?? type[1]}, found ${kinds[type[2]!] ?? type[2]}`
  if (text === 'Required') return 'expected a value, found none'
  return text.replace(
    /^Invalid option: expected one of (.+)$/,
    (_, list: string) => `expected one of ${list.replaceAll('|', ', ')}`,
  )
}

const kinds: Record<string, string> = {
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields of its own',
  undefined: 'nothing',
  null: 'nothing',
}
