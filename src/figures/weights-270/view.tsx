import { useMemo, useState } from 'preact/hooks'
import { Bar } from '#drawing/Bar.tsx'
import { Frame } from '#drawing/Frame.tsx'
import type { UnitId } from '#drawing/types.ts'
import { useFigureTexts } from '#drawing/use-figure-texts.ts'
import { lettingGo, useSteps } from '#drawing/use-steps.ts'
import { format } from '#i18n/format.ts'
import { createModel, lastStep } from './model.ts'
import { Picture } from './Picture.tsx'
import { Tables } from './tables.tsx'
import { readout, stepKey, type Texts } from './words.ts'

/** The 270 weights: run forward, compare, run backward; ask any unit what it has to do with the error. */
export default function Weights270({ locale }: { locale: string }) {
  const { t, common } = useFigureTexts('weights270', locale)
  const model = useMemo(createModel, [])
  const steps = useSteps(0, lastStep)
  const [selected, select] = useState<UnitId | null>(null)
  const [hovered, hover] = useState<UnitId | null>(null)
  const traced = hovered ?? selected
  const { step } = steps
  const onSelect = (unit: UnitId | null) => {
    // What plays would go on unseen behind what is said of the unit.
    if (unit && steps.playing) steps.go(step)
    select(unit)
  }
  const picture = (size: 'wide' | 'narrow') => (
    <Picture
      t={t}
      model={model}
      step={step}
      size={size}
      traced={traced}
      selected={selected}
      onSelect={onSelect}
      onHover={hover}
    />
  )
  return (
    <Frame
      name="270"
      caption={t.caption}
      use={t.use}
      t={common}
      table={<Tables t={t} model={model} unit={selected} />}
    >
      <div class="fig-drawing">
        {picture('wide')}
        {picture('narrow')}
        <p class="fig-legend">
          <span class="key-level">{t.legend.level}</span>
          <span class="key-plus">{t.legend.plus}</span>
          <span class="key-minus">{t.legend.minus}</span>
        </p>
      </div>
      <Bar
        t={common}
        steps={lettingGo(steps, () => {
          select(null)
          hover(null)
        })}
      />
      <div class="fig-say" role="status">
        <p>
          <b class={traced ? 'unit-say' : phaseOf(step)}>{traced ? t.traced : t.phases[phaseOf(step)]}</b>{' '}
          {traced
            ? readout(t, model, traced)
            : format(t.steps[stepKey(step)], { layer: step < 5 ? step : 9 - step })}
          {step === 0 && !traced && <span class="needs-js"> {common.pressOrPlay}</span>}
        </p>
      </div>
    </Frame>
  )
}

function phaseOf(step: number): keyof Texts['phases'] {
  if (step === 0) return 'given'
  if (step < 5) return 'forward'
  if (step === 5) return 'compare'
  return step < lastStep ? 'backward' : 'update'
}
