import { readFileSync } from 'node:fs'
import { afterAll } from 'vitest'
import type { LoadedExercise } from '#exercise/assemble.ts'
import { grade } from '#grader/grade.ts'
import type { GradeResult } from '#grader/result.ts'
import { grader as t } from '#i18n/en/grader.ts'
import { loadExercise } from '#integrations/exercises/load.ts'
import { createNodeRunner } from '#runner/node/runner.ts'
import type { Runner } from '#runner/runner.ts'

const loaded = new Map<string, Promise<LoadedExercise>>()

/** An exercise, loaded once for all tests of a file. */
export function exerciseOf(id: string): Promise<LoadedExercise> {
  const found = loaded.get(id) ?? loadExercise(id)
  loaded.set(id, found)
  return found
}

let runner: Runner | undefined

/** The command line's own sandbox, one for all tests of a file. */
export function sandbox(): Runner {
  if (!runner) {
    runner = createNodeRunner({ jobs: 1 })
    afterAll(() => runner!.dispose())
  }
  return runner
}

/** Grades a source in the given runner; the time limit is generous, as tests run on busy machines. */
export async function gradeIn(
  where: Runner,
  id: string,
  source: string,
  timeScale = 20,
): Promise<GradeResult> {
  return grade(await exerciseOf(id), source, where, { t, timeScale })
}

/** A right answer in few words, of `answers/`: tests change parts of it, whatever the exercise's own solution is like. */
export function rightAnswer(id: string): string {
  return readFileSync(`tests/grader/answers/${id}.ts`, 'utf8')
}

/** A right answer with one part replaced, which must be there. */
export function solutionWith(id: string, part: string | RegExp, by: string): string {
  const text = rightAnswer(id)
  const changed = text.replace(part, by)
  if (changed === text) throw new Error(`${part} is not in tests/grader/answers/${id}.ts`)
  return changed
}

/** The name of the first failed check. */
export function failedCheck({ checks }: GradeResult): string | undefined {
  return checks.find(({ status }) => status === 'fail')?.name
}
