import { numberText } from '#drawing/number.ts'
import type { UnitId } from '#drawing/types.ts'
import type { figures } from '#i18n/en/figures.ts'
import { format } from '#i18n/format.ts'
import { type Model, sizes } from './model.ts'

export type Texts = (typeof figures)['weights270']

/** The name of a unit: "input 3", "hidden layer 2, unit 5", "output 1". */
export function unitName(t: Texts, [layer, unit]: UnitId): string {
  const text = layer === 0 ? t.input : layer === sizes.length - 1 ? t.output : t.hidden
  return format(text, { layer, unit: unit + 1 })
}

/** What is said of a unit: its activation, and how each output's error answers to it. */
export function readout(t: Texts, model: Model, id: UnitId): string {
  const [layer, unit] = id
  const parts = model.blame[layer][unit]
  const total = model.total[layer][unit]
  return format(layer === sizes.length - 1 ? t.readOutput : t.readUnit, {
    unit: unitName(t, id),
    activation: numberText(model.activation[layer][unit], 2),
    target: model.target[unit] ?? '',
    parts: parts.map((part, k) => format(t.part, { k: k + 1, part: signed(part) })).join(', '),
    total: signed(total),
    verdict: total < 0 ? t.lower : t.raise,
  })
}

/** Which text belongs to a step. */
export function stepKey(step: number): keyof Texts['steps'] {
  if (step === 0) return 'given'
  if (step < 4) return 'forward'
  if (step === 4) return 'arrive'
  if (step === 5) return 'compare'
  if (step === 6) return 'backFirst'
  return step < 9 ? 'back' : 'update'
}

export function signed(x: number): string {
  const text = numberText(x, 4)
  return x > 0 && Number(text) !== 0 ? `+${text}` : text
}
