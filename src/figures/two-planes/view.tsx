import type { JSX } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { Button } from '#drawing/Bar.tsx'
import { Frame } from '#drawing/Frame.tsx'
import { shortText } from '#drawing/number.ts'
import { steadySlider } from '#drawing/steady-slider.ts'
import { format } from '#i18n/format.ts'
import { useTexts } from '../use-texts.ts'
import { LossCurve } from './LossCurve.tsx'
import { Planes } from './Planes.tsx'
import {
  parameterOf,
  parameterPaths,
  positions,
  runFrom,
  type StartName,
  startOf,
  withParameter,
} from './run.ts'
import { labelOf, lossText, parameterName, sentencesOf } from './said.ts'
import { Table } from './Table.tsx'
import type { Texts } from './texts/en.ts'

interface Props {
  locale: string
  start: StartName
}

const startNames: StartName[] = ['random', 'zeros', 'equal']
/** The seed of the first random start, which learns XOR. */
const firstSeed = 4

/** Inputs on one plane, hidden units on the other, and the slider that trains. */
export default function TwoPlanes({ locale, start: first }: Props) {
  const { t, common } = useTexts<Texts>('two-planes', locale)
  const [name, setName] = useState<StartName | 'own'>(first)
  const [seed, setSeed] = useState(firstSeed)
  const [start, setStart] = useState(() => startOf(first, firstSeed))
  const [at, setAt] = useState(0)
  const [path, setPath] = useState(parameterPaths[0])
  const [playing, setPlaying] = useState(false)
  const [said, say] = useState('')
  const moments = useMemo(() => runFrom(start), [start])
  const moment = moments[at]
  const end = moments.at(-1)!

  useEffect(() => {
    if (!playing) return
    if (at === positions) {
      setPlaying(false)
      say(sentencesOf(t, moment).join(' '))
      return
    }
    const timer = setTimeout(() => setAt(at + 1), 60)
    return () => clearTimeout(timer)
  }, [playing, at])

  const begin = (name: StartName, seed = firstSeed) => {
    setPlaying(false)
    setName(name)
    setSeed(seed)
    setStart(startOf(name, seed))
    setAt(0)
  }
  const train = () => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      setAt(at === positions ? 0 : positions)
      return
    }
    if (!playing && at === positions) setAt(0)
    setPlaying(!playing)
  }
  const value = parameterOf(start, path)
  const setWeight = (to: number) => {
    setName('own')
    setStart(withParameter(start, path, Math.round(100 * Math.min(3, Math.max(-3, to))) / 100))
  }
  const spoken = format(t.spoken, { step: moment.step, loss: lossText(moment.loss) })
  const both = (draw: (size: 'wide' | 'narrow') => JSX.Element) => (
    <>
      {draw('wide')}
      {draw('narrow')}
    </>
  )
  return (
    <Frame
      name="two-planes"
      caption={t.caption}
      use={t.use}
      t={common}
      table={<Table t={t} moments={moments} at={at} />}
    >
      <div class="fig-drawing">
        {both(size => (
          <Planes
            moments={moments}
            at={at}
            size={size}
            label={labelOf(t, moment)}
            names={{ inputs: t.inputs, hidden: t.hidden }}
          />
        ))}
        {both(size => (
          <LossCurve
            moments={moments}
            at={at}
            size={size}
            names={{ steps: t.steps, loss: t.loss }}
            label={format(t.curve, {
              start: lossText(moments[0].loss),
              step: moment.step,
              loss: lossText(moment.loss),
              end: lossText(end.loss),
              last: end.step,
            })}
          />
        ))}
      </div>
      <div class="fig-planes-step needs-js">
        <input
          type="range"
          {...steadySlider}
          aria-label={t.slider}
          min={0}
          max={positions}
          value={at}
          aria-valuetext={spoken}
          onInput={event => {
            setPlaying(false)
            setAt(Number(event.currentTarget.value))
          }}
        />
      </div>
      <div class="fig-bar needs-js">
        <Button class="go" pressed={playing} onClick={train}>
          {playing ? common.pause : at === positions ? common.again : t.play}
        </Button>
        <label>
          {t.start}{' '}
          <select value={name} onChange={event => begin(event.currentTarget.value as StartName)}>
            {startNames.map(name => (
              <option key={name} value={name}>
                {t.starts[name]}
              </option>
            ))}
            {name === 'own' && <option value="own">{t.own}</option>}
          </select>
        </label>
        <Button onClick={() => begin('random', name === 'random' ? seed + 1 : firstSeed)}>{t.another}</Button>
      </div>
      <div class="fig-bar needs-js">
        <label>
          {t.which}{' '}
          <select value={path} onChange={event => setPath(event.currentTarget.value)}>
            {parameterPaths.map(path => (
              <option key={path} value={path}>
                {parameterName(t, path)}
              </option>
            ))}
          </select>
        </label>
        <label class="fig-slider">
          <span class="visually-hidden">{t.weight}</span>
          <span class="fig-value" aria-hidden="true">
            {shortText(value, 2)}
          </span>
          <input
            type="range"
            {...steadySlider}
            min={-3}
            max={3}
            step={0.01}
            value={value}
            aria-valuetext={format(t.spokenWeight, {
              name: parameterName(t, path),
              value: shortText(value, 2),
              step: moment.step,
              loss: lossText(moment.loss),
            })}
            onKeyDown={event => {
              // A hundredth is too fine for a key.
              const direction = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key]
              if (!direction) return
              event.preventDefault()
              setWeight(Math.round(10 * value + direction) / 10)
            }}
            onInput={event => setWeight(Number(event.currentTarget.value))}
          />
        </label>
      </div>
      <div class="fig-say fig-planes-say">
        {sentencesOf(t, moment).map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </Frame>
  )
}
