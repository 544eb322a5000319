import type { LoadedExercise } from '#exercise/assemble.ts'
import type { Data } from '#exercise/data.ts'

/** The numbers that the solution gives for the exercise's example, in the order of the answer. */
export function exampleNumbers({ definition, reference }: LoadedExercise): number[] {
  return numbersIn(reference(...structuredClone(definition.example)) as Data)
}

function numbersIn(data: Data): number[] {
  if (typeof data === 'number') return [data]
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(numbersIn) : []
}
