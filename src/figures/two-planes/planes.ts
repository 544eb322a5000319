import { type Range, scaleOf } from '#drawing/axes.ts'
import { along, type Point, round } from '#drawing/geometry.ts'
import { type Moment, xs } from './run.ts'

/** The sheet of both planes, and where each plane lies in it. */
export interface Sheet {
  width: number
  height: number
  /** Left, top and side length of the planes of the inputs and of the hidden units. */
  inputs: { x: number; y: number; side: number }
  hidden: { x: number; y: number; side: number }
  /** Distance of a label from its point. */
  away: number
}

export const sheets = {
  wide: {
    width: 640,
    height: 326,
    inputs: { x: 36, y: 30, side: 264 },
    hidden: { x: 362, y: 30, side: 264 },
    away: 16,
  },
  narrow: {
    width: 340,
    height: 200,
    inputs: { x: 20, y: 26, side: 144 },
    hidden: { x: 192, y: 26, side: 144 },
    away: 13,
  },
} satisfies Record<string, Sheet>

/** How far the planes reach: beyond the points, so that lines outside of the square are seen too. */
export const inputRange: Range = [-0.35, 1.35]
export const hiddenRange: Range = [-0.08, 1.08]

/** From a pair of values to a place in the sheet. */
export function placing(plane: Sheet['inputs'], range: Range): (x: number, y: number) => Point {
  const across = scaleOf(range, [plane.x, plane.x + plane.side])
  const up = scaleOf(range, [plane.y + plane.side, plane.y])
  return (x, y) => ({ x: round(across(x)), y: round(up(y)) })
}

/** A line w·x + b = 0, cut to a plane. */
export interface CutLine {
  from: Point
  to: Point
  /** From a place on the line some way to the side where w·x + b is above 0, and a little farther. */
  middle: Point
  above: Point
  beyond: Point
  /** The part of the plane above the line, as corners. */
  side: Point[]
}

/**
 * Where w₁x₁ + w₂x₂ + b is 0 in the square of a range.
 *
 * @param share where its arrow is, from 0 at one end to 1 at the other
 * @returns undefined where the line misses the square, or where there is none because both weights are 0
 */
export function cutLine(
  [w1, w2]: readonly number[],
  b: number,
  range: Range,
  place: (x: number, y: number) => Point,
  share = 0.5,
): CutLine | undefined {
  const [low, high] = range
  const corners: [number, number][] = [
    [low, low],
    [high, low],
    [high, high],
    [low, high],
  ]
  const z = ([x, y]: readonly number[]) => w1 * x + w2 * y + b
  const ends: [number, number][] = []
  const side: [number, number][] = []
  for (const [n, corner] of corners.entries()) {
    const next = corners[(n + 1) % 4]
    const [here, there] = [z(corner), z(next)]
    if (here > 0) side.push(corner)
    if (here > 0 === there > 0) continue
    const share = here / (here - there)
    const end: [number, number] = [
      corner[0] + share * (next[0] - corner[0]),
      corner[1] + share * (next[1] - corner[1]),
    ]
    ends.push(end)
    side.push(end)
  }
  if (ends.length < 2) return undefined
  const [from, to] = ends.map(([x, y]) => place(x, y))
  const middle = along(from, to, share)
  // Upwards in the plane is downwards in the sheet.
  const length = Math.hypot(w1, w2)
  const away = (reach: number): Point => ({
    x: round(middle.x + (reach * w1) / length),
    y: round(middle.y - (reach * w2) / length),
  })
  return {
    from,
    to,
    middle: { x: round(middle.x), y: round(middle.y) },
    above: away(16),
    beyond: away(26),
    side: side.map(([x, y]) => place(x, y)),
  }
}

/** Where the name of an input point is written: outwards from the middle of the plane. */
export function nameOfInput(n: number, { inputs, away }: Sheet): Point {
  const [x, y] = xs[n]
  const at = placing(inputs, inputRange)(x, y)
  return { x: at.x + (x === 0 ? -away : away), y: at.y + (y === 0 ? away : -away) }
}

/** Closer than this, two names in a drawing run into each other. */
const apart = 20

/** Places for the arrows of the two units, from 0 at one end of a line to 1 at the other, the best first. */
const shares = [
  [0.4, 0.5, 0.3, 0.6, 0.2, 0.7, 0.8],
  [0.6, 0.5, 0.7, 0.4, 0.8, 0.3, 0.2],
]

/** The lines that a moment has: one for each hidden unit on the inputs' plane, the output's on the other. */
export function linesOf({ network }: Moment, sheet: Sheet) {
  const [first, second] = network.layers
  const inputs = placing(sheet.inputs, inputRange)
  const hidden = placing(sheet.hidden, hiddenRange)
  const taken = xs.flatMap(([x, y], n) => [inputs(x, y), nameOfInput(n, sheet)])
  const units = first.W.map((w, j) => {
    const room = (line: CutLine) => Math.min(...taken.map(place => distance(place, line.beyond)))
    const lines = shares[j].flatMap(share => cutLine(w, first.b[j], inputRange, inputs, share) ?? [])
    const line = lines.find(line => room(line) >= apart) ?? lines.sort((a, b) => room(b) - room(a))[0]
    if (line) taken.push(line.beyond)
    return line
  })
  return {
    units,
    output: cutLine(second.W[0], second.b[0], hiddenRange, hidden),
  }
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)

/** Points of the hidden plane that cannot be told apart there, as the numbers of those that share a place. */
export function groupsOf(hidden: Moment['hidden'], near = 0.04): number[][] {
  const groups: number[][] = []
  for (const [n, [x, y]] of hidden.entries()) {
    const group = groups.find(([first]) => Math.hypot(hidden[first][0] - x, hidden[first][1] - y) < near)
    if (group) group.push(n)
    else groups.push([n])
  }
  return groups
}
