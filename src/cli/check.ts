import { exerciseIds, exerciseText, loadExercise } from '#build/exercises-load.ts'
import { commandLine } from '#i18n/en/command-line.ts'
import { format } from '#i18n/format.ts'
import { createNodeRunner } from '#runner/node/runner.ts'
import { type Figures, FULL, measure, SMALL } from './prove/measure/measure.ts'
import { prove } from './prove/prove.ts'
import { TIME_SCALE } from './time-scale.ts'

const texts = commandLine.check

// npm run check [-- <id> … --full]: proves the exercises named, or all of them, and measures how they tell wrong
// programs from right ones: on a few, or with --full on ten thousand.
const words = process.argv.slice(2)
const sample = words.includes('--full') ? FULL : SMALL
const wanted = words.filter(word => word !== '--full')
const ids = exerciseIds().filter(id => wanted.length === 0 || wanted.includes(id))
const runner = createNodeRunner()
let problems = wanted.filter(id => !ids.includes(id)).length
for (const id of wanted.filter(id => !ids.includes(id))) console.error(format(texts.unknown, { id }))
if (ids.length === 0) console.error(texts.none)

for (const id of ids) {
  const proof = await prove(id, runner, { timeScale: TIME_SCALE })
  problems += proof.problems.length
  if (proof.problems.length === 0) {
    const { cases, mistakes, nearest } = proof
    const distance = Number(nearest.distance.toPrecision(2))
    console.log(format(texts.exercise, { id, cases, mistakes, nearest: nearest.name, distance }))
    problems += tellFigures(await measure(await loadExercise(id), exerciseText(id, 'solution.ts'), sample))
  } else {
    console.error(format(texts.broken, { id }))
    for (const problem of proof.problems) console.error(`  ${problem}`)
  }
}
runner.dispose()
console.log(
  problems === 0
    ? format(texts.done, { count: ids.length })
    : format(texts.failed, { problems, count: ids.length }),
)
process.exitCode = problems === 0 && ids.length > 0 ? 0 : 1

/** Prints what was measured, and says how much of it must not be. */
function tellFigures({ singles, pairs, variants, found }: Figures): number {
  console.log(format(texts.told, { what: texts.singles, ...singles }))
  console.log(format(texts.told, { what: texts.pairs, ...pairs }))
  console.log(format(texts.variants, variants))
  for (const text of found) console.error(`  ${text}`)
  return found.length
}
