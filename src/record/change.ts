import { forgetVersion, type Seen, saveVersion } from './draft.ts'
import type {
  AsideRow,
  AttemptRow,
  CheckpointRow,
  DraftRow,
  Rows,
  SettingRow,
  Version,
  VisitRow,
} from './format.ts'
import { keptTries } from './tries.ts'

/**
 * One step of the record, as plain data: it waits in memory, is written ahead to the page's journal, and is
 * applied to the row as it then is. Applying it twice is the same as once, so a journal can be replayed.
 */
export type Change =
  | { store: 'drafts'; id: string; row: Version; base?: Seen; forget?: true }
  | { store: 'attempts'; id: string; row: AttemptRow }
  | { store: 'checkpoints'; id: string; row: CheckpointRow; merge?: true }
  | { store: 'visits'; id: string; row: VisitRow }
  | { store: 'settings'; id: string; row: SettingRow; merge?: true }
  | { store: 'aside'; id: string; row: AsideRow }

/**
 * The row after a change.
 *
 * @param change `merge` marks what an import brought: it never displaces what is there
 * @param stored the row before, or undefined when there is none; not mutated
 * @returns the row to store; the same object when the change is already in it
 */
export function applyChange(change: Change, stored: unknown): Rows[Change['store']] | undefined {
  switch (change.store) {
    case 'drafts': {
      const draft = stored as DraftRow | undefined
      if (change.forget) return draft && forgetVersion(draft, change.row)
      return saveVersion(draft, change.id, change.row, change.base)
    }
    case 'checkpoints':
      return keepCheckpoint(stored as CheckpointRow | undefined, change.row, change.merge)
    case 'visits': {
      const visit = stored as VisitRow | undefined
      if (!visit) return change.row
      const later = visit.seq >= change.row.seq ? visit : change.row
      return { ...later, first: Math.min(visit.first, change.row.first) }
    }
    case 'settings': {
      const setting = stored as SettingRow | undefined
      return setting && (change.merge || setting.seq > change.row.seq) ? setting : change.row
    }
    default:
      return (stored as AttemptRow | AsideRow | undefined) ?? change.row
  }
}

/** A checkpoint once finished stays finished; of two devices' answers the later is shown and both are kept. */
function keepCheckpoint(stored: CheckpointRow | undefined, row: CheckpointRow, merge?: true): CheckpointRow {
  const doneAt = Math.min(stored?.doneAt ?? Infinity, row.doneAt ?? (row.state.done ? row.at : Infinity))
  const [now, before] = stored && stored.seq > row.seq ? [stored, row] : [row, stored]
  const others = [
    ...(stored?.others ?? []),
    ...(row.others ?? []),
    ...(merge && before ? [before.state] : []),
  ]
  const seen = new Set([JSON.stringify(now.state)])
  const differing = others.filter(state => {
    const text = JSON.stringify(state)
    return !seen.has(text) && seen.add(text)
  })
  const tries = keptTries([...(stored?.tries ?? []), ...(row.tries ?? [])])
  const { others: _, doneAt: __, tries: ___, ...plain } = now
  return {
    ...plain,
    ...(doneAt < Infinity && { doneAt }),
    ...(differing.length > 0 && { others: differing }),
    ...(tries.length > 0 && { tries }),
  }
}
