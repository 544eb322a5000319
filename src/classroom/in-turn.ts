/**
 * Makes calls wait for one another: a generator must not be asked while it is at work.
 *
 * @returns the same call, in turn; one that fails does not stop those after it
 */
export function inTurn<T>(call: () => Promise<T>): () => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return () => {
    const mine = last.then(call)
    last = mine.catch(() => {})
    return mine
  }
}
