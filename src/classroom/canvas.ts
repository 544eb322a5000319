import { toCsv } from './csv.ts'
import { counting } from './exports.ts'
import { type Gradebook, type Line, personName } from './gradebook.ts'
import { nameWords, plain } from './names.ts'

// Canvas' own words, which its import looks for.
const PEOPLE = [
  'Student',
  'LastName',
  'FirstName',
  'ID',
  'SIS User ID',
  'SIS Login ID',
  'Root Account',
  'Section',
]
const HEAD = ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section']

export interface CanvasExport {
  csv: string
  /** Names of learners who are not in the teacher's file, and people of that file who handed nothing in. */
  unmatched: string[]
  empty: string[]
}

/**
 * For Canvas' import of grades: one column with the points of the assignment.
 *
 * @param theirs the teacher's own export from Canvas, parsed; its people are found by the ID in the path of a download
 *   from Canvas, by a typed SIS User ID or SIS Login ID, then by a name that only one of them has. A typed number is
 *   never taken for the platform's own ID. Of its columns only the people's and this assignment's are written, so that
 *   nothing else can be changed by the import, and who handed nothing in keeps the mark that is there.
 */
export function canvasCsv(book: Gradebook, title: string, theirs?: string[][]): CanvasExport {
  const possible = book.outOf
  if (!theirs) {
    const rows = counting(book).map(line => {
      const { id = '' } = line.person ?? {}
      const number = /^\d+$/.test(id)
      const ids = [canvasId(line) ?? '', number ? id : '', number ? '' : id]
      return [lastFirst(personName(line)), ...ids, '', line.mark]
    })
    const points = ['    Points Possible', '', '', '', '', possible]
    return { csv: toCsv([[...HEAD, title], points, ...rows]), unmatched: [], empty: [] }
  }
  const [head = [], ...rest] = theirs
  const at = PEOPLE.map(name => ({ name, column: head.indexOf(name) })).filter(({ column }) => column >= 0)
  const known = head.find(name => plain(name.replace(/\s*\(\d+\)$/, '')) === plain(title))
  const cell = (row: string[], name: string) => row[head.indexOf(name)] ?? ''
  const nameIn = (row: string[]) =>
    cell(row, 'Student') || `${cell(row, 'LastName')}, ${cell(row, 'FirstName')}`.replace(/^, |, $/, '')
  const people = rest.filter(
    row => cell(row, 'ID') !== '' && !/^\s*(Points Possible|Student, Test)/.test(nameIn(row)),
  )
  const find = finder(book, people.map(nameIn))
  const matched = new Set<Line>()
  const empty: string[] = []
  const rows = people.map(row => {
    const line = find(
      cell(row, 'ID'),
      ['SIS User ID', 'SIS Login ID'].map(name => cell(row, name)),
      nameIn(row),
    )
    if (line) matched.add(line)
    else empty.push(nameIn(row))
    return [...at.map(({ column }) => row[column] ?? ''), line ? line.mark : cell(row, known ?? '')]
  })
  const points = at.map((_, n) => (n === 0 ? '    Points Possible' : ''))
  return {
    csv: toCsv([[...at.map(({ name }) => name), known ?? title], [...points, possible], ...rows]),
    unmatched: counting(book)
      .filter(line => !matched.has(line))
      .map(personName),
    empty,
  }
}

/** Whether a table is an export of Canvas' gradebook. */
export function isCanvasExport(rows: string[][]): boolean {
  const has = (name: string) => rows[0]?.includes(name) === true
  return has('ID') && has('Section') && (has('Student') || (has('LastName') && has('FirstName')))
}

/** Finds who a line of Canvas' table is of; who was found for two of them is nobody's. */
function finder(book: Gradebook, names: string[]) {
  const byCanvas = new Map<string, Line>()
  const byId = new Map<string, Line>()
  const byName = new Map<string, Line | undefined>()
  const theirs = Map.groupBy(names, nameWords)
  for (const line of counting(book)) {
    const own = canvasId(line)
    if (own) byCanvas.set(own, line)
    const { id } = line.person ?? {}
    if (id) byId.set(plain(id), line)
    const key = nameWords(personName(line))
    // A name that two have, there or here, belongs to neither.
    byName.set(key, byName.has(key) || theirs.get(key)?.length !== 1 ? undefined : line)
  }
  return (canvas: string, ids: string[], name: string): Line | undefined => {
    const line = byCanvas.get(canvas) ?? ids.map(id => (id ? byId.get(plain(id)) : undefined)).find(Boolean)
    // Who the platform says is another is found by no other word.
    if (line && (canvasId(line) ?? canvas) === canvas) return line
    const named = byName.get(nameWords(name))
    if (named && canvasId(named) !== undefined) return undefined
    // Who gave an identifier that is somebody else's or nobody's is not found by name.
    return named?.person?.id ? undefined : named
  }
}

function canvasId({ person }: Line): string | undefined {
  return person?.sender?.platform === 'canvas' ? person.sender.id : undefined
}

function lastFirst(name: string): string {
  if (name.includes(',')) return name
  const parts = name.split(' ')
  return parts.length > 1 ? `${parts.at(-1)}, ${parts.slice(0, -1).join(' ')}` : name
}
