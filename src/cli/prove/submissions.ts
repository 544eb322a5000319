import { join } from 'node:path'
import * as engine from '#engine'
import type { LoadedExercise } from '#exercise/assemble.ts'
import { grade } from '#grader/grade.ts'
import type { GradeResult } from '#grader/result.ts'
import { defaultLocale } from '#i18n/locales.ts'
import { textsOf } from '#i18n/texts.ts'
import { exerciseText, mistakeHeader } from '#integrations/exercises/load.ts'
import { starterFiles } from '#integrations/exercises/starter-files.ts'
import { compile } from '#runner/compile.ts'
import type { Runner } from '#runner/runner.ts'
import { inProcess } from './in-process.ts'
import { linesApart, MOST_APART } from './nearness.ts'

const { grader: t } = textsOf(defaultLocale)

/** What the verdicts on an exercise's own files prove not to hold. */
export async function submissionProblems(
  exercise: LoadedExercise,
  id: string,
  root: string,
  runner: Runner,
  timeScale: number,
): Promise<string[]> {
  const judge = (source: string) => grade(exercise, source, runner, { t, timeScale })
  const text = (file: string) => exerciseText(id, file, root)
  const problems: string[] = []

  const folder = join(root, id)
  for (const file of starterFiles(folder)) {
    const starter = await judge(text(file))
    if (starter.status === 'pass')
      problems.push(`${id}/${file}: expected it to fail, but it passes; leave the work to the learner`)
    if (failedCheck(starter) === 'loads' || failedCheck(starter) === 'entry')
      problems.push(
        `${id}/${file}: expected it to load and export ${exercise.definition.entry.name}: ${why(starter)}`,
      )
    if (!text(file).includes('TODO'))
      problems.push(`${id}/${file}: expected a TODO that says what to do, found none`)
  }

  const solution = await judge(text('solution.ts'))
  if (solution.status !== 'pass') problems.push(`${id}/solution.ts: expected a pass, found ${why(solution)}`)
  // Where the solution fails, the other verdicts say nothing.
  if (solution.status !== 'pass') return problems
  for (const note of solution.notes)
    problems.push(`${id}/solution.ts: expected no remarks, found: ${note.text}`)

  if (exercise.starters.length > 1)
    for (const { name, code } of exercise.starters)
      problems.push(...(await brokenProblems(exercise, name, { code, solution: text('solution.ts') }, judge)))

  for (const { name } of exercise.mistakes) {
    const source = text(`mistakes/${name}.ts`)
    // A mistake's file is ours. What stops before there are numbers must stop so in the sandbox, too.
    const here = await grade(exercise, source, inProcess, { t })
    const verdict = here.status === 'fail' ? here : await judge(source)
    problems.push(...mistakeProblems(exercise, verdict, name, mistakeHeader(source).fails))
  }
  const { allows, entry } = exercise.definition
  for (const name of Object.keys(engine).filter(name => !allows.includes(name)))
    if (
      !(
        'error' in compile(`import { ${name} } from 'engine'\nexport const ${entry.name} = ${name}\n`, allows)
      )
    )
      problems.push(
        `${id}/exercise.ts: expected an import of ${name} to be refused, as allows does not name it, but it loads`,
      )
  return problems
}

/**
 * A program to be repaired has one slip: the one of the mistake that bears its name. It is a line or two away from the
 * solution, and whoever changes nothing but a comment is told of that mistake and no other.
 */
async function brokenProblems(
  exercise: LoadedExercise,
  name: string,
  { code, solution }: { code: string; solution: string },
  judge: (source: string) => Promise<GradeResult>,
): Promise<string[]> {
  const { id } = exercise.definition
  const file = `${id}/starters/${name}.ts`
  if (!exercise.mistakes.some(mistake => mistake.name === name))
    return [
      `${file}: expected mistakes/${name}.ts with the same slip, found none; it says what to tell of it`,
    ]
  const apart = linesApart(code, solution)
  const problems =
    apart > MOST_APART
      ? [
          `${file}: expected at most ${MOST_APART} lines that solution.ts does not have, found ${apart}; plant one slip`,
        ]
      : []
  const verdict = await judge(`${code}\n// Looked at.\n`)
  if (verdict.status === 'pass') return problems
  if (!exercise.definition.checks.some(check => check.name === failedCheck(verdict)))
    problems.push(`${file}: expected its numbers to be wrong, found ${failedCheck(verdict)}: ${why(verdict)}`)
  if (verdict.diagnosis?.mistake !== name)
    problems.push(
      `${file}: expected the diagnosis ${name}, found ${verdict.diagnosis?.mistake ?? 'none'}; its slip is that of mistakes/${name}.ts`,
    )
  return problems
}

function mistakeProblems(
  { definition }: LoadedExercise,
  verdict: GradeResult,
  name: string,
  fails?: string,
): string[] {
  const file = `${definition.id}/mistakes/${name}.ts`
  const problems: string[] = []
  const failed = failedCheck(verdict)
  if (fails && failed !== fails)
    problems.push(
      `${file}: expected it to fail the check ${fails}, as its header says, found ${failed ? `${failed}: ${why(verdict)}` : 'a pass'}`,
    )
  if (verdict.status === 'pass') return problems
  const named = verdict.diagnosis
  if (named?.mistake !== name || named.message.code !== `diagnosis.${name}`)
    problems.push(
      `${file}: expected to be diagnosed by its own name, found ${named ? `${named.message.code} (${named.certainty})` : 'no diagnosis'}; two mistakes with the same numbers share one file`,
    )
  else if (named.certainty !== 'exact' && failed !== 'returns')
    problems.push(`${file}: expected an exact diagnosis, found a likely one`)
  return problems
}

function failedCheck({ checks }: GradeResult): string | undefined {
  return checks.find(check => check.status === 'fail')?.name
}

function why(verdict: GradeResult): string {
  const failed = verdict.checks.find(check => check.status === 'fail')
  return failed?.message?.text ?? verdict.message.text
}
