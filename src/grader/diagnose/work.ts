/**
 * Work that is done in small steps, so that whoever asked may stop to breathe between any two of them, or stop for
 * good. What it comes to does not depend on when.
 */
export type Work<Result> = Generator<undefined, Result>

/** Does all of it at once. */
export function finished<Result>(work: Work<Result>): Result {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** In milliseconds: a page that does not move for longer feels stuck. */
const BREATH = 12

/**
 * Does it without holding up what else there is to do.
 *
 * @returns undefined where the signal ended it
 */
export async function doneBeside<Result>(
  work: Work<Result>,
  pause: () => Promise<void>,
  signal?: AbortSignal,
): Promise<Result | undefined> {
  for (;;) {
    const until = performance.now() + BREATH
    while (performance.now() < until) {
      const step = work.next()
      if (step.done) return step.value
    }
    await pause()
    if (signal?.aborted) return undefined
  }
}
