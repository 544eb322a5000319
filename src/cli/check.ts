import { toldOf } from '#exercise/measured.ts'
import { format } from '#i18n/format.ts'
import { exerciseIds, exerciseText, loadExercise } from '#integrations/exercises/load.ts'
import { lessonProblems } from '#integrations/lessons/references.ts'
import { createNodeRunner } from '#runner/node/runner.ts'
import { argumentsOf } from './arguments.ts'
import { texts as all } from './language.ts'
import { keepMeasured, measuredOf, measuredProblems } from './prove/measure/kept.ts'
import { FULL, measure, SMALL } from './prove/measure/measure.ts'
import { prove } from './prove/prove.ts'
import { exerciseProblems } from './references/check.ts'
import { courseIn } from './references/course.ts'
import { TIME_SCALE } from './time-scale.ts'

const texts = all.commandLine.check

// npm run check [-- <id> … --full --deep]: proves the exercises named, or all of them, and says how they tell wrong
// programs from right ones: what measured.json says, looked at on a few; with --full it is measured anew and kept.
const root = new URL('../..', import.meta.url).pathname
const { positionals: wanted, values } = argumentsOf(
  texts.usage,
  { full: { type: 'boolean' }, deep: { type: 'boolean' } },
  { most: Infinity },
)
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
    problems += await tellMeasured(id)
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

/** Prints what was measured, now or before, and says how much of it must not be. */
async function tellMeasured(id: string): Promise<number> {
  const sample = values.full ? FULL : SMALL
  const options = { deep: values.deep === true }
  const { found, ...measured } = await measure(
    await loadExercise(id),
    exerciseText(id, 'solution.ts'),
    sample,
    options,
  )
  if (values.full) keepMeasured(id, measured)
  const kept = measuredOf(id)
  const wrong = [...found, ...(kept ? measuredProblems(id, kept, measured) : [])]
  if (kept) {
    console.log(format(texts.told, { what: texts.singles, ...toldOf(kept.singles) }))
    console.log(format(texts.told, { what: texts.pairs, ...toldOf(kept.pairs) }))
    console.log(format(texts.variants, kept.variants))
  } else console.log(format(texts.notMeasured, { id }))
  for (const text of wrong) console.error(`  ${text}`)
  return wrong.length
}
