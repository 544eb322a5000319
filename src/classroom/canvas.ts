import { toCsv } from './csv.ts'
import { counting } from './exports.ts'
import { type Gradebook, type Line, plain } from './gradebook.ts'

// Canvas' own words, which its import looks for.
const PEOPLE = ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Root Account', 'Section']
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
 * @param theirs the teacher's own export from Canvas, parsed; its people are found by ID, SIS User ID, SIS Login ID,
 *   then by a name that only one of them has. Of its columns only the people's and this assignment's are written, so
 *   that nothing else can be changed by the import.
 */
export function canvasCsv(book: Gradebook, title: string, theirs?: string[][]): CanvasExport {
  const possible = book.columns.reduce((sum, { points }) => sum + points, 0)
  if (!theirs) {
    const rows = counting(book).map(({ row, earned }) => {
      const { name, id = '' } = row.learner!
      return [lastFirst(name), '', /^\d+$/.test(id) ? id : '', /^\d+$/.test(id) ? '' : id, '', earned]
    })
    const points = ['    Points Possible', '', '', '', '', possible]
    return { csv: toCsv([[...HEAD, title], points, ...rows]), unmatched: [], empty: [] }
  }
  const [head = [], ...rest] = theirs
  const at = PEOPLE.map(name => ({ name, column: head.indexOf(name) })).filter(({ column }) => column >= 0)
  const known = head.find(name => plain(name.replace(/\s*\(\d+\)$/, '')) === plain(title))
  const column = (name: string) => head.indexOf(name)
  const people = rest.filter(row => !/^\s*(Points Possible|Student, Test)/.test(row[column('Student')] ?? ''))
  const find = finder(
    book,
    people.map(row => row[column('Student')] ?? ''),
  )
  const matched = new Set<Line>()
  const empty: string[] = []
  const rows = people
    .filter(row => (row[column('ID')] ?? '') !== '')
    .map(row => {
      const ids = ['ID', 'SIS User ID', 'SIS Login ID'].map(name => row[column(name)] ?? '')
      const name = row[column('Student')] ?? ''
      const line = find(ids, name)
      if (line) matched.add(line)
      else empty.push(name)
      return [...at.map(({ column }) => row[column] ?? ''), line ? line.earned : '']
    })
  const points = at.map(({ name }) => (name === 'Student' ? '    Points Possible' : ''))
  return {
    csv: toCsv([[...at.map(({ name }) => name), known ?? title], [...points, possible], ...rows]),
    unmatched: counting(book)
      .filter(line => !matched.has(line))
      .map(({ row }) => row.learner!.name),
    empty,
  }
}

/** Whether a table is an export of Canvas' gradebook. */
export function isCanvasExport(rows: string[][]): boolean {
  return ['Student', 'ID', 'Section'].every(name => rows[0]?.includes(name))
}

function finder(book: Gradebook, names: string[]): (ids: string[], name: string) => Line | undefined {
  const byId = new Map<string, Line>()
  const byName = new Map<string, Line | undefined>()
  const theirs = Map.groupBy(names, words)
  for (const line of counting(book)) {
    const { name, id } = line.row.learner!
    if (id) byId.set(plain(id), line)
    const key = words(name)
    // A name that two have, there or here, belongs to neither.
    byName.set(key, byName.has(key) || theirs.get(key)?.length !== 1 ? undefined : line)
  }
  return (ids, name) => {
    const line = ids.map(id => (id ? byId.get(plain(id)) : undefined)).find(Boolean)
    if (line) return line
    const named = byName.get(words(name))
    // Who gave an identifier that is somebody else's or nobody's is not found by name.
    return named?.row.learner?.id && ids.some(Boolean) ? undefined : named
  }
}

/** `Lovelace, Ada` and `Ada Lovelace` are the same name. */
function words(name: string): string {
  return plain(name.replaceAll(',', ' ')).split(' ').sort().join(' ')
}

function lastFirst(name: string): string {
  if (name.includes(',')) return name
  const parts = name.split(' ')
  return parts.length > 1 ? `${parts.at(-1)}, ${parts.slice(0, -1).join(' ')}` : name
}
