import { exercises } from 'virtual:exercise-modules'
import { grade } from '#grader/grade.ts'
import type { GradeResult } from '#grader/result.ts'
import { loadGraderTexts } from '#i18n/lazy.ts'
import { type BrowserRunner, createBrowserRunner } from '#runner/browser/runner.ts'
import { errorText } from '#runner/error-text.ts'
import type { RunOptions, RunResult } from '#runner/runner.ts'

let shared: BrowserRunner | undefined
const runner = () => (shared ??= createBrowserRunner({ sandboxes: 1 }))

/** Opens compiler and sandbox before they are needed: when the learner begins to type. */
export function warm(): void {
  void runner().warm()
}

/** A run whose error, if there is one, is put into words. */
export type WordedRun = RunResult & { words?: { text: string; line?: number } }

/** Runs an answer for its output alone. */
export async function runAnswer(
  exercise: { allows: string[]; timeLimit: number; locale: string },
  source: string,
  options: RunOptions,
): Promise<WordedRun> {
  const { allows, timeLimit } = exercise
  const run = await runner().run({ source, allows, timeLimit }, options)
  if (!run.error) return run
  const texts = await loadGraderTexts(exercise.locale)
  return { ...run, words: { text: errorText(run.error, texts.runner), line: run.error.line } }
}

/**
 * Grades an answer with the same grader as the command line.
 *
 * @throws when the exercise's files or the grader cannot be loaded; never because of the answer
 */
export async function checkAnswer(
  id: string,
  source: string,
  { signal, locale }: { signal: AbortSignal; locale: string },
): Promise<GradeResult> {
  const [{ default: exercise }, texts] = await Promise.all([exercises[id](locale), loadGraderTexts(locale)])
  return grade(exercise, source, runner(), {
    t: texts.grader,
    explain: error => errorText(error, texts.runner),
    signal,
  })
}
