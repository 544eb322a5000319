import type { LoadedExercise } from '#exercise/assemble.ts'
import { hash32 } from '#exercise/random.ts'
import type { Case } from './cases.ts'

/**
 * Says in twelve or so letters what is asked: it changes when the entry, the rules, the checks, a case or its answer
 * do, and not when prose, hints or mistakes do. It is the same in every engine and bundle, since it is taken of
 * data and of numbers at six digits, never of code.
 */
export function contentVersionOf({ definition }: LoadedExercise, cases: Case[]): string {
  const { id, points, entry, allows, numeric, checks } = definition
  const asked = JSON.stringify({
    id,
    points,
    entry,
    allows,
    numeric,
    checks: checks.map(({ title, ...rest }) => rest),
  })
  const questions = JSON.stringify(
    cases.map(({ args, referenceTensors }) => [
      args,
      referenceTensors.map(({ values }) => values.map(settled)),
    ]),
  )
  const part = (text: string) => hash32(text).toString(16).padStart(8, '0')
  return `${part(asked)}${part(questions)}`
}

// The solution's numbers, which unlike numeric derivatives are the same on every engine but for the last digits.
function settled(x: number): number {
  return Math.abs(x) < 1e-9 ? 0 : Number(x.toPrecision(5))
}
