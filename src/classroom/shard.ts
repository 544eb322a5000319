import type { ResultsEnd, ResultsHead, Shard } from './results.ts'

/**
 * Whether a file is in a shard. Its content decides, so that machines that know the folder by other names agree.
 *
 * @param sum of the file, see `sumOf`
 */
export function inShard(sum: string, { at, of }: Shard): boolean {
  return Number.parseInt(sum.slice(0, 8), 16) % of === at - 1
}

/** Counts the files that a batch has met, whether it judged them or left them to other shards. */
export class Census {
  files = 0
  sum = 0

  add(sum: string): void {
    this.files++
    // In any order, and exact: both summands are below 2^48.
    this.sum = (this.sum + Number.parseInt(sum.slice(0, 12), 16)) % 2 ** 48
  }
}

/** Results as they are put together. */
export interface Part {
  path: string
  head: ResultsHead
  end?: ResultsEnd
}

export type PartsProblem =
  | { code: 'unfinished'; path: string }
  | { code: 'whole'; path: string; other: string }
  | { code: 'sizes'; path: string; of: number; other: string; otherOf: number }
  | { code: 'twice'; path: string; other: string; at: number }
  | { code: 'missing'; of: number; missing: string }
  | { code: 'files'; path: string; files: number; other: string; otherFiles: number }

/**
 * Says why results are not all of a class: a batch that was broken off, a shard that is not there or is there twice,
 * shards of different numbers or that met different files. Batches that were not divided are each whole.
 */
export function partsProblem(parts: readonly Part[]): PartsProblem | undefined {
  const cut = parts.find(({ end }) => !end)
  if (cut) return { code: 'unfinished', path: cut.path }
  const shards = parts.filter(({ head }) => head.shard)
  const [first] = shards
  if (!first) return undefined
  const whole = parts.find(({ head }) => !head.shard)
  if (whole) return { code: 'whole', path: whole.path, other: first.path }
  const { of } = first.head.shard!
  const places = new Map<number, string>()
  for (const { path, head, end } of shards) {
    const { at, of: own } = head.shard!
    if (own !== of) return { code: 'sizes', path: first.path, of, other: path, otherOf: own }
    const other = places.get(at)
    if (other !== undefined) return { code: 'twice', path: other, other: path, at }
    places.set(at, path)
    if (end!.files !== first.end!.files || end!.sum !== first.end!.sum)
      return {
        code: 'files',
        ...{ path: first.path, files: first.end!.files, other: path, otherFiles: end!.files },
      }
  }
  const missing = Array.from({ length: of }, (_, n) => n + 1).filter(at => !places.has(at))
  if (missing.length > 0) return { code: 'missing', of, missing: missing.join(', ') }
}
