import { own } from './cells.ts'
import type { Column } from './column.ts'
import type { CsvStyle } from './csv.ts'

/** How a teacher has marks made and written. */
export interface Marking {
  maximum?: number
  /** By column: what it counts for at most. */
  worth: Record<string, number>
  style: keyof typeof STYLES
  nameless: boolean
}

export const STYLES = {
  comma: { separator: ',', comma: false },
  semicolon: { separator: ';', comma: true },
  tab: { separator: '\t', comma: false },
} as const satisfies Record<string, CsvStyle>

export const AS_JUDGED: Marking = { worth: {}, style: 'comma', nameless: false }

/** What was kept or handed over, field by field. */
export function readMarking(value: unknown): Marking {
  const { maximum, worth, style, nameless } = (value ?? {}) as Partial<Record<keyof Marking, unknown>>
  const sound = (points: unknown): points is number =>
    typeof points === 'number' && points >= 0 && points <= 10_000
  const weights = Object.entries(typeof worth === 'object' && worth ? worth : {}).filter(([, n]) => sound(n))
  return {
    ...(sound(maximum) && maximum > 0 && { maximum }),
    worth: Object.fromEntries(weights),
    style: typeof style === 'string' && Object.hasOwn(STYLES, style) ? (style as Marking['style']) : 'comma',
    nameless: nameless === true,
  }
}

/** Columns with what the teacher lets each count for. */
export function weighed<C extends Column>(columns: readonly C[], { worth }: Marking): C[] {
  return columns.map(column => {
    const weight = own(worth, column.id)
    return weight === undefined ? column : { ...column, worth: weight }
  })
}
