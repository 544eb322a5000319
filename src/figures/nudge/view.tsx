import { useMemo, useState } from 'preact/hooks'
import { Button } from '#drawing/Bar.tsx'
import { Frame } from '#drawing/Frame.tsx'
import { numberText, shortText, signedText } from '#drawing/number.ts'
import { steadySlider } from '#drawing/steady-slider.ts'
import { format } from '#i18n/format.ts'
import { useTexts } from '../use-texts.ts'
import {
  downhill,
  type Example,
  lossCurve,
  nudgeAt,
  nudges,
  plainCurve,
  type Subject,
  weightPaths,
} from './curve.ts'
import { MiniNet } from './MiniNet.tsx'
import { shownAt } from './nudge-numbers.ts'
import { Plot } from './Plot.tsx'
import { Table } from './Table.tsx'
import type { Texts } from './texts/en.ts'
import { weightName } from './weight-name.ts'

/** The learning rate of a step downhill. */
const learningRate = 8

interface Props {
  locale: string
  of: Subject
  /** For the subject `loss`: the network that it is of. */
  example?: Example
}

/** One weight, the curve of the loss over it, and what a nudge does. */
export default function Nudge({ locale, of, example }: Props) {
  const { t, common } = useTexts<Texts>('nudge', locale)
  const curveOf = (path: string) => (of === 'loss' ? lossCurve(example!, path) : plainCurve(of))
  const [path, setPath] = useState('W2.0')
  const [past, setPast] = useState<number[]>([])
  const [h, setH] = useState(1)
  const [said, say] = useState('')
  const curve = useMemo(() => curveOf(path), [of, example, path])
  const [w, setW] = useState(curve.start)
  const now = nudgeAt(curve, w, h)
  const shown = shownAt(curve, now)
  const names = t[of]

  const choose = (path: string) => {
    setPath(path)
    setPast([])
    setW(curveOf(path).start)
  }
  const move = (to: number) => {
    setW(to)
    const { E, slope } = curve.at(to)
    say(format(names.spoken, { w: shortText(to, 2), E: numberText(E), slope: signedText(slope) }))
  }
  return (
    <Frame
      name="nudge"
      caption={names.caption}
      use={names.use}
      t={common}
      table={<Table curve={curve} now={now} names={names} t={t} />}
    >
      <div class="fig-drawing fig-nudge-drawing">
        {of === 'loss' && <MiniNet path={path} />}
        <Plot curve={curve} now={now} size="wide" names={names} />
        <Plot curve={curve} now={now} size="narrow" names={names} />
      </div>
      <div class="fig-bar needs-js">
        {of === 'loss' && (
          <label>
            {t.which}{' '}
            <select value={path} onChange={event => choose(event.currentTarget.value)}>
              {weightPaths.map(path => (
                <option key={path} value={path}>
                  {weightName(t, path)}
                </option>
              ))}
            </select>
          </label>
        )}
        <label class="fig-slider">
          <span>{names.slider}</span>{' '}
          <span class="fig-value" aria-hidden="true">
            {shortText(w, 2)}
          </span>
          <input
            type="range"
            {...steadySlider}
            min={curve.least}
            max={curve.most}
            step={0.01}
            value={w}
            aria-valuetext={format(names.spoken, {
              w: shortText(w, 2),
              E: numberText(now.E),
              slope: signedText(now.slope),
            })}
            onKeyDown={event => {
              // A hundredth is too fine for a key, but a step downhill may end on one.
              const direction = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key]
              if (!direction) return
              event.preventDefault()
              const to = Math.round(10 * (w + direction / 10)) / 10
              setW(Math.min(curve.most, Math.max(curve.least, to)))
            }}
            onInput={event => setW(Number(event.currentTarget.value))}
          />
        </label>
        <label>
          {t.nudge}{' '}
          <select value={h} onChange={event => setH(Number(event.currentTarget.value))}>
            {nudges.map(h => (
              <option key={h} value={h}>
                {shortText(h, 3)}
              </option>
            ))}
          </select>
        </label>
        {/* Of a plain function nobody wants the bottom. */}
        {of === 'loss' && (
          <>
            <Button
              class="back"
              onClick={() => {
                setPast([...past, w])
                move(downhill(curve, w, learningRate))
              }}
            >
              {t.downhill}
            </Button>
            <Button
              off={past.length === 0}
              onClick={() => {
                move(past.at(-1)!)
                setPast(past.slice(0, -1))
              }}
            >
              {common.undo}
            </Button>
          </>
        )}
      </div>
      <div class="fig-say fig-nudge-say">
        <p>
          {format(shown.way === 'still' ? t.still : names[shown.way], {
            h: shortText(h, 3),
            change: shown.change,
          })}
        </p>
        <p class="sum" dir="ltr">
          {`(${shown.next} − ${shown.E}) / ${shortText(h, 3)} = ${shown.rate}`}
        </p>
        <p>
          {format(names.slope, { slope: shown.slope })} {format(t.gap[shown.gap], { off: shown.off })}
        </p>
      </div>
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </Frame>
  )
}
