import { readFileSync, writeFileSync } from 'node:fs'
import type { Assignment } from '#classroom/assignment.ts'
import { canvasCsv, isCanvasExport } from '#classroom/canvas.ts'
import { parseCsv } from '#classroom/csv.ts'
import { moodleCsv, plainCsv } from '#classroom/exports.ts'
import { type Column, gradebook } from '#classroom/gradebook.ts'
import type { Row } from '#classroom/row.ts'
import { format } from '#i18n/format.ts'
import { type ClassRequest, UsageError } from './grade-options.ts'
import { texts } from './language.ts'

const t = texts.commandLine.gradeClass

/** The teacher's own export from Canvas; read before anything is judged, so that a wrong file is told at once. */
export function readCanvas(path: string): string[][] {
  const table = parseCsv(readFileSync(path, 'utf8'))
  if (!isCanvasExport(table)) throw new UsageError(format(t.badCanvas, { path }))
  return table
}

/** Writes or prints the marks. */
export function writeMarks(
  rows: readonly Row[],
  columns: Column[],
  request: Pick<ClassRequest, 'csv' | 'format' | 'canvas'>,
  asked?: { value: Assignment; id: string },
): void {
  const now = Date.now()
  const book = gradebook(rows, columns, asked ? { assignment: asked.value, id: asked.id, now } : { now })
  const text = marks()
  if (!request.csv) {
    process.stdout.write(text)
    return
  }
  // Excel takes a file without this mark for one in the machine's old alphabet.
  writeFileSync(request.csv, request.format === 'plain' ? `\uFEFF${text}` : text)
  console.error(format(t.wrote, { path: request.csv }))

  function marks(): string {
    if (request.format === 'plain') return plainCsv(book, texts.classroom)
    if (request.format === 'moodle') return moodleCsv(book, texts.classroom)
    const theirs = request.canvas ? readCanvas(request.canvas) : undefined
    const { csv, unmatched } = canvasCsv(book, asked?.value.title ?? t.title, theirs)
    if (unmatched.length > 0)
      console.error(format(t.unmatched, { path: request.canvas!, names: unmatched.join(', ') }))
    return csv
  }
}
