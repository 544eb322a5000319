import { layered } from '#drawing/geometry.ts'
import { type EdgeLook, Net, type UnitLook } from '#drawing/Net.tsx'
import { digitsText } from '#drawing/number.ts'
import type { UnitId } from '#drawing/types.ts'
import { format } from '#i18n/format.ts'
import {
  chosenLayer,
  type EquationName,
  type Part,
  type SymbolName,
  sizes,
  symbolOfEdge,
  symbolOfUnit,
} from './equations.ts'
import type { Model } from './model.ts'
import type { Texts } from './words.ts'

const frames = {
  wide: { width: 680, height: 300, marginX: 90, spacing: 66, radius: 26, shiftY: 10 },
  narrow: { width: 320, height: 322, marginX: 30, spacing: 70, radius: 24, shiftY: 10 },
}

interface Props {
  t: Texts
  model: Model
  equation: EquationName
  /** The unit that the left side is about. */
  chosen: number
  /** What is lit. */
  part: Part | undefined
  size: 'wide' | 'narrow'
  selected: UnitId | null
  onSelect(unit: UnitId | null): void
  onPoint(symbol: SymbolName | null): void
}

/** Three layers of a network, with what the lit symbol stands for. */
export function Drawing({ t, model, equation, chosen, part, size, selected, onSelect, onPoint }: Props) {
  const at = chosenLayer[equation]
  const is = (a: UnitId, b: UnitId) => a[0] === b[0] && a[1] === b[1]
  const units: UnitLook[][] = sizes.map((count, l) =>
    Array.from({ length: count }, (_, u) => {
      const lit = part?.units.some(unit => is(unit, [l, u])) ? part.tone : undefined
      const here = l === at && u === chosen
      return {
        name: here ? t.letters[equation] : l === 0 && u === 0 && equation === 'weight' ? 'i' : '',
        value: { text: numberIn(model, part, [l, u]), tone: lit },
        lit,
        label: format(t.unit, { layer: t.layers[equation][l], unit: u + 1 }),
      }
    }),
  )
  const edges: EdgeLook[] = [1, 2].flatMap(l =>
    model.W[l].flatMap((row, to) =>
      row.map((weight, from) => {
        const [a, b] = [[l - 1, from] as const, [l, to] as const]
        const lit = part?.edges.some(edge => is(edge.from, a) && is(edge.to, b)) ? part.tone : undefined
        const shown = lit && (part?.symbol === 'weight' || part?.symbol === 'sum' || equation === 'weight')
        return {
          from: a,
          to: b,
          lit,
          at: 0.62,
          note: shown
            ? {
                text: digitsText(
                  part?.symbol === 'gradient' ? model.delta[l][to] * model.a[l - 1][from] : weight,
                  3,
                ),
                tone: lit,
              }
            : undefined,
        }
      }),
    ),
  )
  return (
    <Net
      {...frames[size]}
      class={size === 'wide' ? 'fig-wide' : 'fig-narrow'}
      places={layered(sizes, frames[size])}
      units={units}
      edges={edges}
      heads={t.layers[equation]}
      label={t.drawing}
      selected={selected}
      onSelect={onSelect}
      onHover={id => onPoint(id && symbolOfUnit(equation, chosen, id))}
      onHoverEdge={edge => onPoint(edge && symbolOfEdge(equation, chosen, edge.from, edge.to))}
    />
  )
}

/** The number that a lit unit shows: what the lit symbol means there. */
function numberIn(model: Model, part: Part | undefined, [l, u]: UnitId): string {
  if (!part?.units.some(unit => unit[0] === l && unit[1] === u)) return ''
  if (part.symbol === 'slope') return digitsText(model.slope[l][u], 2)
  if (part.symbol === 'activation' || (part.symbol === 'gradient' && l === 0))
    return digitsText(model.a[l][u], 2)
  return part.symbol === 'error'
    ? digitsText(model.a[l][u] - model.target[u], 2)
    : digitsText(model.delta[l][u], 2)
}
