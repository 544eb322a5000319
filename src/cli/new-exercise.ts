import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { format } from '#i18n/format.ts'
import { EXERCISES } from '#integrations/exercises/load.ts'
import { texts as all, words } from './language.ts'
import { templateOf } from './new-exercise/template.ts'

const texts = all.commandLine.newExercise

// npm run new-exercise -- <id> [folder]: the folder is for tests.
const [id, root = EXERCISES] = words

function problem(): string | undefined {
  if (id === undefined) return texts.usage
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) return format(texts.badId, { id })
  if (existsSync(join(root, id))) return format(texts.exists, { id })
  return undefined
}

const found = problem()
if (found === undefined) {
  for (const [path, text] of Object.entries(templateOf(id!))) {
    const file = join(root, id!, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  console.log(format(texts.made, { id: id! }))
} else {
  console.error(found)
  process.exitCode = 2
}
