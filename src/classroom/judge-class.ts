import { inTurn } from './in-turn.ts'

/** How a class is judged: the page and the command line differ in this and in nothing else. */
export interface ClassJudging<File> {
  /** Files at a time; no more than that are in memory. */
  jobs: number
  /** Whether a file is somebody else's share, or was judged before. */
  skip(file: File): boolean
  /** Judges one file and keeps its row. */
  judge(file: File): Promise<void>
  /** Asked before each file: whether the batch is to end. */
  ended(): boolean
  /** What was thrown and is no file's fault; without it the first such error ends the batch. */
  failed?(error: unknown): void
}

/**
 * Judges files as they come, as many at a time as there are jobs. When one of the jobs fails, the others go on.
 *
 * @param files are taken one by one, each when it is judged
 * @throws what `judge` throws, where nothing takes it
 */
export async function judgeClass<File>(
  files: AsyncIterator<File>,
  judging: ClassJudging<File>,
): Promise<void> {
  const { jobs, skip, judge, ended, failed } = judging
  const next = inTurn(() => files.next())
  const job = async () => {
    for (let step = await next(); !step.done && !ended(); step = await next())
      if (!skip(step.value)) await judge(step.value)
  }
  await Promise.all(Array.from({ length: jobs }, () => (failed ? job().catch(failed) : job())))
}
