import { layered } from '#drawing/geometry.ts'
import type { EdgeLook, NetProps, UnitLook } from '#drawing/Net.tsx'
import { digitsText } from '#drawing/number.ts'
import type { UnitId } from '#drawing/types.ts'
import type { figures } from '#i18n/en/figures.ts'
import { format } from '#i18n/format.ts'
import type { Numbers } from './numbers.ts'
import { type EdgeNumbers, isThere, lightOf, type StepName } from './steps.ts'

export type Texts = (typeof figures)['twoThreeOne']

/** One drawing for wide sheets and one for phones: the same things, set closer. */
const frames = {
  wide: { width: 680, height: 396, marginX: 74, spacing: 124, radius: 30, shiftY: 4 },
  narrow: { width: 320, height: 412, marginX: 33, spacing: 128, radius: 25, shiftY: 0 },
}
const sizes = [2, 3, 1]
const sub = (j: number) => '₁₂₃'[j]

/**
 * The drawing at a step.
 *
 * @param step number of the step; what later steps compute is marked `later`
 * @returns what `Net` draws, without selection
 */
export function drawing(
  n: Numbers,
  step: number,
  t: Texts,
  size: keyof typeof frames,
): Omit<NetProps, 'selected' | 'onSelect'> {
  const frame = frames[size]
  const places = layered(sizes, frame)
  const light = lightOf(step)
  const later = (name: StepName) => !isThere(name, step)
  const lit = (id: UnitId) => (light.units.some(unit => same(unit, id)) ? light.tone : undefined)
  const fresh = isThere('update', step)
  const after = isThere('after', step)

  const inputs: UnitLook[] = n.x.map((x, i) => ({
    name: `x${sub(i)}`,
    value: { text: digitsText(x) },
    lit: lit([0, i]),
    label: format(t.say.input, { i: i + 1, x: digitsText(x) }),
  }))
  const hidden: UnitLook[] = n.a1.map((a, j) => {
    const [seen, back] = [!later(`hidden.${j}` as StepName), !later(`delta1.${j}` as StepName)]
    const z = after ? n.new.z1[j] : n.z1[j]
    const shown = after ? n.new.a1[j] : a
    return {
      name: `a${sub(j)}`,
      value: {
        text: digitsText(shown),
        later: !seen,
        tone: lit([1, j]) === 'forward' ? 'forward' : undefined,
      },
      above: { text: `b ${biasText(n.b1[j], n.new.b1[j], fresh)}` },
      below: [
        { text: `z ${digitsText(z)}`, later: !seen },
        { text: `δ ${digitsText(n.delta1[j])}`, later: !back, tone: 'backward' },
      ],
      lit: lit([1, j]),
      label: [
        format(t.say.hidden, { j: j + 1 }),
        seen ? format(t.say.values, { z: digitsText(z), a: digitsText(shown) }) : t.say.unknown,
        back ? format(t.say.delta, { delta: digitsText(n.delta1[j]) }) : '',
      ]
        .filter(Boolean)
        .join(', '),
    }
  })
  const seen = !later('output')
  const z2 = after ? n.new.z2 : n.z2
  const a2 = after ? n.new.a2 : n.a2
  const outputUnit: UnitLook = {
    name: 'a',
    value: { text: digitsText(a2), later: !seen, tone: lit([2, 0]) === 'forward' ? 'forward' : undefined },
    above: { text: `b ${biasText(n.b2, n.new.b2, fresh)}` },
    below: [
      { text: `z ${digitsText(z2)}`, later: !seen },
      { text: `δ ${digitsText(n.delta2)}`, later: later('delta2'), tone: 'backward' },
    ],
    lit: lit([2, 0]),
    label: [
      t.say.output,
      seen ? format(t.say.values, { z: digitsText(z2), a: digitsText(a2) }) : t.say.unknown,
      later('delta2') ? '' : format(t.say.delta, { delta: digitsText(n.delta2) }),
    ]
      .filter(Boolean)
      .join(', '),
  }

  const edge = (
    layer: 1 | 2,
    from: UnitId,
    to: UnitId,
    at: number,
    path: [number, number, number],
  ): EdgeLook => {
    const shows: EdgeNumbers = light.onEdges[layer - 1]
    const [weight, gradient, next] = path
    const on = light.edges.some(other => same(other.from, from) && same(other.to, to))
    const text = { weights: digitsText(weight), gradients: digitsText(gradient), new: digitsText(next) }[
      shows
    ]
    return {
      from,
      to,
      at,
      lit: on ? light.tone : undefined,
      note: { text, tone: shows === 'gradients' ? 'backward' : on ? light.tone : undefined },
    }
  }
  // On narrow sheets further from the hidden units' own numbers.
  const inner = size === 'wide' ? 0.6 : 0.58
  const edges: EdgeLook[] = [
    ...n.W1.flatMap((row, j) =>
      row.map((w, i) => edge(1, [0, i], [1, j], inner, [w, n.dW1[j][i], n.new.W1[j][i]])),
    ),
    ...n.W2.map((w, j) => edge(2, [1, j], [2, 0], 0.48, [w, n.dW2[j], n.new.W2[j]])),
  ]

  const end = places[2][0]
  const x = size === 'wide' ? end.x : frame.width - 2
  const anchor = size === 'wide' ? 'middle' : 'end'
  const line = (k: number) => end.y + frame.radius + 58 + 16 * k
  const shown = light.onEdges
  return {
    class: size === 'wide' ? 'fig-wide' : 'fig-narrow',
    ...frame,
    places,
    units: [inputs, hidden, [outputUnit]],
    edges,
    heads: [t.inputs, t.hidden, t.output],
    notes: [
      { x, y: line(0), anchor, text: `t ${digitsText(n.t)}` },
      {
        x,
        y: line(1),
        anchor,
        text: `a − t ${digitsText(after ? n.new.error : n.error)}`,
        later: later('loss'),
      },
      { x, y: line(2), anchor, text: `E ${digitsText(after ? n.new.E : n.E)}`, later: later('loss') },
      {
        x: 6,
        y: frame.height - 8,
        anchor: 'start',
        aside: true,
        text: shown[0] === shown[1] ? t.onEdges[shown[0]] : t.onEdges.mixed,
      },
    ],
    label: t.drawing,
  }
}

function biasText(before: number, next: number, fresh: boolean): string {
  return fresh ? digitsText(next) : digitsText(before)
}

function same(a: UnitId, b: UnitId): boolean {
  return a[0] === b[0] && a[1] === b[1]
}
