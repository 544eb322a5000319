import { format } from '#i18n/format.ts'
import { exerciseIds } from '#integrations/exercises/load.ts'
import { lessonProblems } from '#integrations/lessons/references.ts'
import { createNodeRunner } from '#runner/node/runner.ts'
import { argumentsOf } from './arguments.ts'
import { texts as all } from './language.ts'
import { prove } from './prove/prove.ts'
import { exerciseProblems } from './references/check.ts'
import { courseIn } from './references/course.ts'
import { TIME_SCALE } from './time-scale.ts'

const texts = all.commandLine.check

// npm run check [-- <id> …]: proves the exercises named, or all of them.
const root = new URL('../..', import.meta.url).pathname
const { positionals: wanted } = argumentsOf(texts.usage, {}, { most: Infinity })
const ids = exerciseIds().filter(id => wanted.length === 0 || wanted.includes(id))
const course = courseIn(root)
const lessons = wanted.length === 0 ? lessonProblems(root) : []
const unknown = wanted.filter(id => !ids.includes(id))
let problems = unknown.length + lessons.length
for (const id of unknown) console.error(format(texts.unknown, { id }))
for (const problem of lessons) console.error(problem)
if (ids.length === 0 && wanted.length === 0) console.error(texts.none)

const runner = createNodeRunner()
for (const id of ids) {
  const wrong = await exerciseProblems(id, course)
  // What is not of the right form cannot be proven.
  const proof = wrong.form.length > 0 ? undefined : await prove(id, runner, { timeScale: TIME_SCALE })
  const found = [...wrong.form, ...wrong.references, ...(proof?.problems ?? [])]
  problems += found.length
  if (proof && found.length === 0) {
    const { cases, mistakes, nearest } = proof
    const distance = Number(nearest.distance.toPrecision(2))
    console.log(format(texts.exercise, { id, cases, mistakes, nearest: nearest.name, distance }))
  } else {
    console.error(format(texts.broken, { id }))
    for (const problem of found) console.error(`  ${problem}`)
  }
}
runner.dispose()
console.log(
  problems === 0
    ? format(texts.done, { count: ids.length })
    : format(texts.failed, { problems, count: ids.length }),
)
process.exitCode = problems === 0 && ids.length > 0 ? 0 : 1
