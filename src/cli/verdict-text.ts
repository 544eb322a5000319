import type { Data } from '#exercise/data.ts'
import { canBeMended } from '#grader/repair/find.ts'
import type { CheckResult, Comparison, GradeResult } from '#grader/result.ts'
import { format } from '#i18n/format.ts'
import { formFor } from '#i18n/plural.ts'
import { plainText } from '#i18n/rich.ts'
import { texts as all, locale } from './language.ts'

const texts = all.commandLine.grade

const ROWS = 12

/**
 * A verdict for reading in a terminal.
 *
 * @param deep whether the smallest change was looked for
 */
export function verdictText(result: GradeResult, deep = false): string {
  const points = format(formFor(texts.points, result.points.possible, locale), { ...result.points })
  const lines = [`${result.exercise}: ${result.message.text} (${points})`, '']
  for (const check of result.checks) lines.push(...checkText(check))
  if (result.diagnosis)
    lines.push('', `${texts.diagnosis}:`, indent(plainText(result.diagnosis.message.text)))
  if (deep && canBeMended(result))
    lines.push('', `${texts.repair}:`, ...repairLines(result.repair).map(indent))
  for (const note of result.notes) lines.push('', `${texts.note}: ${note.text}`)
  return lines.join('\n')
}

// A terminal shows all at once: the kind of change and its place, and not the change itself.
function repairLines(repair: GradeResult['repair']): string[] {
  if (!repair) return [texts.noRepair]
  const [, part, kind] = repair.steps
  return [repair.message.text, part!.text, kind!.text]
}

function checkText({ status, title, task, message, data }: CheckResult): string[] {
  const lines = [`${texts.symbols[status]} ${title} (${format(texts.task, { task })})`]
  if (message) lines.push(indent(plainText(message.text)))
  if (!data) return lines
  lines.push(indent(format(texts.case, { case: data.case })))
  lines.push(...data.args.map(arg => indent(indent(short(arg)))))
  return data.comparisons.length > 0 ? [...lines, ...table(data.comparisons)] : lines
}

function table(comparisons: Comparison[]): string[] {
  const { entry, yours, numeric, error } = texts.columns
  const rows = comparisons
    .slice(0, ROWS)
    .map(row => [
      `${row.tensor}${row.index.map(at => `[${at}]`).join('')}`,
      shown(row.yours),
      shown(row.numeric),
      typeof row.relativeError === 'number' ? row.relativeError.toPrecision(2) : row.relativeError,
    ])
  const all = [[entry, yours, numeric, error], ...rows]
  const widths = [0, 1, 2, 3].map(column => Math.max(...all.map(row => row[column]!.length)))
  const lines = all.map(row => indent(row.map((text, column) => text.padStart(widths[column]!)).join('  ')))
  const left = comparisons.length - ROWS
  return left > 0 ? [...lines, indent(format(texts.more, { count: left }))] : lines
}

function shown(x: number | string): string {
  return typeof x === 'number' ? String(Number(x.toPrecision(6))) : x
}

function short(data: Data): string {
  const text = JSON.stringify(data)
  return text.length > 300 ? `${text.slice(0, 300)} …` : text
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ')
}
