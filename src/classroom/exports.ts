import type { ClassroomTexts } from '#i18n/en/classroom.ts'
import { format } from '#i18n/format.ts'
import { toCsv } from './csv.ts'
import { type Gradebook, type Line, own } from './gradebook.ts'
import { flagText, problemText } from './words.ts'

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
      row.learner?.name ?? '',
      row.learner?.id ?? '',
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

/** For Moodle's import of grades: it finds people by e-mail address or ID number. */
export function moodleCsv(book: Gradebook, t: ClassroomTexts): string {
  const rows = counting(book).map(line => {
    const { name, id = '' } = line.row.learner!
    return [
      id.includes('@') ? id : '',
      id.includes('@') ? '' : id,
      name,
      line.earned,
      shortFeedback(line, book, t),
    ]
  })
  // Moodle's own words, in English in every language of ours.
  return toCsv([['Email address', 'ID number', 'Full name', 'Grade', 'Feedback'], ...rows])
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
