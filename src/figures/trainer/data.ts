import type { Range } from '#drawing/axes.ts'
import { randomNumbers } from '#engine'

/** A point of the plane with the output that is wanted there. */
export interface DataPoint {
  x1: number
  x2: number
  target: 0 | 1
}

export const dataNames = ['xor', 'circles', 'moons', 'spirals', 'own'] as const
export type DataName = (typeof dataNames)[number]

/** Points of each kind that a generated set has, and the seed of its noise. */
const each = 40
const seed = 6

/** How far the plane of a data set reaches, in both directions. */
export const rangeOfPlane = (name: DataName): Range => (name === 'xor' ? [-0.3, 1.3] : [-1.25, 1.25])

/** Two decimals, so that points can be read off, typed and written into a program. */
const rounded = (x: number) => Math.round(100 * x) / 100 || 0

const xor: DataPoint[] = [
  { x1: 0, x2: 0, target: 0 },
  { x1: 0, x2: 1, target: 1 },
  { x1: 1, x2: 0, target: 1 },
  { x1: 1, x2: 1, target: 0 },
]

/**
 * The points of a data set: the same ones on every machine, each coordinate between −1.25 and 1.25.
 *
 * @param name `own` begins with the points of XOR
 */
export function pointsOf(name: DataName): DataPoint[] {
  if (name === 'xor' || name === 'own') return xor.map(point => ({ ...point }))
  const random = randomNumbers(seed)
  return Array.from({ length: 2 * each }, (_, n) => {
    const target = (n % 2) as 0 | 1
    const { x, y } = shapes[name](target, Math.floor(n / 2) / (each - 1), random)
    return { x1: rounded(x), x2: rounded(y), target }
  })
}

/** Where a point of a kind lies, `share` of the way (0 to 1) along its figure. */
type Shape = (target: 0 | 1, share: number, random: () => number) => { x: number; y: number }

const shapes: Record<Exclude<DataName, 'xor' | 'own'>, Shape> = {
  /** Target 1 within a ring of target 0. */
  circles(target, share, random) {
    const radius = target === 1 ? 0.45 * Math.sqrt(random()) : 0.75 + 0.3 * random()
    const angle = 2 * Math.PI * share
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }
  },
  /** Two half rings, each with an end in the hollow of the other. */
  moons(target, share, random) {
    const angle = Math.PI * share
    const noise = () => 0.16 * (random() - 0.5)
    const sign = target === 1 ? 1 : -1
    return {
      x: sign * (0.62 * Math.cos(angle) - 0.31) + noise(),
      y: sign * (0.75 * Math.sin(angle) - 0.22) + noise(),
    }
  },
  /** Two arms that wind around each other. */
  spirals(target, share, random) {
    const radius = 0.12 + 0.9 * share
    const angle = 2.6 * Math.PI * share + (target === 1 ? 0 : Math.PI)
    const noise = () => 0.06 * (random() - 0.5)
    return { x: radius * Math.cos(angle) + noise(), y: radius * Math.sin(angle) + noise() }
  },
}
