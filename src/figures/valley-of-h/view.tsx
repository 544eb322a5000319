import { useState } from 'preact/hooks'
import { Button } from '#drawing/Bar.tsx'
import { Frame } from '#drawing/Frame.tsx'
import { powerText } from '#drawing/power-text.ts'
import { steadySlider } from '#drawing/steady-slider.ts'
import { format } from '#i18n/format.ts'
import { useTexts } from '../use-texts.ts'
import { Digits } from './Digits.tsx'
import { cancelled } from './digits.ts'
import { markOf } from './mark.ts'
import { errorOf, type Method, methods, type Precision } from './methods.ts'
import { errorText } from './numbers-text.ts'
import { Plot } from './Plot.tsx'
import { Table } from './Table.tsx'
import type { Texts } from './texts/en.ts'
import { inPrecision, moved, nudgeOf, range, sideOf, start, stops, toggled } from './valley.ts'

interface Props {
  locale: string
  show: 'both' | 'all'
}

/** The valley of the error over the nudge h, and what the subtraction does to the digits. */
export default function ValleyOfH({ locale, show }: Props) {
  const { t, common } = useTexts<Texts>('valley-of-h', locale)
  const [valley, set] = useState(show === 'all' ? { ...start, shown: methods } : start)
  const { exponent, precision, shown } = valley
  const h = nudgeOf(exponent)
  // The digits are those of the two-sided nudge, unless only the one-sided is shown.
  const sides = shown.includes('two') || !shown.includes('one') ? 2 : 1
  const { low, high } = range[precision]
  const errorWith = (method: Method) => errorOf(method, h, precision)
  const name = (method: Method) => t.methods[method]
  const spoken = () => {
    const { left, of } = cancelled(sides, h, precision)
    const errors = shown
      .map(method => format(t.error, { method: name(method), error: errorText(errorWith(method)) }))
      .join(', ')
    return format(t.spoken, { h: powerText(exponent), errors, left, of })
  }
  return (
    <Frame
      name="valley-of-h"
      caption={t.caption}
      use={t.use}
      t={common}
      table={<Table valley={valley} t={t} />}
    >
      <div class="fig-drawing fig-valley-of-h-drawing">
        <Plot valley={valley} size="wide" t={t} onMove={set} />
        <Plot valley={valley} size="narrow" t={t} onMove={set} />
      </div>
      <Digits valley={valley} sides={sides} t={t} />
      <div class="fig-bar needs-js">
        <label class="fig-slider">
          <span>{t.slider}</span>{' '}
          <span class="fig-value" aria-hidden="true">
            {powerText(exponent)}
          </span>
          <input
            type="range"
            {...steadySlider}
            min={low}
            max={high}
            step={1 / stops}
            value={exponent}
            aria-valuetext={spoken()}
            onInput={event => set(moved(valley, Number(event.currentTarget.value)))}
          />
        </label>
        <label>
          {t.precisionLabel}{' '}
          <select
            value={precision}
            onChange={event => set(inPrecision(valley, event.currentTarget.value as Precision))}
          >
            {(['double', 'single'] as const).map(one => (
              <option key={one} value={one}>
                {t.precision[one]}
              </option>
            ))}
          </select>
        </label>
        <fieldset class="fig-valley-of-h-methods" aria-label={t.methodsLabel}>
          {methods.map(method => (
            <Button
              key={method}
              pressed={shown.includes(method)}
              off={shown.length === 1 && shown[0] === method}
              onClick={() => set(toggled(valley, method))}
            >
              <svg class={`sample ${method}`} viewBox="0 0 14 14" aria-hidden="true">
                <path class="mark" d={markOf(method, { x: 7, y: 7 }, 4)} />
              </svg>
              {name(method)}
            </Button>
          ))}
        </fieldset>
      </div>
      <div class="fig-say fig-valley-of-h-say">
        {shown.map(method => (
          <p key={method}>
            {format(errorWith(method) === 0 ? t.exact : t.off, {
              method: name(method),
              error: errorText(errorWith(method)),
            })}{' '}
            {(method === 'one' || method === 'two') && t.side[sideOf(method, h, precision)]}
          </p>
        ))}
      </div>
    </Frame>
  )
}
