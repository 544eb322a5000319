import { Button } from '#drawing/Bar.tsx'
import { Frame } from '#drawing/Frame.tsx'
import { numberText } from '#drawing/number.ts'
import { format } from '#i18n/format.ts'
import { useTexts } from '../use-texts.ts'
import { Confusion } from './Confusion.tsx'
import { digitOf } from './digits.ts'
import { Mistakes } from './Mistakes.tsx'
import { Pad } from './Pad.tsx'
import { Samples } from './Samples.tsx'
import type { Texts } from './texts/en.ts'
import { type State, useReader } from './use-reader.ts'

interface Props {
  locale: string
  /** Lines of the data: the images that are shown from the beginning. */
  samples: string[]
}

/** Handwritten digits, a network that learns to read them, its mistakes, and a pad. */
export default function DigitReader({ locale, samples }: Props) {
  const { t, common } = useTexts<Texts>('digit-reader', locale)
  const { state, train, stop } = useReader()
  const { result, test, engine, end } = state
  const isRunning = end !== undefined
  return (
    <Frame
      name="digit-reader"
      caption={t.caption}
      t={common}
      table={result ? <Confusion t={t} table={result.table} /> : <p>{t.none}</p>}
    >
      <div class="fig-drawing">
        <Samples digits={samples.map(digitOf)} label={t.samples} />
      </div>
      <div class="fig-bar needs-js">
        {isRunning ? (
          <>
            <Button class="go" onClick={stop}>
              {t.stop}
            </Button>
            <progress
              max={end}
              value={state.pass}
              aria-label={format(t.running, { pass: state.pass + 1, end })}
            />
          </>
        ) : (
          <>
            <Button onClick={() => train('own')}>
              {engine === 'own' && result ? `${t.own}: ${t.more}` : t.own}
            </Button>
            <Button onClick={() => train('course')}>
              {engine === 'course' && result ? `${t.course}: ${t.more}` : t.course}
            </Button>
          </>
        )}
      </div>
      <div class="fig-say fig-digit-say" role="status">
        {said(t, state).map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {result && test && (
        <div class="fig-digit-results">
          <Confusion t={t} table={result.table} />
          <Mistakes t={t} test={test} result={result} />
        </div>
      )}
      <Pad t={t} parameters={state.parameters} />
    </Frame>
  )
}

/** How far it is, how well it reads, how long it took, what went wrong. */
export function said(t: Texts, { result, test, pass, end, took, agrees, trouble }: State): string[] {
  const seconds = (milliseconds: number) => ({ seconds: numberText(milliseconds / 1000, 2) })
  return [
    trouble && format(t.trouble[trouble.code], trouble.values ?? {}),
    end !== undefined && format(t.running, { pass: Math.min(pass + 1, end), end }),
    result && test
      ? format(pass === 1 ? t.rightOnce : t.right, { pass, right: result.right, all: test.length })
      : end === undefined && !trouble && t.none,
    end === undefined && took.own !== undefined && format(t.tookOwn, seconds(took.own)),
    end === undefined && took.course !== undefined && format(t.tookCourse, seconds(took.course)),
    agrees !== undefined && (agrees ? t.agrees : t.differs),
  ].filter(sentence => typeof sentence === 'string')
}
