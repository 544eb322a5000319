import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { closingComment, LIBRARIES, printedProblems } from '../../src/exercise/libraries.ts'
import { EXERCISES, exerciseIds, exerciseText, loadExercise } from '../../src/integrations/exercises/load.ts'
import { exampleNumbers } from '../exercises/example-numbers.ts'

// Runs the programs in NumPy and PyTorch of the exercises named, or of all, with `python3` or the Python that the
// variable PYTHON names. Compares what they print with the exercise's example and with their closing comment; `--write`
// writes that comment.

const { values, positionals } = parseArgs({
  options: { write: { type: 'boolean' } },
  allowPositionals: true,
})
const python = process.env.PYTHON ?? 'python3'
const ids = positionals.length > 0 ? positionals : exerciseIds()
let wrong = 0
let right = 0

for (const id of ids) {
  for (const library of LIBRARIES) {
    const file = `${library}.py`
    const code = exerciseText(id, file)
    if (!code) continue
    // As its input and not as a file: beside numpy.py, `import numpy` would import that.
    const { stdout, stderr } = spawnSync(python, ['-I', '-'], { input: code, encoding: 'utf8' })
    const printed = stdout.trimEnd()
    const problems = [
      ...(stderr ? [stderr.trim()] : []),
      ...printedProblems(printed, exampleNumbers(await loadExercise(id))),
    ]
    if (values.write && problems.length === 0)
      writeFileSync(join(EXERCISES, id, file), withComment(code, printed))
    else if (printed !== closingComment(code))
      problems.push(`it prints:\n${printed}\nits comment says:\n${closingComment(code)}`)
    for (const problem of problems) console.error(`exercises/${id}/${file}: ${problem}`)
    if (problems.length > 0) wrong++
    else right++
  }
}
console.log(`${right} programs print what their exercise's example is; ${wrong} do not.`)
process.exitCode = wrong > 0 ? 1 : 0

function withComment(code: string, printed: string): string {
  const program = code.trimEnd().split('\n')
  while (program.at(-1)?.startsWith('#')) program.pop()
  return `${[...program, ...printed.split('\n').map(line => `# ${line}`.trimEnd())].join('\n')}\n`
}
