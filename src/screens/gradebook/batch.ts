import { countDropped, type Dropped, readDropped } from '#classroom/browser/find-files.ts'
import { judgeClass } from '#classroom/judge-class.ts'
import type { Found } from '#classroom/problem.ts'
import { resultKey } from '#classroom/results.ts'
import { judgeFile, type Row, sumOf } from '#classroom/row.ts'
import type { PageJudging } from './judge.ts'

export interface Progress {
  done: number
  /** Files to judge: those that turn out to be known are taken off as they are met. */
  total: number
  /** ms that are left, once that can be said. */
  left?: number
  /** Files that were judged before and were not judged again. */
  known: number
}

interface Batch {
  files: readonly Dropped[]
  /** Ids of the exercises that are judged. */
  exercises: readonly string[]
  starters: Record<string, string>
  locale: string
  signal: AbortSignal
  /** Whether a file was judged before, by {@link resultKey}. */
  known(key: string): boolean
  onRow(row: Row): Promise<void>
  onProgress(progress: Progress): void
}

/**
 * Judges what was dropped; each row is handed on as it comes, and a stop keeps those that came. Files are counted
 * first and read only when they are judged: as many are in memory as are judged at a time.
 *
 * @throws when the grader cannot be loaded; never because of a file
 */
export async function judgeBatch(batch: Batch): Promise<Progress> {
  const { files, signal, onProgress } = batch
  const progress: Progress = { done: 0, total: await countDropped(files, signal), known: 0 }
  if (signal.aborted) return progress
  onProgress({ ...progress })
  const jobs = Math.min(4, Math.max(1, (navigator.hardwareConcurrency || 2) - 1))
  let opened: Promise<PageJudging> | undefined
  let started = 0
  const open = async () => {
    const { openJudging } = await import('./judge.ts')
    const judging = await openJudging(batch.exercises, batch.starters, { ...batch, jobs })
    started = performance.now()
    return judging
  }
  const skip = (file: Found) => {
    if (!batch.known(resultKey({ file: file.name, sum: sumOf(file) }))) return false
    progress.known++
    progress.total--
    onProgress({ ...progress })
    return true
  }
  const judge = async (file: Found) => {
    opened ??= open()
    const row = await judgeFile(file, await opened)
    if (signal.aborted) return
    await batch.onRow(row)
    progress.done++
    progress.total = Math.max(progress.total, progress.done)
    const each = (performance.now() - started) / progress.done
    // The first few say little about the rest.
    if (progress.done > 4) progress.left = each * (progress.total - progress.done)
    onProgress({ ...progress })
  }
  try {
    await judgeClass(readDropped(files), { jobs, skip, judge, ended: () => signal.aborted })
  } finally {
    await opened?.then(
      judging => judging.dispose(),
      () => {},
    )
  }
  return progress
}
