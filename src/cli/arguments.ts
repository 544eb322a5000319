import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { format } from '#i18n/format.ts'
import { texts as all, words } from './language.ts'

/**
 * Reads a command's arguments. What is not understood, and `--help`, print how the command is called, and end it.
 *
 * @param usage how the command is called, e.g. `npm run build -- [--base /course/]`
 * @param options as `parseArgs` of Node takes them; `--help` comes of itself
 * @param positionals how many words without dashes there may be
 */
export function argumentsOf<Options extends ParseArgsOptionsConfig>(
  usage: string,
  options: Options,
  { least = 0, most = 0 }: { least?: number; most?: number } = {},
) {
  const texts = all.commandLine.usage
  const end = (problem?: string): never => {
    if (problem === undefined) console.log(usage)
    else console.error(`${problem}\n${usage}`)
    process.exit(problem === undefined ? 0 : 2)
  }
  const read = () =>
    parseArgs({ args: words, options: { ...options, help: { type: 'boolean' } }, allowPositionals: true })
  const parsed = (() => {
    try {
      return read()
    } catch (error) {
      return end(firstSentence((error as Error).message))
    }
  })()
  const { values, positionals } = parsed
  if ((values as { help?: boolean }).help) end()
  const count = positionals.length
  const came = positionals.join(' ')
  if (count < least) end(texts.missing)
  if (count > most) end(format(most === 0 ? texts.none : texts.tooMany, { most, count, words: came }))
  return { values, positionals }
}

/** Node's advice on how to pass words that begin with a dash helps nobody here. */
const firstSentence = (message: string) => `${message.split(/\. |\n/)[0]!.replace(/\.$/, '')}.`

/** A port as a number; ends the command where it is none. */
export function portOf(port: string | undefined, usual: number): number {
  if (port === undefined) return usual
  const number = Number(port)
  if (port.trim() !== '' && Number.isInteger(number) && number >= 0 && number <= 65_535) return number
  console.error(format(all.commandLine.usage.badPort, { port }))
  process.exit(2)
}
