import type { ClassroomTexts } from '#i18n/en/classroom.ts'
import { format } from '#i18n/format.ts'
import { own } from './cells.ts'
import { toCsv } from './csv.ts'
import { type Gradebook, type Line, personName } from './gradebook.ts'
import { flagText, problemText } from './problem-text.ts'

/** Everything, one line a file: what could not be read, too. */
export function plainCsv(book: Gradebook, t: ClassroomTexts): string {
  const h = t.csv
  const head = [
    h.name,
    h.identifier,
    ...book.columns.map(c => c.title),
    h.points,
    h.possible,
    h.percent,
    h.passed,
    h.counts,
    h.handedIn,
    h.remarks,
    h.file,
  ]
  const rows = book.lines.map(line => {
    const { row } = line
    const remarks = row.problem
      ? [problemText(row.problem, t)]
      : line.flags.map(flag => flagText(flag, book, t))
    return [
      personName(line),
      line.person?.id ?? '',
      ...book.columns.map(({ id }) => (row.problem ? '' : (own(row.cells, id)?.earned ?? ''))),
      row.problem ? '' : line.earned,
      line.possible,
      row.problem ? '' : line.percent,
      line.passed === undefined ? '' : line.passed ? h.yes : h.no,
      line.counts ? h.yes : h.no,
      row.madeAt === undefined ? '' : new Date(row.madeAt).toISOString(),
      remarks.join(' '),
      row.file,
    ]
  })
  return toCsv([head, ...rows])
}

export interface MoodleExport {
  csv: string
  /** The column that Moodle is to find people by. */
  key: 'Email address' | 'ID number'
  /** Names of learners without it: they are not in the file. */
  missing: string[]
}

/**
 * For Moodle's import of grades, which finds people by one column. A row without it would make Moodle refuse the whole
 * file, or give its mark to somebody else, so only those with it are written: by whichever more learners gave.
 */
export function moodleCsv(book: Gradebook, t: ClassroomTexts): MoodleExport {
  const lines = counting(book)
  const address = ({ person }: Line) => person?.id?.includes('@') === true
  const number = ({ person }: Line) => person?.id !== undefined && !person.id.includes('@')
  const byNumber = lines.filter(number).length > lines.filter(address).length
  const [key, has] = byNumber ? (['ID number', number] as const) : (['Email address', address] as const)
  const rows = lines
    .filter(has)
    .map(line => [line.person!.id!, personName(line), line.earned, shortFeedback(line, book, t)])
  return {
    // Moodle's own words, in English in every language of ours.
    csv: toCsv([[key, 'Full name', 'Grade', 'Feedback'], ...rows]),
    key,
    missing: lines.filter(line => !has(line)).map(personName),
  }
}

/** One sentence an exercise. */
function shortFeedback({ row }: Line, { columns }: Gradebook, t: ClassroomTexts): string {
  return columns
    .map(({ id, title, points }) => {
      const cell = own(row.cells, id)
      if (!cell) return format(t.feedback.shortMissing, { title })
      const said = cell.diagnosis?.text ?? (cell.status === 'pass' ? '' : cell.message)
      return format(t.feedback.short, { title, earned: rounded(cell.earned), possible: points, said }).trim()
    })
    .join(' ')
}

export function counting(book: Gradebook): Line[] {
  return book.lines.filter(line => line.counts)
}

export function rounded(points: number): number {
  return Math.round(points * 100) / 100
}
