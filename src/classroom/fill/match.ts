import { isCanvasExport } from '../canvas.ts'
import { counting } from '../exports.ts'
import { type Gradebook, type Line, personName } from '../gradebook.ts'
import { nameWords, plain } from '../names.ts'

/** Who the rows of somebody else's table are. */
export interface Match {
  /** By the row's place; rows of nobody are not in it. */
  lines: Map<number, Line>
  /** Rows in which two people meet, and rows of one person: neither gets a mark. */
  doubtful: number[]
}

/** Platforms whose names for people are what people sign in with, and not numbers of a database. */
const SIGNED_IN = ['blackboard', 'sakai']

/** Columns of numbers that a platform alone gives: what a learner typed is never looked for there. */
type Internal = { platform: 'canvas' | 'moodle'; cell: RegExp }
const CANVAS: Internal = { platform: 'canvas', cell: /^(?<id>\d+)$/ }
/** “Participant 3”, in the language of the site. */
const MOODLE: Internal = { platform: 'moodle', cell: /^\p{L}[^\d@]*\s(?<id>\d+)$/u }

/**
 * Finds the people of a table by what is in it, whatever its columns are called: by the platform's own numbers, by
 * identifiers, then by names that only one has, there and here.
 *
 * @param head of the table, where it has one
 */
export function matchTable(
  rows: readonly (readonly string[])[],
  book: Gradebook,
  head: readonly string[] = [],
): Match {
  const people = counting(book)
  const byNumber = new Map<string, Line>()
  const byId = new Map<string, Line[]>()
  for (const line of people) {
    const { id, sender } = line.person ?? {}
    if (sender) byNumber.set(`${sender.platform} ${sender.id}`, line)
    const ids = [id, sender && SIGNED_IN.includes(sender.platform) ? sender.id : undefined]
    for (const own of new Set(ids.map(own => (own ? plain(own) : ''))))
      if (own) byId.set(own, [...(byId.get(own) ?? []), line])
  }
  const internal = internalColumns(rows, head)
  const names = Map.groupBy(people, line => nameWords(personName(line)))
  const named = rows.map(row => namesIn(row, names))
  const rowsOf = Map.groupBy(named.keys(), n => named[n])
  const linesIn = rows.map(row => {
    const lines = new Set<Line>()
    for (const [column, cell] of row.entries()) {
      const kind = internal.get(column)
      if (!kind) for (const line of byId.get(plain(cell)) ?? []) lines.add(line)
      const number = kind && byNumber.get(`${kind.platform} ${kind.cell.exec(cell.trim())?.groups?.id}`)
      if (number) lines.add(number)
    }
    return lines
  })
  const open = rows.map(row => row.filter((_, column) => !internal.has(column)))
  const kinds = {
    own: linesIn.some(lines => lines.size > 0),
    address: open.some(row => row.some(cell => cell.includes('@'))),
    number: open.some(row => row.some(cell => /^\d{3,}$/.test(cell.trim()))),
  }
  const found = new Map<number, Line>()
  const doubtful: number[] = []
  for (const [n, lines] of linesIn.entries()) {
    const alike = named[n] === undefined ? [] : names.get(named[n])!
    const alone = alike.length === 1 && rowsOf.get(named[n])!.length === 1
    if (lines.size === 0 && alone && !isElsewhere(alike[0]!)) lines.add(alike[0]!)
    if (lines.size === 1) found.set(n, [...lines][0]!)
    else if (lines.size > 1) doubtful.push(n)
  }
  for (const places of Map.groupBy(found.keys(), n => found.get(n)!).values()) {
    if (places.length === 1) continue
    doubtful.push(...places)
    for (const n of places) found.delete(n)
  }
  return { lines: found, doubtful }

  /** Whether somebody has a number or an identifier of a kind that the table has: then a name alone is another's. */
  function isElsewhere({ person }: Line): boolean {
    const { id, sender } = person ?? {}
    if (sender && [...internal.values()].some(({ platform }) => platform === sender.platform)) return true
    return !!id && (kinds.own || (id.includes('@') ? kinds.address : /^\d{3,}$/.test(id) && kinds.number))
  }
}

function internalColumns(
  rows: readonly (readonly string[])[],
  head: readonly string[],
): Map<number, Internal> {
  const columns = new Map<number, Internal>()
  if (isCanvasExport([[...head]])) columns.set(head.indexOf('ID'), CANVAS)
  const first = rows.map(row => row[0]?.trim() ?? '').filter(cell => cell !== '')
  const distinct = new Set(first).size === first.length
  if (first.length > 0 && distinct && first.every(cell => MOODLE.cell.test(cell))) columns.set(0, MOODLE)
  return columns
}

/** The name in a row that somebody here has: in one cell, or in two beside each other. */
function namesIn(row: readonly string[], names: ReadonlyMap<string, unknown>): string | undefined {
  for (const [n, cell] of row.entries()) {
    for (const text of [cell, `${cell} ${row[n + 1] ?? ''}`]) {
      const words = nameWords(text)
      if (words !== '' && names.has(words)) return words
    }
  }
}

/** Whether a cell says anything. */
export function isWord(cell: string): boolean {
  return /[\p{L}\p{N}]/u.test(cell)
}
