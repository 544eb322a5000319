import { type Gradebook, type Line, personName } from '../gradebook.ts'
import { plain } from '../names.ts'
import { matchTable } from './match.ts'
import type { Sheet } from './sheet.ts'

/** What was found in a teacher's table, before anything is put in. */
export interface Plan {
  /** The row of the headings. */
  head: number
  headings: string[]
  /** Who the rows are, by their place in the table. */
  lines: Map<number, Line>
  /** Rows that could be of two people, or are a second one of somebody: they are left alone. */
  doubtful: string[]
  /** Who counts in the gradebook and is in no row. */
  unmatched: string[]
  /** Rows of people whom we have nothing for. */
  empty: number[]
  /** Where marks most likely go, by the headings; and a sentence for each learner. */
  marks?: number
  comments?: number
}

/** Headings that platforms give to the one column of an assignment. */
const MARKS = /^(grade|bewertung|calificación|note|valutazione|nota|mark|points|score)$/i
const COMMENTS = /^(feedback comments|feedback to learner|feedback als kommentar|feedback|comments?)$/i

/**
 * Looks through a table for the people of a gradebook.
 *
 * @param title of the assignment, to find its column by
 */
export function planOf({ rows }: Sheet, book: Gradebook, title: string): Plan {
  const head = Math.max(
    0,
    rows.findIndex(row => row.filter(cell => cell.trim() !== '').length > 1),
  )
  const headings = rows[head] ?? []
  const below = rows.slice(head + 1)
  const { lines, doubtful } = matchTable(below, book, headings)
  const place = (n: number) => n + head + 1
  const found = new Set(lines.values())
  const own = (heading: string) => plain(titleIn(heading)) === plain(title)
  const marks = [own, (heading: string) => MARKS.test(heading.trim())]
    .map(fits => headings.findIndex(fits))
    .find(n => n >= 0)
  const comments = headings.findIndex(heading => COMMENTS.test(heading.trim()))
  return {
    head,
    headings,
    lines: new Map([...lines].map(([n, line]) => [place(n), line])),
    doubtful: doubtful
      .toSorted((a, b) => a - b)
      .map(n =>
        below[n]!.filter(cell => cell.trim())
          .slice(0, 3)
          .join(', '),
      ),
    unmatched: book.lines.filter(line => line.counts && !found.has(line)).map(personName),
    empty: [...below.keys()].filter(n => !lines.has(n) && !doubtful.includes(n)).map(place),
    ...(marks !== undefined && { marks }),
    ...(comments >= 0 && { comments }),
  }
}

/** A heading without what platforms add: “Week 3 (4711)”, “Week 3 [Total Pts: 5 Score] |12”, “Week 3 Points Grade <Numeric …>”. */
function titleIn(heading: string): string {
  return heading.replace(/\s*(\(\d+\)|\[.*\]\s*\|?\d*|(Points|Numeric) Grade\b.*|<.*>)\s*$/, '')
}

/**
 * Fills in a table: the marks, and a sentence for each where a column is chosen for it. All other cells stay.
 *
 * @param marks the column; as many as there are headings for a new one
 * @param options.comment what a learner is told in a cell
 * @param options.heading of a new column
 */
export function fillIn(
  sheet: Sheet,
  plan: Plan,
  marks: number,
  { heading, comments, comment }: { heading: string; comments?: number; comment?: (line: Line) => string },
): void {
  if (marks >= plan.headings.length) sheet.set(plan.head, plan.headings.length, heading)
  for (const [row, line] of plan.lines) {
    sheet.set(row, marks, line.mark)
    if (comments !== undefined && comment) sheet.set(row, comments, comment(line))
  }
}
