import * as engine from '#engine'
import type { LoadedExercise } from '#exercise/assemble.ts'
import { grade } from '#grader/grade.ts'
import type { GradeResult } from '#grader/result.ts'
import { defaultLocale } from '#i18n/locales.ts'
import { textsOf } from '#i18n/texts.ts'
import { exerciseText, mistakeHeader } from '#integrations/exercises/load.ts'
import type { Runner } from '#runner/runner.ts'

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

  const starter = await judge(text('starter.ts'))
  if (starter.status === 'pass')
    problems.push(`${id}/starter.ts: expected it to fail, but it passes; leave the work to the learner`)
  if (failedCheck(starter) === 'loads' || failedCheck(starter) === 'entry')
    problems.push(
      `${id}/starter.ts: expected it to load and export ${exercise.definition.entry.name}: ${why(starter)}`,
    )
  if (!text('starter.ts').includes('TODO'))
    problems.push(`${id}/starter.ts: expected a TODO that says what to do, found none`)

  const solution = await judge(text('solution.ts'))
  if (solution.status !== 'pass') problems.push(`${id}/solution.ts: expected a pass, found ${why(solution)}`)
  // Where the solution fails, the other verdicts say nothing.
  if (solution.status !== 'pass') return problems
  for (const note of solution.notes)
    problems.push(`${id}/solution.ts: expected no remarks, found: ${note.text}`)

  for (const { name } of exercise.mistakes) {
    const source = text(`mistakes/${name}.ts`)
    problems.push(...mistakeProblems(exercise, await judge(source), name, mistakeHeader(source).fails))
  }
  for (const name of Object.keys(engine).filter(name => !exercise.definition.allows.includes(name))) {
    const verdict = await judge(
      `import { ${name} } from 'engine'\nexport const ${exercise.definition.entry.name} = ${name}\n`,
    )
    if (failedCheck(verdict) !== 'loads')
      problems.push(
        `${id}/exercise.ts: expected an import of ${name} to be refused, as allows does not name it, found ${why(verdict)}`,
      )
  }
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
