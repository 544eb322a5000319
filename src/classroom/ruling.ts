import { nameWords, plain } from './names.ts'
import type { Person } from './people.ts'

/** Points in the place of the grader's, on the exercise's own scale; `excused`: it counts neither for nor against. */
export type Given = number | 'excused'

/** What a teacher says of one person's work on one assignment. It stays whatever is judged again. */
export interface Ruling {
  given: Record<string, Given>
  /** For the learner: it is in the feedback. */
  comment?: string
}

/** By {@link rulingKey}. */
export type Rulings = Record<string, Ruling>

/** What a ruling is kept under: an edited assignment keeps its title, and a person what they are known by. */
export function rulingKey(title: string, person: Pick<Person, 'key'>): string {
  return `${plain(title)}\n${person.key}`
}

/**
 * The ruling on a person, also where it was made when less was known of them.
 *
 * @param names how many people have each name
 */
export function rulingOf(
  rulings: Rulings,
  title: string,
  person: Person,
  names: ReadonlyMap<string, number>,
): Ruling | undefined {
  const keys = [person.key]
  if (person.id) keys.push(`id ${plain(person.id)}`)
  if (names.get(nameWords(person.name)) === 1) keys.push(`name ${plain(person.name)}`)
  for (const key of keys) {
    const id = rulingKey(title, { key })
    if (Object.hasOwn(rulings, id)) return rulings[id]
  }
}

/** Whether a ruling says anything. */
export function isEmpty({ given, comment }: Ruling): boolean {
  return Object.keys(given).length === 0 && !comment
}

const MOST = { rulings: 5_000, columns: 200, comment: 2_000, points: 10_000 }

/**
 * Reads rulings that come from a file or a database: what is none is left out.
 *
 * @param value anything
 */
export function readRulings(value: unknown): Rulings {
  const rulings: Rulings = Object.create(null)
  if (typeof value !== 'object' || value === null) return rulings
  for (const [key, ruling] of Object.entries(value).slice(0, MOST.rulings)) {
    const { given, comment } = (ruling ?? {}) as { given?: unknown; comment?: unknown }
    if (typeof given !== 'object' || given === null) continue
    const read: Ruling = { given: Object.create(null) }
    for (const [id, points] of Object.entries(given).slice(0, MOST.columns))
      if (isGiven(points)) read.given[id] = points
    if (typeof comment === 'string' && comment.trim()) read.comment = comment.slice(0, MOST.comment)
    if (!isEmpty(read)) rulings[key] = read
  }
  return rulings
}

function isGiven(value: unknown): value is Given {
  return value === 'excused' || (typeof value === 'number' && value >= 0 && value <= MOST.points)
}
