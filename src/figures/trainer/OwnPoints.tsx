import { useState } from 'preact/hooks'
import { Button } from '#drawing/Bar.tsx'
import { Field } from '#drawing/Field.tsx'
import type { CommonTexts } from '#drawing/types.ts'
import type { DataPoint } from './data.ts'
import { pointText } from './said.ts'
import type { Texts } from './texts/en.ts'

interface Props {
  t: Texts
  common: CommonTexts
  points: readonly DataPoint[]
  /** Of the next point. */
  target: 0 | 1
  onTarget(target: 0 | 1): void
  onAdd(point: DataPoint): void
  /** Called with the number of the point, from 0. */
  onRemove(n: number): void
}

/** Sets and removes the reader's own points, by keyboard too. */
export function OwnPoints({ t, common, points, target, onTarget, onAdd, onRemove }: Props) {
  const [x1, setX1] = useState(0.5)
  const [x2, setX2] = useState(0.5)
  const [chosen, choose] = useState(0)
  const which = Math.min(chosen, points.length - 1)
  return (
    <fieldset class="fig-bar fig-trainer-own needs-js">
      <legend class="visually-hidden">{t.own}</legend>
      <p>{t.ownHow}</p>
      <label>
        {t.kind}{' '}
        <select value={target} onChange={event => onTarget(event.currentTarget.value === '1' ? 1 : 0)}>
          <option value={1}>1 ●</option>
          <option value={0}>0 □</option>
        </select>
      </label>
      <span class="fig-input">
        x₁
        <Field t={common} label="x₁" value={x1} onChange={setX1} />
      </span>
      <span class="fig-input">
        x₂
        <Field t={common} label="x₂" value={x2} onChange={setX2} />
      </span>
      <Button onClick={() => onAdd({ x1, x2, target })}>{t.add}</Button>
      {points.length > 0 && (
        <>
          <label>
            {t.which}{' '}
            <select value={which} onChange={event => choose(Number(event.currentTarget.value))}>
              {points.map((point, n) => (
                <option key={n} value={n}>
                  {pointText(t, point)}
                </option>
              ))}
            </select>
          </label>
          <Button onClick={() => onRemove(which)}>{t.remove}</Button>
        </>
      )}
    </fieldset>
  )
}
