import { type Dropped, readDropped } from '#classroom/browser/find-files.ts'
import type { Found } from '#classroom/problem.ts'
import { resultKey } from '#classroom/results.ts'
import { judgeFile, type Row, sumOf } from '#classroom/row.ts'

export interface Progress {
  done: number
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
 * Judges what was dropped; each row is handed on as it comes, and a stop keeps those that came.
 *
 * @throws when the grader cannot be loaded; never because of a file
 */
export async function judgeBatch(batch: Batch): Promise<Progress> {
  const { signal, onProgress } = batch
  const found: Found[] = []
  let known = 0
  for await (const file of readDropped(batch.files)) {
    if (batch.known(resultKey({ file: file.name, sum: sumOf(file) }))) known++
    else found.push(file)
  }
  const progress: Progress = { done: 0, total: found.length, known }
  onProgress({ ...progress })
  if (found.length === 0) return progress
  const { openJudging } = await import('./judge.ts')
  const judging = await openJudging(batch.exercises, batch.starters, batch)
  const started = performance.now()
  let at = 0
  const worker = async () => {
    while (at < found.length && !signal.aborted) {
      const row = await judgeFile(found[at++]!, judging)
      if (signal.aborted) return
      await batch.onRow(row)
      progress.done++
      const each = (performance.now() - started) / progress.done
      // The first few say little about the rest.
      if (progress.done > 4) progress.left = each * (progress.total - progress.done)
      onProgress({ ...progress })
    }
  }
  try {
    await Promise.all(Array.from({ length: judging.jobs }, worker))
  } finally {
    judging.dispose()
  }
  return progress
}
