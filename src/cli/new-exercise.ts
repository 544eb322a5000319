import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { format } from '#i18n/format.ts'
import { EXERCISES } from '#integrations/exercises/load.ts'
import { argumentsOf } from './arguments.ts'
import { texts as all } from './language.ts'
import { templateOf } from './new-exercise/template.ts'

const texts = all.commandLine.newExercise
const { values, positionals } = argumentsOf(
  texts.usage,
  { folder: { type: 'string', default: EXERCISES } },
  { least: 1, most: 1 },
)
const [id] = positionals as [string]
const folder = join(values.folder, id)

function problem(): string | undefined {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) return format(texts.badId, { id })
  if (existsSync(folder)) return format(texts.exists, { id })
  return undefined
}

const found = problem()
if (found === undefined) {
  for (const [path, text] of Object.entries(templateOf(id))) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  console.log(format(texts.made, { id }))
} else {
  console.error(found)
  process.exitCode = 2
}
