import { digest } from '#exercise/sha256.ts'
import type { ClassroomTexts } from '#i18n/en/classroom.ts'
import { format } from '#i18n/format.ts'
import { own } from './cells.ts'
import { type Column, lessonOf, worthOf } from './column.ts'
import { type Gradebook, type Line, personName, rounded } from './gradebook.ts'
import { markdownName, markdownText } from './markdown.ts'
import { resultKey } from './results.ts'
import { fileWords } from './submission.ts'

const FEEDBACK = 'feedback.md'
const SAKAI = `Feedback Attachment(s)/${FEEDBACK}`

/** What a learner gets back: Markdown, one file each. Remarks for the teacher are not in it. */
export function feedbackOf(line: Line, book: Gradebook, t: ClassroomTexts, title = ''): string {
  const f = t.feedback
  const { ruling } = line
  const parts = [
    `# ${markdownName(format(title ? f.titleOf : f.title, { name: personName(line), title }))}`,
    format(f.total, {
      earned: rounded(line.earned),
      possible: rounded(line.possible),
      percent: line.percent,
    }) + (line.passed === undefined ? '' : ` ${line.passed ? f.passed : f.notPassed}`),
    ...(ruling?.comment ? [format(f.comment, { text: markdownText(ruling.comment) })] : []),
  ]
  for (const column of book.columns) {
    if (lessonOf(column) !== undefined && worthOf(column) === 0) continue
    parts.push(`## ${markdownName(column.title)}`, ...partsOf(line, column, t))
  }
  return `${parts.join('\n\n')}\n`
}

/**
 * The feedback of all who handed in, by the names under which it goes back: a platform's own name for the person where
 * the file came from one, so that its zip can be uploaded there as it is.
 */
export function feedbackFiles(book: Gradebook, t: ClassroomTexts, title = ''): Record<string, string> {
  const files: Record<string, string> = Object.create(null)
  for (const line of book.lines.filter(({ counts }) => counts)) {
    const sender = line.person?.sender
    const theirs = sender && sender.place + (sender.platform === 'sakai' ? SAKAI : FEEDBACK)
    const name = theirs && !Object.hasOwn(files, theirs) ? theirs : feedbackName(line)
    files[name] = feedbackOf(line, book, t, title)
  }
  return files
}

/** A name for the file: no two rows share one. */
export function feedbackName(line: Line): string {
  return `${fileWords(personName(line)) || 'learner'}-${digest(resultKey(line.row))}.md`
}

function partsOf({ row, marks }: Line, column: Column, t: ClassroomTexts): string[] {
  const f = t.feedback
  const mark = own(marks, column.id)
  const possible = rounded(worthOf(column))
  if (!mark) return [format(f.missing, { possible })]
  if (mark.status === 'excused') return [f.excused]
  const points = format(f.points, { earned: rounded(mark.earned), possible })
  const cell = own(row.cells, column.id)
  if (!cell) return [points]
  const lines = cell.checks.map(({ title, status, message }) => {
    const said = message ? `: ${message}` : ''
    return `- ${f.status[status]} ${markdownText(title + said)}`
  })
  return [
    // The verdict's own points may be in its words.
    mark.byTeacher ? `${points} ${f.byTeacher}` : `${points} ${markdownText(cell.message)}`,
    lines.join('\n'),
    ...(cell.diagnosis ? [format(f.diagnosis, { text: markdownText(cell.diagnosis.text) })] : []),
    ...cell.notes.map(markdownText),
  ]
}
