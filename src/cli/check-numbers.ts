import { readFileSync, statSync } from 'node:fs'
import { format } from '#i18n/format.ts'
import { type Check, checkExample } from '#number-check/check.ts'
import { readPasted } from '#number-check/import/read-pasted.ts'
import { MAX_CHARACTERS } from '#number-check/limits.ts'
import { ExampleProblem } from '#number-check/problem.ts'
import { readDescription } from '#number-check/read.ts'
import { numberText, problemText, summary } from '#number-check/sentences.ts'
import { argumentsOf } from './arguments.ts'
import { texts as all, locale } from './language.ts'
import { print, safeJson, say } from './terminal.ts'

// npm run -s check-numbers -- example.json: judges the numbers of a worked example, in any form that can be pasted.
const texts = all.commandLine.checkNumbers
const { positionals, values } = argumentsOf(
  texts.usage,
  { all: { type: 'boolean' }, json: { type: 'boolean' } },
  { least: 1, most: 1 },
)
const file = positionals[0]!

/** Ends the command: nothing could be judged. */
function refuse(text: string): never {
  say(text)
  process.exit(2)
}

function contents(): string {
  if (file === '-') return readFileSync(process.stdin.fd, 'utf8')
  try {
    // What is far too large isn't even read.
    const { size } = statSync(file)
    if (size > 4 * MAX_CHARACTERS)
      refuse(format(texts.tooLarge, { file, expected: MAX_CHARACTERS, received: size }))
    return readFileSync(file, 'utf8')
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    return refuse(format(texts.missingFile, { file, reason, folder: process.cwd() }))
  }
}

function checked(text: string): Check {
  try {
    const { description, notes } = readPasted(text)
    // Beside the results, which stay JSON where that is asked for.
    for (const { code, values } of notes) say(format(all.numberCheck.imported[code], values))
    return checkExample(readDescription(description))
  } catch (error) {
    if (!(error instanceof ExampleProblem)) throw error
    return refuse(format(texts.problem, { file, problem: problemText(error, all.numberCheck) }))
  }
}

const check = checked(contents())
if (values.json) process.stdout.write(`${safeJson(check, 2)}\n`)
else {
  for (const line of summary(check, all.numberCheck, locale)) print(line)
  const shown = check.numbers.filter(({ verdict }) => values.all || verdict !== 'right')
  if (shown.length > 0) print('')
  for (const number of shown) print(numberText(number, all.numberCheck))
}
process.exitCode = check.counts.wrong === 0 ? 0 : 1
