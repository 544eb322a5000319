import { useState } from 'preact/hooks'
import { Frame } from '#drawing/Frame.tsx'
import { digitsText, shortText } from '#drawing/number.ts'
import { format } from '#i18n/format.ts'
import { useTexts } from '../use-texts.ts'
import { Drawing } from './Drawing.tsx'
import {
  type Example,
  examples,
  run as runOf,
  start,
  steps,
  tie,
  weightOf,
  weights,
  withSteps,
  withWeight,
} from './recurrence.ts'
import { labelOf, sentencesOf } from './said.ts'
import { Table } from './Table.tsx'
import type { Texts } from './texts/en.ts'

interface Props {
  locale: string
  example: Example
}

/** A recurrence, unrolled in time: what each step adds to the derivative of the one weight. */
export default function Unrolled({ locale, example }: Props) {
  const { t, common } = useTexts<Texts>('unrolled', locale)
  const [unrolled, set] = useState(() => start(example))
  const run = runOf(unrolled)
  const { tied, copies, chosen } = unrolled
  const w = weightOf(unrolled)
  const label = labelOf(t, unrolled, run)
  return (
    <Frame
      name="unrolled"
      caption={t.caption}
      use={t.use}
      t={common}
      table={<Table unrolled={unrolled} run={run} t={t} />}
    >
      <div class="fig-drawing">
        {(['wide', 'narrow'] as const).map(size => (
          <Drawing
            key={size}
            unrolled={unrolled}
            run={run}
            size={size}
            label={label}
            t={t}
            onChoose={at => tied || set({ ...unrolled, chosen: at })}
          />
        ))}
      </div>
      <p class="fig-unrolled-key">
        <span class="part">{t.key.part}</span> <span class="blame">{t.key.blame}</span>
      </p>
      <div class="fig-bar needs-js">
        <label class="fig-slider">
          <span>{tied ? t.weight : t.copy}</span>
          <span class="fig-value" aria-hidden="true">
            {shortText(w, 2)}
          </span>
          <input
            type="range"
            min={weights.low}
            max={weights.high}
            step={0.01}
            value={w}
            aria-valuetext={format(t.spoken, { w: shortText(w, 2), sum: digitsText(run.sum) })}
            onInput={event => set(withWeight(unrolled, Number(event.currentTarget.value)))}
          />
        </label>
        <label class="fig-slider">
          <span>{t.steps}</span>
          <span class="fig-value" aria-hidden="true">
            {copies.length}
          </span>
          <input
            type="range"
            min={steps.low}
            max={steps.high}
            value={copies.length}
            aria-valuetext={format(t.spokenSteps, { steps: copies.length, sum: digitsText(run.sum) })}
            onInput={event => set(withSteps(unrolled, Number(event.currentTarget.value)))}
          />
        </label>
      </div>
      <div class="fig-bar needs-js">
        <label>
          {t.example}{' '}
          <select
            value={unrolled.example}
            onChange={event => set({ ...unrolled, example: event.currentTarget.value as Example })}
          >
            {examples.map(one => (
              <option key={one} value={one}>
                {t.examples[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input
            type="checkbox"
            checked={!tied}
            onChange={event => set(tie(unrolled, !event.currentTarget.checked))}
          />{' '}
          {t.untie}
        </label>
        {!tied && (
          <label>
            {t.which}{' '}
            <select
              value={chosen}
              onChange={event => set({ ...unrolled, chosen: Number(event.currentTarget.value) })}
            >
              {copies.map((_, at) => (
                <option key={at} value={at}>
                  {at + 1}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <div class="fig-say fig-unrolled-say">
        {sentencesOf(t, unrolled, run).map((sentence, n) => (
          <p key={n}>{sentence}</p>
        ))}
      </div>
    </Frame>
  )
}
