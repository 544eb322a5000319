import { own } from './cells.ts'
import { type Gradebook, type Line, personName } from './gradebook.ts'
import { plain } from './names.ts'

/** What of a gradebook is looked at, and in which order. */
export interface View {
  search: string
  show: Shown
  /** `name`, `total`, `time` or a column's id. */
  by: string
  down: boolean
}

export const SHOWN = ['all', 'counting', 'below', 'remarks', 'teacher', 'unread'] as const
export type Shown = (typeof SHOWN)[number]

export const WHOLE: View = { search: '', show: 'all', by: 'name', down: false }

/**
 * The lines that are looked at, in order; lines that are equal stay in the gradebook's order.
 *
 * @param nameless nobody is to be known: in no order that tells names, and what is searched is never a name
 */
export function viewed({ lines }: Gradebook, { search, show, by, down }: View, nameless = false): Line[] {
  const words = plain(search).split(' ').filter(Boolean)
  const text = (line: Line) => plain([personName(line), line.person?.id ?? '', line.row.file].join(' '))
  const found = lines.filter(
    line => FILTERS[show](line) && (nameless || words.every(word => text(line).includes(word))),
  )
  const order = nameless ? found.toSorted((a, b) => (a.row.sum < b.row.sum ? -1 : 1)) : found
  if (by === 'name') return down ? order.toReversed() : order
  const sign = down ? -1 : 1
  return order.toSorted((a, b) => sign * (sortedBy(a, by) - sortedBy(b, by)))
}

const FILTERS: Record<Shown, (line: Line) => boolean> = {
  all: () => true,
  counting: line => line.counts,
  below: line => line.counts && (line.passed === undefined ? line.percent < 50 : !line.passed),
  remarks: line => line.flags.length > 0,
  teacher: line => line.ruling !== undefined,
  unread: line => line.row.problem !== undefined,
}

/** What nobody handed in comes before nought. */
function sortedBy(line: Line, by: string): number {
  if (line.row.problem) return -2
  if (by === 'total') return line.percent
  if (by === 'time') return line.row.madeAt ?? -1
  return own(line.marks, by)?.earned ?? -1
}

/** Remarks that say who somebody is, or who else is meant. */
const NAMING = ['replaced', 'replaces', 'two-names', 'contradicts', 'joined', 'same', 'near']

/** The remarks on a line, without those that name people where nobody is to be known. */
export function remarksOf({ flags }: Line, nameless: boolean): Line['flags'] {
  return nameless ? flags.filter(({ code }) => !NAMING.includes(code)) : flags
}
