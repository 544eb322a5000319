import { digest } from '#exercise/sha256.ts'
import type { ClassroomTexts } from '#i18n/en/classroom.ts'
import { format } from '#i18n/format.ts'
import { own } from './cells.ts'
import { rounded } from './exports.ts'
import { type Gradebook, type Line, personName } from './gradebook.ts'
import { markdownName, markdownText } from './markdown.ts'
import { resultKey } from './results.ts'
import type { Cell } from './row.ts'
import { fileWords } from './submission.ts'

/** What a learner gets back: Markdown, one file each. Remarks for the teacher are not in it. */
export function feedbackOf(line: Line, book: Gradebook, t: ClassroomTexts, title = ''): string {
  const f = t.feedback
  const parts = [
    `# ${markdownName(format(title ? f.titleOf : f.title, { name: personName(line), title }))}`,
    format(f.total, { earned: rounded(line.earned), possible: line.possible, percent: line.percent }) +
      (line.passed === undefined ? '' : ` ${line.passed ? f.passed : f.notPassed}`),
  ]
  for (const column of book.columns) {
    const cell = own(line.row.cells, column.id)
    parts.push(
      `## ${markdownName(column.title)}`,
      ...(cell ? partsOf(cell, column.points, t) : [format(f.missing, { possible: column.points })]),
    )
  }
  return `${parts.join('\n\n')}\n`
}

/** A name for the file: no two rows share one. */
export function feedbackName(line: Line): string {
  return `${fileWords(personName(line)) || 'learner'}-${digest(resultKey(line.row))}.md`
}

function partsOf(cell: Cell, possible: number, t: ClassroomTexts): string[] {
  const f = t.feedback
  const lines = cell.checks.map(({ title, status, message }) => {
    const said = message ? `: ${message}` : ''
    return `- ${f.status[status]} ${markdownText(title + said)}`
  })
  return [
    `${format(f.points, { earned: rounded(cell.earned), possible })} ${markdownText(cell.message)}`,
    lines.join('\n'),
    ...(cell.diagnosis ? [format(f.diagnosis, { text: markdownText(cell.diagnosis.text) })] : []),
    ...cell.notes.map(markdownText),
  ]
}
