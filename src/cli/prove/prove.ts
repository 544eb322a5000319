import type { LoadedExercise } from '#exercise/assemble.ts'
import { problemsOf } from '#exercise/validate.ts'
import { sourceCasesOf } from '#grader/cases.ts'
import { knownCases } from '#grader/grade.ts'
import { defaultLocale } from '#i18n/locales.ts'
import { AuthorError } from '#integrations/authors/error.ts'
import { EXERCISES, exerciseText, loadExercise } from '#integrations/exercises/load.ts'
import type { Runner } from '#runner/runner.ts'
import { caseProblems, constantProblems, distances, LEAST_DISTANCE, zeroProblems } from './cases.ts'
import { fileProblems, proseProblems } from './files.ts'
import { submissionProblems } from './submissions.ts'

/** What was proven of an exercise. */
export interface Proof {
  id: string
  /** In sentences: file, expected, found, what to do. Empty when all is proven. */
  problems: string[]
  cases: number
  mistakes: number
  /** The known mistake that comes nearest to the truth, and its distance in tolerances. */
  nearest: { name: string; distance: number }
}

/**
 * Proves an exercise as DESIGN.md says: files and prose are there, the starter fails, the solution passes, the
 * engine's own answer is refused, no entry can be left at zero, every known mistake fails its check and is told by
 * its own name, and no wrong answer comes near the truth.
 *
 * @param id the folder's name
 * @param runner where submissions run
 * @param options.timeScale the runner's time in relation to the browser's
 */
export async function prove(
  id: string,
  runner: Runner,
  { root = EXERCISES, timeScale = 1 }: { root?: string; timeScale?: number } = {},
): Promise<Proof> {
  const proof: Proof = { id, problems: [], cases: 0, mistakes: 0, nearest: { name: '–', distance: Infinity } }
  const missing = fileProblems(id, root)
  let exercise: LoadedExercise
  try {
    exercise = await loadExercise(id, defaultLocale, root)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const told = error instanceof AuthorError ? reason : `${id}: it could not be loaded: ${reason}`
    return { ...proof, problems: [...missing, told] }
  }
  const problems = problemsOf(exercise.definition, id).map(problem => `${id}/exercise.ts: ${problem}`)
  if (problems.length > 0) return { ...proof, problems: [...missing, ...problems] }
  try {
    const cases = [...knownCases(exercise), ...sourceCasesOf(exercise, exerciseText(id, 'solution.ts', root))]
    const far = distances(exercise, cases).sort((one, other) => one.distance - other.distance)
    const near = far.filter(({ distance }) => distance < LEAST_DISTANCE)
    return {
      ...proof,
      problems: [
        ...missing,
        ...proseProblems(exercise, id, root),
        ...caseProblems(exercise, cases),
        ...constantProblems(exercise, cases),
        ...zeroProblems(exercise, cases),
        ...near.map(
          ({ name, distance }) =>
            `${id}/exercise.ts: ${name} comes within ${distance.toPrecision(2)} tolerances of the truth, expected ${LEAST_DISTANCE} or more; draw cases that tell it apart`,
        ),
        ...(await submissionProblems(exercise, id, root, runner, timeScale)),
      ],
      cases: cases.length,
      mistakes: exercise.mistakes.length,
      nearest: far.find(({ known }) => known) ?? proof.nearest,
    }
  } catch (error) {
    return { ...proof, problems: [...missing, error instanceof Error ? error.message : String(error)] }
  }
}
