import { format } from '#i18n/format.ts'
import { exerciseIds } from '#integrations/exercises/load.ts'
import { createNodeRunner } from '#runner/node/runner.ts'
import { texts as all, words as wanted } from './language.ts'
import { prove } from './prove/prove.ts'
import { TIME_SCALE } from './time-scale.ts'

const texts = all.commandLine.check

// npm run check [-- <id> …]: proves the exercises named, or all of them.
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
