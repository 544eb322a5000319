import { useMemo, useState } from 'preact/hooks'
import { Button } from '#drawing/Bar.tsx'
import { Frame } from '#drawing/Frame.tsx'
import { numberText, shortText } from '#drawing/number.ts'
import { Silent } from '#drawing/Silent.tsx'
import { useFigureTexts } from '#drawing/use-figure-texts.ts'
import { format } from '#i18n/format.ts'
import { MiniNet } from './MiniNet.tsx'
import {
  type Curve,
  curveOf,
  downhill,
  type Nudged,
  nudgeAt,
  nudges,
  type Subject,
  sample,
  weightPaths,
} from './model.ts'
import { frames, plotOf } from './plot.ts'
import { shownAt } from './shown.ts'
import { signed, type Texts, weightName } from './words.ts'

/** The learning rate of a step downhill. */
const learningRate = 8

/** One weight, the curve of the loss over it, and what a nudge does. */
export default function Nudge({ locale, of }: { locale: string; of: Subject }) {
  const { t, common } = useFigureTexts('nudge', locale)
  const [path, setPath] = useState('W2.0')
  const [past, setPast] = useState<number[]>([])
  const [h, setH] = useState(1)
  const [said, say] = useState('')
  const curve = useMemo(() => curveOf(of, path), [of, path])
  const [w, setW] = useState(curve.start)
  const now = nudgeAt(curve, w, h)
  const shown = shownAt(curve, now)
  const names = t[of]

  const choose = (path: string) => {
    setPath(path)
    setPast([])
    setW(curveOf(of, path).start)
  }
  const move = (to: number) => {
    setW(to)
    const { E, slope } = curve.at(to)
    say(format(names.spoken, { w: shortText(to, 2), E: numberText(E), slope: signed(slope) }))
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
        <Drawing curve={curve} now={now} size="wide" names={names} />
        <Drawing curve={curve} now={now} size="narrow" names={names} />
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
            min={curve.least}
            max={curve.most}
            step={0.01}
            value={w}
            aria-valuetext={format(names.spoken, {
              w: shortText(w, 2),
              E: numberText(now.E),
              slope: signed(now.slope),
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

interface Part {
  curve: Curve
  now: Nudged
  names: Texts[Subject]
}

function Drawing({ curve, now, size, names }: Part & { size: 'wide' | 'narrow' }) {
  const { width, height } = frames[size]
  const plot = plotOf(curve, now, size)
  const { here, there, corner, origin } = plot
  const [a, b] = plot.tangent
  return (
    <svg
      class={`fig-plot fig-${size}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={format(names.drawing, {
        w: shortText(now.w, 2),
        E: numberText(now.E),
        slope: signed(now.slope),
      })}
    >
      <Silent>
        {plot.ticksY.map(({ y, E }) => (
          <g key={E}>
            <path class="grid" d={`M${origin.x} ${y}H${width - 8}`} />
            <text x={origin.x - 6} y={y + 4} text-anchor="end">
              {shortText(E, 3)}
            </text>
          </g>
        ))}
        {plot.ticksX.map(({ x, w }) => (
          <text key={w} x={x} y={origin.y + 18} text-anchor="middle">
            {shortText(w, 1)}
          </text>
        ))}
        <text class="aside" x={width - 8} y={height - 3} text-anchor="end">
          {names.axisX}
        </text>
        <text class="aside" x={origin.x + 6} y={12}>
          {names.axisY}
        </text>
        <path class="curve" d={plot.curve} />
        <path class="tangent" d={`M${a.x} ${a.y}L${b.x} ${b.y}`} />
        <path class="legs" d={`M${here.x} ${here.y}L${corner.x} ${corner.y}L${there.x} ${there.y}`} />
        <circle class="there" cx={there.x} cy={there.y} r={5} />
        <circle class="here" cx={here.x} cy={here.y} r={6} />
      </Silent>
    </svg>
  )
}

function Table({ curve, now, names, t }: Part & { t: Texts }) {
  const shown = shownAt(curve, now)
  const row = (label: string, value: string) => (
    <tr>
      <th scope="row">{label}</th>
      <td>{value}</td>
    </tr>
  )
  return (
    <>
      <table>
        <caption>{t.table.now}</caption>
        <tbody>
          {row(names.axisX, shortText(now.w, 2))}
          {row(names.axisY, shown.E)}
          {row(t.nudge, shortText(now.h, 3))}
          {row(t.table.next, shown.next)}
          {row(t.table.rate, shown.rate)}
          {row(t.table.slope, shown.slope)}
        </tbody>
      </table>
      <table>
        <caption>{t.table.curve}</caption>
        <thead>
          <tr>
            <th scope="col">{names.axisX}</th>
            <th scope="col">{names.axisY}</th>
            <th scope="col">{t.table.slope}</th>
          </tr>
        </thead>
        <tbody>
          {sample(curve, 13).map(({ w, E, slope }) => (
            <tr key={w}>
              <th scope="row">{shortText(w, 2)}</th>
              <td>{numberText(E)}</td>
              <td>{signed(slope)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
