/**
 * What each item must come after: `after[i]` lists the items (from 0) that stand before item i in every valid order.
 */
export type After = readonly (readonly number[])[]

/** An item that stands before one that it needs. */
export interface TooEarly {
  item: number
  needs: number
}

/**
 * The first item of an order that comes before something it needs.
 *
 * @param order the items in the order in which the learner put them
 * @returns undefined for a valid order
 */
export function tooEarly(order: readonly number[], after: After): TooEarly | undefined {
  const seen = new Set<number>()
  for (const item of order) {
    const needs = after[item].find(other => !seen.has(other))
    if (needs !== undefined) return { item, needs }
    seen.add(item)
  }
  return undefined
}

/**
 * Items out of order, always the same for the same seed, and never in a valid order.
 *
 * @param seed any text, e.g. the checkpoint's id
 */
export function shuffled(after: After, seed: string): number[] {
  let state = 2166136261
  for (const character of seed) state = Math.imul(state ^ character.codePointAt(0)!, 16777619)
  const random = () => {
    state = Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
  const order = after.map((_, i) => i)
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j], order[i]]
  }
  return tooEarly(order, after) ? order : order.reverse()
}
