import type { ExerciseDefinition } from './definition.ts'
import { type Shape, shapeOf } from './shape.ts'

/**
 * What is wrong with a definition, in sentences for its author; empty when nothing is.
 *
 * @param definition what the file exports by default, or anything: it is not trusted to have any form
 * @param id the folder's name
 */
export function problemsOf(definition: ExerciseDefinition, id: string): string[] {
  if (typeof definition !== 'object' || definition === null)
    return ['expected `export default defineExercise({ … })`, found no such export']
  const problems: string[] = []
  const expect = (holds: boolean, what: string) => {
    if (!holds) problems.push(what)
  }
  const text = (value: unknown) => typeof value === 'string' && value.trim() !== ''
  expect(definition.id === id, `id: expected the folder's name '${id}', found '${definition.id}'`)
  expect(
    /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id),
    `id: expected lower case words joined by hyphens, found '${id}'`,
  )
  expect(text(definition.title), 'title: expected a title, found none')
  expect(text(definition.lesson), 'lesson: expected the slug of a lesson, found none')
  expect([1, 2, 3].includes(definition.level), `level: expected 1, 2 or 3, found ${definition.level}`)
  expect(definition.concepts?.length > 0, 'concepts: expected at least one term, found none')
  expect(definition.points > 0, `points: expected a number above 0, found ${definition.points}`)
  expect(
    definition.timeLimit >= 500 && definition.timeLimit <= 10_000,
    `timeLimit: expected 500 to 10000 milliseconds, found ${definition.timeLimit}`,
  )
  expect(
    ['welcome', 'noted', 'refused'].includes(definition.numeric),
    `numeric: expected welcome, noted or refused, found ${definition.numeric}`,
  )
  expect(
    /^[A-Za-z_$][\w$]*$/.test(definition.entry?.name ?? ''),
    `entry.name: expected the name of a function, found '${definition.entry?.name}'`,
  )
  const parameters = Object.keys(definition.entry?.parameters ?? {}).length
  expect(parameters > 0, 'entry.parameters: expected at least one, found none')
  expect(
    definition.example?.length === parameters,
    `example: expected ${parameters} arguments, one for each parameter, found ${definition.example?.length}`,
  )
  expect(
    definition.cases?.random >= 12,
    `cases.random: expected 12 or more, found ${definition.cases?.random}`,
  )
  expect(Number.isInteger(definition.cases?.seed), 'cases.seed: expected a whole number')
  return [...problems, ...problemsOfChecks(definition)]
}

function problemsOfChecks({ checks, entry }: ExerciseDefinition): string[] {
  if (!checks?.length) return ['checks: expected at least one, found none']
  const problems: string[] = []
  let shape: Shape
  try {
    shape = shapeOf(entry)
  } catch (error) {
    return [(error as Error).message]
  }
  const known = shape.kind === 'record' ? Object.keys(shape.fields) : []
  for (const check of checks) {
    const strange = (check.fields ?? []).filter(field => !known.includes(field))
    if (strange.length > 0)
      problems.push(
        `checks, ${check.name}: expected fields of the answer (${known.join(', ') || 'it has none'}), found ${strange.join(', ')}`,
      )
    if (!Number.isInteger(check.task) || check.task < 1)
      problems.push(`checks, ${check.name}: expected task 1, 2, …, found ${check.task}`)
    if (!check.title) problems.push(`checks, ${check.name}: expected a title, found none`)
  }
  const names = checks.map(check => check.name)
  if (new Set(names).size < names.length)
    problems.push(`checks: two have the same name in ${names.join(', ')}`)
  const judged = new Set(checks.flatMap(check => check.fields ?? known))
  const forgotten = known.filter(field => !judged.has(field))
  if (forgotten.length > 0) problems.push(`checks: no check looks at ${forgotten.join(', ')}`)
  return problems
}
