import type { DraftRow, Version } from './format.ts'

/** Which version a text was typed over. */
export type Seen = { id: string; rev: number }

/** How many replaced versions a draft remembers; older ones can at worst come back as a further text. */
const MEMORY = 100

/**
 * Puts a text into a draft so that no text of anyone else is replaced.
 *
 * 1. The same version with a lower `rev` is its own earlier state: replaced.
 * 2. The version that it was typed over (`base`), unchanged since: replaced.
 * 3. Otherwise someone else wrote meanwhile: both stay.
 * A text equal to the new one is folded into it. Applying the same save twice changes nothing.
 *
 * @param row the draft as stored, or undefined; not mutated
 * @param version the text to keep
 * @param base what the page had loaded before it typed; undefined keeps everything there is
 * @returns the draft with the text in it
 */
export function saveVersion(row: DraftRow | undefined, id: string, version: Version, base?: Seen): DraftRow {
  const versions = row?.versions ?? []
  const own = versions.find(v => v.id === version.id)
  if ((own ? own.rev : (row?.past[version.id] ?? 0)) >= version.rev) return row ?? { id, versions, past: {} }

  const over = own ?? versions.find(v => v.id === base?.id && v.rev === base.rev)
  if (!over && versions.some(v => v.code === version.code && v.seq >= version.seq)) {
    return { id, versions, past: remember(row?.past, [version]) }
  }
  const gone = versions.filter(v => v === over || v.code === version.code)
  return {
    id,
    versions: [...versions.filter(v => !gone.includes(v)), version],
    past: remember(
      row?.past,
      gone.filter(v => v.id !== version.id),
    ),
  }
}

/** Takes one text out of a draft, on the learner's word; a text that changed since they looked stays. */
export function forgetVersion(row: DraftRow, { id, rev }: Seen): DraftRow {
  const gone = row.versions.filter(v => v.id === id && v.rev === rev)
  return { ...row, versions: row.versions.filter(v => !gone.includes(v)), past: remember(row.past, gone) }
}

/**
 * The text that a page shows: this tab's own latest, so that a reload changes nothing, else the latest of all.
 *
 * @returns the chosen version and the others, the latest first; undefined when there is no text
 */
export function chooseVersion(row: DraftRow | undefined, tab: string): [Version, ...Version[]] | undefined {
  const versions = (row?.versions ?? []).toSorted((a, b) => b.seq - a.seq || (a.id < b.id ? -1 : 1))
  const mine = versions.find(v => v.tab === tab) ?? versions[0]
  return mine && [mine, ...versions.filter(v => v !== mine)]
}

function remember(past: Record<string, number> = {}, gone: Version[]): Record<string, number> {
  const entries = Object.entries(past).filter(([id]) => !gone.some(v => v.id === id))
  for (const { id, rev } of gone) entries.push([id, Math.max(rev, past[id] ?? 0)])
  return Object.fromEntries(entries.slice(-MEMORY))
}
