import type { ClassroomTexts } from '#i18n/en/classroom.ts'
import { format } from '#i18n/format.ts'
import { own } from './cells.ts'
import { lessonOf, worthOf } from './column.ts'
import { type CsvStyle, toCsv } from './csv.ts'
import { type Gradebook, type Line, personName, rounded } from './gradebook.ts'
import { flagText, problemText } from './problem-text.ts'

/** Everything, one line a file: what could not be read, too. */
export function plainCsv(book: Gradebook, t: ClassroomTexts, style?: CsvStyle): string {
  const h = t.csv
  const scaled = book.outOf !== book.possible || book.lines.some(line => line.possible !== book.possible)
  const head = [
    ...[h.name, h.identifier, ...book.columns.map(c => c.title), h.points, h.possible, h.percent],
    ...(scaled ? [format(h.mark, { n: rounded(book.outOf) })] : []),
    ...[h.passed, h.counts, h.handedIn, h.attempts, h.minutes, h.comment, h.remarks, h.file],
  ]
  const rows = book.lines.map(line => {
    const { row } = line
    const remarks = row.problem
      ? [problemText(row.problem, t)]
      : line.flags.map(flag => flagText(flag, book, t))
    const judged = (value: number) => (row.problem ? '' : value)
    return [
      ...[personName(line), line.person?.id ?? ''],
      ...book.columns.map(({ id }) => cellText(line, id, t)),
      ...[judged(line.earned), line.possible, judged(line.percent)],
      ...(scaled ? [judged(line.mark)] : []),
      line.passed === undefined ? '' : line.passed ? h.yes : h.no,
      line.counts ? h.yes : h.no,
      row.madeAt === undefined ? '' : new Date(row.madeAt).toISOString(),
      ...[judged(attemptsOf(line)), judged(minutesOf(line)), line.ruling?.comment ?? ''],
      ...[remarks.join(' '), row.file],
    ]
  })
  return toCsv([head, ...rows], style)

  function cellText({ marks }: Line, id: string, { csv }: ClassroomTexts): number | string {
    const mark = own(marks, id)
    if (mark?.status === 'excused') return csv.excused
    // A lesson that counts for nothing is done or not.
    if (mark?.status === 'done' && mark.possible === 0) return csv.yes
    return mark?.earned ?? ''
  }
}

/** Checks of all exercises of a file, as its history says. */
export function attemptsOf({ row }: Line): number {
  return Object.values(row.cells).reduce((all, { attempts }) => all + attempts, 0)
}

/** Minutes between checks, as the history of a file says; pauses are not counted. */
export function minutesOf({ row }: Line): number {
  return Math.round(Object.values(row.cells).reduce((all, { spent = 0 }) => all + spent, 0) / 60_000)
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
    .map(line => [line.person!.id!, personName(line), line.mark, shortFeedback(line, book, t)])
  return {
    // Moodle's own words, in English in every language of ours.
    csv: toCsv([[key, 'Full name', 'Grade', 'Feedback'], ...rows]),
    key,
    missing: lines.filter(line => !has(line)).map(personName),
  }
}

/** One sentence an exercise, and the teacher's comment. */
export function shortFeedback(
  { row, marks, ruling }: Line,
  { columns }: Gradebook,
  t: ClassroomTexts,
): string {
  const f = t.feedback
  const said = columns
    .filter(column => lessonOf(column) === undefined || worthOf(column) > 0)
    .map(column => {
      const { title } = column
      const mark = own(marks, column.id)
      if (!mark) return format(f.shortMissing, { title })
      if (mark.status === 'excused') return format(f.shortExcused, { title })
      const cell = mark.byTeacher ? undefined : own(row.cells, column.id)
      const words = cell?.diagnosis?.text ?? (!cell || cell.status === 'pass' ? '' : cell.message)
      const values = { title, earned: rounded(mark.earned), possible: rounded(mark.possible), said: words }
      return format(f.short, values).trim()
    })
  return [...said, ruling?.comment ?? ''].join(' ').trim()
}

export function counting(book: Gradebook): Line[] {
  return book.lines.filter(line => line.counts)
}
