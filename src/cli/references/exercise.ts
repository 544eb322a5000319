import { unlessKnown } from '#blocks/authoring/error.ts'
import type { ExerciseDefinition } from '#exercise/definition.ts'
import type { Course } from './course.ts'

/** The files of an exercise that name something of the course, as texts. */
export interface Sources {
  definition: string
  mistakes: string
}

/**
 * What an exercise names and the course does not have: its lesson, its concepts, the sections of `See:`.
 *
 * @param definition whose fields are of the right types; see `typeProblems`
 * @returns sentences with file and line
 */
export async function referenceProblems(
  { id, lesson, concepts }: ExerciseDefinition,
  sources: Sources,
  course: Course,
): Promise<string[]> {
  const file = `exercises/${id}/exercise.ts`
  const problems: string[] = []
  const wrong = unlessKnown('lesson', lesson, course.lessons)
  if (wrong) problems.push(`${file}:${lineOf(sources.definition, 'lesson')}: lesson: ${wrong}`)
  for (const concept of concepts) {
    const strange = unlessKnown('term', concept, course.terms)
    if (strange) problems.push(`${file}:${lineOf(sources.definition, 'concepts')}: concepts: ${strange}`)
  }
  // Where the lesson is not there, its sections are not either.
  return wrong ? problems : [...problems, ...(await seeProblems(id, lesson, sources.mistakes, course))]
}

async function seeProblems(id: string, lesson: string, text: string, course: Course): Promise<string[]> {
  const sections = await course.sectionsOf(lesson)
  return text.split(/\r?\n/).flatMap((line, i) => {
    if (!line.startsWith('See:')) return []
    const wrong = unlessKnown('section', line.slice('See:'.length).trim(), sections)
    return wrong ? [`exercises/${id}/mistakes.md:${i + 1}: See: the lesson “${lesson}”: ${wrong}`] : []
  })
}

type Kind = 'a text' | 'a number' | 'a list' | 'a list of texts' | 'fields of its own'

const fields: Record<string, Kind> = {
  id: 'a text',
  title: 'a text',
  lesson: 'a text',
  level: 'a number',
  concepts: 'a list of texts',
  points: 'a number',
  entry: 'fields of its own',
  allows: 'a list of texts',
  timeLimit: 'a number',
  example: 'a list',
  cases: 'fields of its own',
  judge: 'fields of its own',
  checks: 'a list',
  numeric: 'a text',
}

/**
 * Which fields of a definition are missing or of a wrong type.
 *
 * @param definition what the file exports by default; it may be anything
 * @param source the file's text, in which lines are looked up
 * @returns sentences with file and line
 */
export function typeProblems(definition: unknown, id: string, source: string): string[] {
  if (typeof definition !== 'object' || definition === null) return []
  return Object.entries(fields).flatMap(([field, kind]) => {
    const value = (definition as Record<string, unknown>)[field]
    if (isOf(kind, value)) return []
    const found = value === undefined ? 'nothing' : JSON.stringify(value)
    return [
      `exercises/${id}/exercise.ts:${lineOf(source, field)}: ${field}: expected ${kind}, found ${found}`,
    ]
  })
}

function isOf(kind: Kind, value: unknown): boolean {
  if (kind === 'a text') return typeof value === 'string'
  if (kind === 'a number') return typeof value === 'number'
  if (kind === 'fields of its own')
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  return Array.isArray(value) && (kind === 'a list' || value.every(item => typeof item === 'string'))
}

/** The line of a field of the definition; its first where the field is not there. */
function lineOf(source: string, field: string): number {
  return source.split('\n').findIndex(line => new RegExp(`^\\s*${field}\\s*[:,]`).test(line)) + 1 || 1
}
