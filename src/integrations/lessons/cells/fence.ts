/** What an author wrote behind the three backticks of a runnable cell. */
export interface CellFence {
  language: 'ts' | 'js'
  id?: string
  title?: string
}

const LANGUAGES: Record<string, 'ts' | 'js'> = { ts: 'ts', typescript: 'ts', js: 'js', javascript: 'js' }

/**
 * Reads the first line of a fence, e.g. `ts run id=nudge title="Nudge a weight"`.
 *
 * @param fail makes the error that is thrown from what is wrong
 * @returns undefined when it is not to be run
 * @throws what `fail` makes, when it is to be run and something in it is not understood
 */
export function readFence(
  lang: string | null | undefined,
  meta: string | null | undefined,
  fail: (problem: string) => Error,
): CellFence | undefined {
  if (!/(?:^|\s)run(?:\s|$)/.test((meta ?? '').replace(/"[^"]*"/g, ''))) return undefined
  const language = LANGUAGES[lang ?? '']
  if (!language) throw fail(`only ts and js can run, not “${lang ?? ''}”. Write \`\`\`ts run.`)
  const fence: CellFence = { language }
  for (const [word] of (meta ?? '').matchAll(/[^\s"=]+(?:="[^"]*"|=[^\s"]+)?|\S+/g)) {
    if (word === 'run') continue
    const [, name, quoted, plain] = /^(id|title)=(?:"([^"]*)"|(\S+))$/.exec(word) ?? []
    const value = quoted ?? plain
    if (!name || !value) throw fail(`“${word}” is not understood. Beside run there are id=… and title="…".`)
    if (name === 'id' && !/^[a-z0-9][a-z0-9-]{0,59}$/.test(value))
      throw fail(`the id “${value}” may only have small letters, digits and hyphens, at most 60.`)
    fence[name as 'id' | 'title'] = value
  }
  return fence
}
