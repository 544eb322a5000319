import { useState } from 'preact/hooks'
import { Button } from '#drawing/Bar.tsx'
import { Frame } from '#drawing/Frame.tsx'
import { digitsText, numberText, shortText, signedText } from '#drawing/number.ts'
import { format } from '#i18n/format.ts'
import { useTexts } from '../use-texts.ts'
import { OneDrawing } from './OneDrawing.tsx'
import { type LossName, losses, moved, pushOne, range, start as startOne } from './one.ts'
import { OneTable, ThreeTable } from './Table.tsx'
import { ThreeDrawing } from './ThreeDrawing.tsx'
import type { Texts } from './texts/en.ts'
import { movedAt, pushThree, start as startThree, range as threeRange } from './three.ts'

type Tab = 'one-output' | 'softmax'
const tabs: Tab[] = ['one-output', 'softmax']

interface Props {
  locale: string
  of: Tab
}

/** What two losses push an output with: one sigmoid output, or three outputs of a softmax. */
export default function Push({ locale, of }: Props) {
  const { t, common } = useTexts<Texts>('push', locale)
  const [tab, setTab] = useState(of)
  const [one, setOne] = useState(startOne)
  const [three, setThree] = useState(startThree)
  const [loss, setLoss] = useState<LossName>('cross')
  const pushed = pushOne(one)
  const { a, deltas } = pushThree(three)
  const sumOf = (list: readonly number[]) => numberText(list.reduce((sum, x) => sum + x, 0))

  const bar = (
    <fieldset class="fig-push-tabs" aria-label={t.tabs.label}>
      {tabs.map(name => (
        <Button key={name} pressed={tab === name} onClick={() => setTab(name)}>
          {t.tabs[name]}
        </Button>
      ))}
    </fieldset>
  )
  return (
    <Frame
      name="push"
      caption={t.caption[tab]}
      use={t.use[tab]}
      t={common}
      table={tab === 'softmax' ? <ThreeTable three={three} t={t} /> : <OneTable one={one} t={t} />}
    >
      <div class="fig-bar needs-js">{bar}</div>
      {tab === 'one-output' ? (
        <>
          <div class="fig-drawing fig-push-one">
            <OneDrawing one={one} size="wide" t={t} onMove={setOne} />
            <OneDrawing one={one} size="narrow" t={t} onMove={setOne} />
          </div>
          <div class="fig-bar needs-js">
            <label class="fig-slider">
              <span>{t.one.slider}</span>{' '}
              <span class="fig-value" aria-hidden="true">
                {shortText(one.z, 2)}
              </span>
              <input
                type="range"
                min={range.least}
                max={range.most}
                step={range.step}
                value={one.z}
                aria-valuetext={format(t.one.spoken, {
                  z: shortText(one.z, 2),
                  a: digitsText(pushed.a, 3),
                  squared: digitsText(pushed.squared.delta, 2),
                  cross: digitsText(pushed.cross.delta, 2),
                })}
                onInput={event => setOne(moved(one, Number(event.currentTarget.value)))}
              />
            </label>
            <label>
              {t.one.target}{' '}
              <select
                value={one.target}
                onChange={event => setOne({ ...one, target: event.currentTarget.value === '1' ? 1 : 0 })}
              >
                <option value={0}>0</option>
                <option value={1}>1</option>
              </select>
            </label>
          </div>
          <div class="fig-say fig-push-say">
            <p>{format(t.one.said.output, { a: digitsText(pushed.a), target: one.target })}</p>
            <p>
              {format(t.one.said.pushes, {
                squared: digitsText(pushed.squared.delta, 3),
                cross: digitsText(pushed.cross.delta, 3),
                times: digitsText(pushed.times, 3),
              })}
            </p>
          </div>
        </>
      ) : (
        <>
          <div class="fig-drawing fig-push-three">
            <ThreeDrawing three={three} loss={loss} size="wide" t={t} />
            <ThreeDrawing three={three} loss={loss} size="narrow" t={t} />
          </div>
          <div class="fig-bar needs-js">
            {three.z.map((z, k) => (
              <label key={k} class="fig-slider">
                <span>{format(t.three.slider, { k: k + 1 })}</span>{' '}
                <span class="fig-value" aria-hidden="true">
                  {shortText(z + three.added, 1)}
                </span>
                <input
                  type="range"
                  min={threeRange.least}
                  max={threeRange.most}
                  step={threeRange.step}
                  value={z}
                  aria-valuetext={format(t.three.spoken, {
                    z: shortText(z + three.added, 1),
                    outputs: a.map(ak => numberText(ak, 2)).join(', '),
                    deltas: deltas[loss].map(one => signedText(one, 2)).join(', '),
                  })}
                  onInput={event => setThree(movedAt(three, k, Number(event.currentTarget.value)))}
                />
              </label>
            ))}
          </div>
          <div class="fig-bar needs-js">
            <label>
              {t.three.right}{' '}
              <select
                value={three.right}
                onChange={event => setThree({ ...three, right: Number(event.currentTarget.value) })}
              >
                {three.z.map((_, k) => (
                  <option key={k} value={k}>
                    {format(t.three.output, { k: k + 1 })}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {t.three.loss}{' '}
              <select value={loss} onChange={event => setLoss(event.currentTarget.value as LossName)}>
                {losses.map(name => (
                  <option key={name} value={name}>
                    {t.losses[name]}
                  </option>
                ))}
              </select>
            </label>
            <Button onClick={() => setThree({ ...three, added: three.added + 100 })}>{t.three.more}</Button>
            <Button off={three.added === 0} onClick={() => setThree({ ...three, added: 0 })}>
              {t.three.less}
            </Button>
          </div>
          <div class="fig-say fig-push-say" role="status">
            <p>{format(t.three.said.sums, { a: sumOf(a), delta: sumOf(deltas[loss]) })}</p>
            {three.added > 0 && <p>{format(t.three.said.added, { added: three.added })}</p>}
          </div>
        </>
      )}
    </Frame>
  )
}
