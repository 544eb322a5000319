import { exercises } from 'virtual:exercise-modules'
import {
  readTraining,
  TRAINS,
  type Trained,
  trainedBy,
  trainingCall,
  trainingProgram,
} from '#exercise/training.ts'
import { doneBeside } from '#grader/diagnose/work.ts'
import { judge, withDiagnosis } from '#grader/grade.ts'
import { canBeMended, findRepair } from '#grader/repair/find.ts'
import type { GradeResult, Repair } from '#grader/result.ts'
import { loadGraderTexts } from '#i18n/lazy.ts'
import { type BrowserRunner, createBrowserRunner } from '#runner/browser/runner.ts'
import { errorText } from '#runner/error-text.ts'
import type { CallOutcome, RunOptions, RunResult } from '#runner/runner.ts'
import type { ExerciseInfo } from './exercise-info.ts'
import { workerReader } from './repair/reader.ts'

let shared: BrowserRunner | undefined
const runner = () => (shared ??= createBrowserRunner({ sandboxes: 1 }))

/** Opens compiler and sandbox before they are needed: when the learner begins to type. */
export function warm(): void {
  void runner().warm()
}

/** A run whose error, if there is one, is put into words. */
export type WordedRun = RunResult & {
  words?: { text: string; line?: number }
  /** What the example's call came to; absent where there was no such function to call. */
  example?: CallOutcome
}

/** Runs an answer for what it prints, and for what it makes of the example. */
export async function runAnswer(
  { allows, timeLimit, entry, example, locale }: ExerciseInfo,
  source: string,
  options: RunOptions,
): Promise<WordedRun> {
  const calls = { entry, batch: [example.args] }
  const run = await runner().run({ source, allows, timeLimit, calls }, options)
  const called = run.exports?.includes(entry) ? run.returns?.[0] : undefined
  const error = run.error ?? called?.error
  if (!error) return { ...run, ...(called && { example: called }) }
  const texts = await loadGraderTexts(locale)
  return { ...run, words: { text: errorText(error, texts.runner), line: error.line } }
}

/** What is known at once, and all that is known in the end. */
export interface Checked {
  verdict: GradeResult
  /** The verdict with the mistake that was found; it is the same one where there was nothing to find. */
  whole: Promise<GradeResult>
}

/**
 * Grades an answer with the same grader as the command line. The mistake is looked for beside everything else that the
 * page does.
 *
 * @param options.signal ends the run, or the search
 * @throws when the exercise's files or the grader cannot be loaded; never because of the answer
 */
export async function checkAnswer(
  id: string,
  source: string,
  { signal, locale }: { signal: AbortSignal; locale: string },
): Promise<Checked> {
  const [{ default: exercise }, texts] = await Promise.all([exercises[id](locale), loadGraderTexts(locale)])
  const { verdict, diagnosis } = await judge(exercise, source, runner(), {
    t: texts.grader,
    explain: error => errorText(error, texts.runner),
    signal,
  })
  const whole = async () =>
    diagnosis ? withDiagnosis(verdict, await doneBeside(await diagnosis(), pause, signal)) : verdict
  return { verdict, whole: whole() }
}

/** The learner's training beside ours from the same start, or why theirs came to nothing. */
export interface Trainings {
  right: Trained
  yours?: Trained
  why?: string
}

/**
 * Lets an answer train the exercise's small network, in the sandbox.
 *
 * @throws when the exercise's files cannot be loaded; never because of the answer
 */
export async function trainAnswer(
  id: string,
  source: string,
  { signal, locale }: { signal: AbortSignal; locale: string },
): Promise<Trainings | undefined> {
  const [{ default: exercise }, texts] = await Promise.all([exercises[id](locale), loadGraderTexts(locale)])
  const { allows, entry, training } = exercise.definition
  if (!training) return undefined
  const right = trainedBy(training, exercise.reference)
  const run = await runner().run(
    {
      source: trainingProgram(source, entry.name, training),
      allows,
      timeLimit: 5000,
      calls: { entry: TRAINS, batch: [trainingCall(training)] },
    },
    { signal },
  )
  if (run.status === 'stopped') return undefined
  const error = run.error ?? run.returns?.[0]?.error
  const yours = readTraining(training, run.returns?.[0]?.value)
  return { right, ...(yours && { yours }), ...(error && { why: errorText(error, texts.runner) }) }
}

const pause = () => new Promise<void>(resolve => setTimeout(resolve))

/** Whether it is worth a look: the numbers are what is wrong. */
export const isWorthALook = canBeMended

/**
 * Looks for the smallest change to an answer that makes every case right. It takes up to two seconds, and holds up
 * nothing but the sandbox.
 *
 * @param result the verdict on the answer
 * @throws when the exercise's files cannot be loaded; never because of the answer
 */
export async function repairAnswer(
  id: string,
  source: string,
  result: GradeResult,
  { signal, locale }: { signal: AbortSignal; locale: string },
): Promise<Repair | undefined> {
  const [{ default: exercise }, texts] = await Promise.all([exercises[id](locale), loadGraderTexts(locale)])
  const reader = workerReader(signal)
  try {
    return await findRepair(exercise, source, result, runner(), { t: texts.grader, signal, reader })
  } finally {
    reader.close()
  }
}
