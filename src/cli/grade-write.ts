import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Assignment } from '#classroom/assignment.ts'
import { canvasCsv, isCanvasExport } from '#classroom/canvas.ts'
import type { Column } from '#classroom/column.ts'
import { parseCsv } from '#classroom/csv.ts'
import { moodleCsv, plainCsv } from '#classroom/exports.ts'
import { type Gradebook, gradebook } from '#classroom/gradebook.ts'
import { STYLES, weighed } from '#classroom/marking.ts'
import { attendance, readRoster } from '#classroom/roster.ts'
import type { Row } from '#classroom/row.ts'
import { visible } from '#classroom/visible.ts'
import { format } from '#i18n/format.ts'
import { textOf } from '#record/text-of.ts'
import { columnsFor } from './grade-columns.ts'
import { type ClassRequest, UsageError } from './grade-options.ts'
import { texts } from './language.ts'
import { say } from './terminal.ts'
import { checkPlace, reasonOf, WriteError, writeWhole } from './write-whole.ts'

const t = texts.commandLine.gradeClass

/** The teacher's own export from Canvas; read before anything is judged, so that a wrong file is told at once. */
export function readCanvas(path: string): string[][] {
  const table = parseCsv(textOf(readFileSync(path)))
  if (!isCanvasExport(table)) throw new UsageError(format(t.badCanvas, { path }))
  return table
}

/**
 * Sees that everything that is asked for can be written, before anything is judged for it.
 *
 * @throws UsageError
 */
export function checkPlaces({ csv, json, feedback }: Pick<ClassRequest, 'csv' | 'json' | 'feedback'>): void {
  if (csv) checkPlace(csv, '--csv')
  if (json) checkPlace(json, '--json')
  if (!feedback) return
  try {
    mkdirSync(feedback, { recursive: true })
  } catch (error) {
    const values = {
      option: '--feedback',
      path: feedback,
      reason: reasonOf(error),
      folder: dirname(feedback),
    }
    throw new UsageError(format(t.badPlace, values))
  }
  checkPlace(join(feedback, 'feedback.md'), '--feedback')
}

/**
 * Writes or prints the marks. Where they cannot be written they are printed, so that nothing judged is lost.
 *
 * @throws WriteError when they could be printed only
 */
export function writeMarks(
  rows: readonly Row[],
  columns: Column[],
  request: Pick<ClassRequest, 'csv' | 'format' | 'canvas' | 'json' | 'policy' | 'decided'>,
  asked?: { value: Assignment; id: string },
): void {
  const now = Date.now()
  const { policy, decided } = request
  const { maximum } = decided?.marking ?? {}
  const own = columnsFor(asked?.value, columns)
  const book = gradebook(rows, decided ? weighed(own, decided.marking) : own, {
    ...(asked && { assignment: asked.value, id: asked.id }),
    ...(decided && { rulings: decided.rulings }),
    ...(maximum !== undefined && { maximum }),
    ...{ policy, now },
  })
  if (decided) tellMissing(decided.roster, book)
  const text = marks()
  if (!request.csv) {
    process.stdout.write(process.stdout.isTTY ? visible(text) : text)
    return
  }
  try {
    // Excel takes a file without this mark for one in the machine's old alphabet.
    writeWhole(request.csv, request.format === 'plain' ? `\uFEFF${text}` : text)
    say(format(t.wrote, { path: request.csv }))
  } catch (error) {
    process.stdout.write(process.stdout.isTTY ? visible(text) : text)
    const said = format(t.notWritten, { path: request.csv, reason: reasonOf(error) })
    const kept = request.json ? ` ${format(t.keptIn, { path: request.json })}` : ''
    throw new WriteError(`${said}${kept} ${t.printed}`)
  }

  function marks(): string {
    if (request.format === 'plain')
      return plainCsv(book, texts.classroom, decided && STYLES[decided.marking.style])
    if (request.format === 'moodle') {
      const { csv, key, missing } = moodleCsv(book, texts.classroom)
      if (missing.length > 0) say(format(t.moodleMissing, { key, names: missing.join(', ') }))
      return csv
    }
    const theirs = request.canvas ? readCanvas(request.canvas) : undefined
    const { csv, unmatched } = canvasCsv(book, asked?.value.title ?? t.title, theirs)
    if (unmatched.length > 0) say(format(t.unmatched, { path: request.canvas!, names: unmatched.join(', ') }))
    return csv
  }
}

/** Who of the class list has not handed in. */
function tellMissing(roster: string, book: Gradebook): void {
  const list = readRoster(roster)
  if (list.length === 0) return
  const { missing } = attendance(list, book)
  if (missing.length > 0)
    say(format(t.notHandedIn, { n: missing.length, total: list.length, names: missing.join(', ') }))
}
