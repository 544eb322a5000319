import { parseCsv } from './csv.ts'
import { counting } from './exports.ts'
import { isWord, matchTable } from './fill/match.ts'
import { type Gradebook, personName } from './gradebook.ts'

/** Somebody of the class, as the teacher's list has them: its cells. */
export type Enrolled = string[]

/** The people of a class list and who of them has handed in what counts. */
export interface Attendance {
  /** Of the list. */
  missing: string[]
  /** Of the gradebook. */
  strangers: string[]
  /** How many of the list handed in. */
  here: number
}

export const MOST_ENROLLED = 5_000

/**
 * Reads a class list: a table as a platform exports it, or lines that were pasted, each a name and perhaps an
 * identifier. A line with a heading's words and nobody's is the heading.
 */
export function readRoster(text: string): Enrolled[] {
  const rows = parseCsv(text.replace(/\r\n?/g, '\n'))
    .map(row => row.map(cell => cell.trim()))
    .filter(row => row.some(isWord))
  return (rows[0] && isHeading(rows[0]) ? rows.slice(1) : rows).slice(0, MOST_ENROLLED)
}

/** Who of a class has handed something in, and who has not. */
export function attendance(roster: readonly Enrolled[], book: Gradebook): Attendance {
  const { lines } = matchTable(roster, book)
  const found = new Set(lines.values())
  return {
    missing: roster.filter((_, n) => !lines.has(n)).map(nameIn),
    strangers: counting(book)
      .filter(line => !found.has(line))
      .map(personName),
    here: found.size,
  }
}

/** What a list calls somebody: its first two words that are no identifiers. */
function nameIn(row: Enrolled): string {
  const words = row.filter(cell => isWord(cell) && !cell.includes('@') && !/\d/.test(cell))
  return words.slice(0, 2).join(' ') || row.find(isWord)!
}

/** The words by which the platforms head the columns of people, in a few languages; a name is none of them. */
const HEADING =
  /^(identifier|id|(full |first |last |user |display |sur|nick)?name|student( id| name)?|e-?mail( address)?|user ?name|org ?defined ?id|learner|participant|vor-? ?name|nachname|vollständiger name|e-?mail-?adresse|nombre( completo)?|apellidos?|nom|prénom|courriel|nome|cognome|matrikelnummer|anmeldename|sis user id|sis login id)$/i

function isHeading(row: Enrolled): boolean {
  return row.some(cell => HEADING.test(cell))
}
