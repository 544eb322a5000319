import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks'
import { Bar, Button } from '#drawing/Bar.tsx'
import { bring } from '#drawing/bring.ts'
import { Frame } from '#drawing/Frame.tsx'
import { Net } from '#drawing/Net.tsx'
import { listenForNumbers, publishNumbers, publishStep } from '#drawing/page-events.ts'
import type { UnitId } from '#drawing/types.ts'
import { useSteps } from '#drawing/use-steps.ts'
import { format } from '#i18n/format.ts'
import { useTexts } from '../use-texts.ts'
import { drawing } from './draw.ts'
import { type Action, initial, reduce } from './example-state.ts'
import { computeNumbers, type Parameters } from './numbers.ts'
import { sentenceOf } from './sentence.ts'
import { type Part, parts, phaseOf, stepNames } from './steps.ts'
import { AllNumbers, UnitNumbers } from './tables.tsx'
import type { Texts } from './texts/en.ts'

export interface Props {
  locale: string
  parameters: Parameters
  /** Which stretch of the example is shown. */
  part: Part
}

const SLUG = 'worked-example'

/** The worked example: every number of a 2-3-1 network, step by step. */
export default function TwoThreeOne({ locale, parameters, part }: Props) {
  const { t, common } = useTexts<Texts>('two-three-one', locale)
  const [state, dispatch] = useReducer(reduce, parameters, initial)
  const [selected, select] = useState<UnitId | null>(null)
  const steps = useSteps(parts[part][0], parts[part][1])
  const numbers = useMemo(() => computeNumbers(state.parameters), [state.parameters])
  const sentence = sentenceOf(numbers, steps.step)
  const phase = phaseOf(steps.step)
  const me = useRef<HTMLDivElement>(null)

  // What others publish is taken over; what was changed here is published, and only that.
  useEffect(
    () =>
      listenForNumbers<Parameters>(SLUG, me.current!, parameters =>
        dispatch({ type: 'replace', parameters }),
      ),
    [],
  )
  const change = (action: Action) => {
    const next = reduce(state, action)
    dispatch(action)
    publishNumbers(SLUG, next.parameters, computeNumbers(next.parameters), me.current!)
  }
  const set = (path: string, value: number) => change({ type: 'set', path, value })
  // Not before someone steps: a lesson may show the example in several figures.
  const moved = useRef(false)
  useEffect(() => {
    if (moved.current) publishStep('two-three-one', stepNames[steps.step])
    moved.current = true
  }, [steps.step])

  const finish = {
    label: t.keep,
    act() {
      change({ type: 'keep', numbers })
      steps.go(steps.first)
    },
  }
  const restart = () => {
    change({ type: 'random' })
    steps.go(steps.first)
  }
  const lost = useRef<HTMLDivElement>(null)
  /** What was saved, and at which step: the next one forgets it. */
  const [saved, setSaved] = useState<{ file: string; step: number }>()
  const save = async () => {
    const { saveSpreadsheet } = await bring(lost.current!, () => import('./spreadsheet.ts'))
    setSaved({ file: await saveSpreadsheet(numbers, t), step: steps.step })
  }
  const net = (size: 'wide' | 'narrow') => (
    <Net {...drawing(numbers, steps.step, t, size)} selected={selected} onSelect={select} />
  )
  return (
    <Frame
      name={`two-three-one part-${part}`}
      caption={t.caption}
      use={t.use}
      t={common}
      table={<AllNumbers t={t} common={common} n={numbers} onSet={set} />}
    >
      <div ref={me} class="fig-drawing">
        {net('wide')}
        {net('narrow')}
      </div>
      <Bar t={common} steps={steps} finish={parts[part][1] === stepNames.length - 1 ? finish : undefined}>
        <Button onClick={restart}>{t.random}</Button>
        {state.past.length > 0 && <Button onClick={() => change({ type: 'undo' })}>{common.undo}</Button>}
        <Button onClick={() => void save()}>{t.sheet.save}</Button>
      </Bar>
      <div ref={lost} />
      {selected && (
        <div class="fig-unit">
          <div class="fig-scroll">
            <UnitNumbers t={t} common={common} n={numbers} onSet={set} unit={selected} />
          </div>
          <Button class="quiet" onClick={() => select(null)}>
            {common.closeUnit}
          </Button>
        </div>
      )}
      <div class="fig-say" role="status">
        <p>
          <b class={phase}>{t.phases[phase]}</b> {format(t.steps[sentence.key], sentence.values)}
          {steps.step === 0 && (
            <>
              <span class="needs-js"> {common.press}</span>
              <span class="no-js-only"> {t.steps.still}</span>
            </>
          )}
        </p>
        {sentence.lines.map(line => (
          <p class="sum" dir="ltr" key={line}>
            {line}
          </p>
        ))}
        {saved?.step === steps.step && <p>{format(t.sheet.saved, saved)}</p>}
      </div>
    </Frame>
  )
}
