import { useState } from 'preact/hooks'
import { Frame } from '#drawing/Frame.tsx'
import { digitsText, shortText } from '#drawing/number.ts'
import { format } from '#i18n/format.ts'
import { useTexts } from '../use-texts.ts'
import { type Chain, changed, courseOf, functions, passed, ranges, start } from './chain.ts'
import { Drawing } from './Drawing.tsx'
import { Table } from './Table.tsx'
import type { Texts } from './texts/en.ts'

/** Slopes side by side, and what a chain of layers does to the blame: slopes and weights multiply. */
export default function Saturation({ locale }: { locale: string }) {
  const { t, common } = useTexts<Texts>('saturation', locale)
  const [chain, set] = useState(start)
  const all = (part: 'slope' | 'last') =>
    functions
      .map(name => {
        const { slope, left } = passed(name, chain)
        return `${t.functions[name]} ${digitsText(part === 'slope' ? slope : left.at(-1)!, 2)}`
      })
      .join(', ')
  const spoken = {
    z: format(t.spoken.z, { z: shortText(chain.z, 1), slopes: all('slope') }),
    w: format(t.spoken.w, { w: shortText(chain.w, 1), left: all('last') }),
  }
  const slider = (part: keyof Chain) => (
    <label class="fig-slider">
      <span>{t[part]}</span>{' '}
      <span class="fig-value" aria-hidden="true">
        {shortText(chain[part], 1)}
      </span>
      <input
        type="range"
        min={ranges[part].least}
        max={ranges[part].most}
        step={ranges[part].step}
        value={chain[part]}
        aria-valuetext={spoken[part]}
        onInput={event => set(changed(chain, part, Number(event.currentTarget.value)))}
      />
    </label>
  )
  return (
    <Frame name="saturation" caption={t.caption} use={t.use} t={common} table={<Table chain={chain} t={t} />}>
      <div class="fig-drawing">
        <Drawing chain={chain} size="wide" t={t} onMove={set} />
        <Drawing chain={chain} size="narrow" t={t} onMove={set} />
      </div>
      <div class="fig-bar needs-js">
        {slider('z')}
        {slider('w')}
      </div>
      <div class="fig-say fig-saturation-say">
        {functions.map(name => {
          const { factor, left } = passed(name, chain)
          return (
            <p key={name}>
              {format(t.said[courseOf(factor)], {
                name: t.functions[name],
                factor: digitsText(factor, 3),
                left: digitsText(left.at(-1)!, 2),
              })}
            </p>
          )
        })}
      </div>
    </Frame>
  )
}
