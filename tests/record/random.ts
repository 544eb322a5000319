/** A small generator of uniform numbers in [0, 1): the same for the same seed everywhere. */
export function random(seed: number): () => number {
  let state = seed * 2654435769
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
}
