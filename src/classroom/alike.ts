import { HASHES, likeness, type Print } from './fingerprint.ts'

/** Shorter answers come out alike by themselves: a formula has not many ways to be written. */
const FEWEST_WORDS = { exact: 40, near: 80 }
const NEAR = 14 / HASHES
/** A sketch falls into as many drawers; two that agree in all hashes of one drawer are compared. */
const DRAWERS = 4
/** In one drawer: of answers that half the class has in common, not every pair is of interest. */
const MOST_COMPARED = 40

export interface Alike {
  kind: 'exact' | 'near'
  /** The others, by their place in the list. */
  others: number[]
}

/**
 * Finds codes that are the same or nearly the same, in time that grows with their number and not with its square.
 *
 * @param prints of one exercise, undefined where there is no code
 * @returns by place in the list
 */
export function findAlike(prints: readonly (Print | undefined)[]): Map<number, Alike> {
  const found = new Map<number, Alike>()
  const note = (a: number, b: number, kind: Alike['kind']) => {
    const known = found.get(a)
    if (!known || (known.kind === 'near' && kind === 'exact')) found.set(a, { kind, others: [b] })
    else if (known.kind === kind && !known.others.includes(b) && known.others.length < MOST_COMPARED)
      known.others.push(b)
  }
  const pairs = (drawer: readonly number[], alike: (a: number, b: number) => Alike['kind'] | undefined) => {
    const some = drawer.slice(0, MOST_COMPARED)
    for (const [n, a] of drawer.entries()) {
      for (const b of n < MOST_COMPARED ? some.slice(n + 1) : some.slice(0, 1)) {
        const kind = alike(a, b)
        if (!kind) continue
        note(a, b, kind)
        note(b, a, kind)
      }
    }
  }
  const sized = [...prints.keys()].filter(n => (prints[n]?.size ?? 0) >= FEWEST_WORDS.exact)
  for (const same of Map.groupBy(sized, n => prints[n]!.exact).values()) pairs(same, () => 'exact')
  const long = sized.filter(n => prints[n]!.size >= FEWEST_WORDS.near)
  const width = HASHES / DRAWERS
  for (let d = 0; d < DRAWERS; d++) {
    const drawers = Map.groupBy(long, n => prints[n]!.sketch.slice(d * width, (d + 1) * width).join())
    for (const drawer of drawers.values()) {
      pairs(drawer, (a, b) => {
        const [one, other] = [prints[a]!, prints[b]!]
        return one.exact !== other.exact && likeness(one, other) >= NEAR ? 'near' : undefined
      })
    }
  }
  return found
}
