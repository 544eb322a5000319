import { type Reading, reader } from '#grader/repair/program.ts'

/** One question to the reader of programs. */
export type ReaderJob = { id: number; reading: Reading } & (
  | { ask: 'search' }
  | { ask: 'changed'; changes: number[] }
)

// A stranger's program can take as long to read as it wants; here it holds up nobody, and the worker can be ended.
addEventListener('message', ({ data: job }: MessageEvent<ReaderJob>) => {
  const answer = job.ask === 'search' ? reader.search(job.reading) : reader.changed(job.reading, job.changes)
  postMessage({ id: job.id, answer })
})
