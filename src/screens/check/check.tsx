import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import './check.css'
import { readNote, writeNote } from '#classroom/browser/notes.ts'
import { decodeShared } from '#classroom/browser/shared-code.ts'
import type { Check } from '#number-check/check.ts'
import type { Id } from '#number-check/example.ts'
import { countsText, problemText } from '#number-check/sentences.ts'
import { Actions } from './actions.tsx'
import { Checker } from './checker.ts'
import { type FieldsProps, OwnFields } from './fields.tsx'
import type { Outcome } from './judging.ts'
import { LINK_NAME } from './link-name.ts'
import { NetworkFields } from './network-fields.tsx'
import { OutcomeOf } from './outcome.tsx'
import type { Words } from './place-text.ts'
import { sentenceOf, wrongField } from './problem-text.ts'
import type { Sheet } from './sheet.ts'
import { soundSheet } from './sizes.ts'
import { byField } from './verdicts.ts'

export interface Props {
  /** The published example, and what is said of it. */
  example: Sheet
  check: Check
  words: Words
  locale: string
}

/** Milliseconds without a key after which a sheet is judged, and after which it is said that this takes long. */
const [PAUSE, LONG] = [300, 500]

/** The page `/check/`: a worked example in fields, and what is said of its numbers. */
export function CheckNumbers({ example, check, words, locale }: Props) {
  const { t, core } = words
  const [sheet, setSheet] = useState(example)
  const [judged, setJudged] = useState<{ sheet: Sheet; outcome: Outcome }>({
    sheet: example,
    outcome: { check },
  })
  const [before, setBefore] = useState<Sheet>()
  const [said, setSaid] = useState('')
  const [ready, setReady] = useState(false)
  const [isSlow, setSlow] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const checker = useRef<Checker>()
  const now = useRef(sheet)
  now.current = sheet
  const theChecker = () => {
    checker.current ??= new Checker(place.current!)
    return checker.current
  }

  /** Puts another example into the fields; what was there can be brought back, if it was somebody's own. */
  function replace(next: Sheet) {
    setBefore(now.current === example ? undefined : now.current)
    change(next)
  }
  function change(next: Sheet) {
    setSheet(next)
    writeNote('check', next)
    // The address is of another example now, and would bring that back after a reload.
    if (location.hash.startsWith('#code=')) history.replaceState(history.state, '', location.pathname)
  }
  async function openLink() {
    const shared = await decodeShared(location.hash)
    if (shared === undefined) return
    if (shared === 'broken' || shared.cell !== LINK_NAME) return setSaid(t.actions.broken)
    const opened = await theChecker().open(shared.code)
    if ('problem' in opened) return setSaid(`${t.actions.broken} ${problemText(opened.problem, core)}`)
    if (now.current !== example) setBefore(now.current)
    setSheet(opened.sheet)
    setSaid(t.actions.linkOpened)
  }
  useEffect(() => {
    const kept = soundSheet(readNote('check'))
    if (kept) {
      now.current = kept
      setSheet(kept)
    }
    void openLink().finally(() => setReady(true))
    const onLink = () => void openLink()
    addEventListener('hashchange', onLink)
    return () => {
      removeEventListener('hashchange', onLink)
      checker.current?.close()
    }
  }, [])

  useEffect(() => {
    if (sheet === judged.sheet) return
    let isOver = false
    const slow = setTimeout(() => setSlow(true), PAUSE + LONG)
    const pause = setTimeout(async () => {
      const outcome = await theChecker().judge(sheet)
      if (isOver) return
      setJudged({ sheet, outcome })
      setSlow(false)
      clearTimeout(slow)
    }, PAUSE)
    return () => {
      isOver = true
      clearTimeout(slow)
      clearTimeout(pause)
    }
  }, [sheet, judged])

  const { outcome } = judged
  const verdicts = useMemo(() => ('check' in outcome ? byField(outcome.check) : new Map()), [outcome])
  const wrong = 'problem' in outcome ? wrongField(outcome.problem, judged.sheet) : undefined
  const fields: FieldsProps = {
    sheet,
    words,
    verdicts,
    wrong,
    onType: cells => change({ ...now.current, cells: { ...now.current.cells, ...cells } }),
  }
  function go(id: Id) {
    const part = place.current!.querySelector<HTMLElement>(`[data-field="${CSS.escape(id)}"]`)
    part?.focus()
    part?.scrollIntoView({ block: 'center' })
  }
  const shown = { sheet: judged.sheet, words, onGo: go }
  return (
    <div class="check" ref={place}>
      <section class="check-outcome" aria-labelledby="check-found" aria-busy={isSlow || undefined}>
        <h2 id="check-found">{t.found}</h2>
        {/* What comes of typing is announced in a line; the rest is there to be read. */}
        <p class="check-counts" role="status" data-verdict={verdictOf(outcome)}>
          {isSlow
            ? t.checking
            : 'check' in outcome
              ? countsText(outcome.check, core, locale)
              : `${t.problem.title} ${sentenceOf(outcome.problem, judged.sheet, words)}`}
        </p>
        {'check' in outcome && <OutcomeOf check={outcome.check} {...shown} locale={locale} />}
        {wrong !== undefined && (
          <p>
            <button type="button" onClick={() => go(wrong)}>
              {t.problem.go}
            </button>
          </p>
        )}
      </section>
      {/* What is typed before the script is there would be lost. */}
      <section class="check-sheet" aria-labelledby="check-sheet" inert={!ready}>
        <h2 id="check-sheet">{t.sheet}</h2>
        <Actions
          {...{ sheet, example, before, words, said }}
          checker={theChecker}
          onSay={setSaid}
          onReplace={replace}
        />
        <OwnFields {...fields} />
        <NetworkFields {...fields} onChange={part => change({ ...now.current, ...part })} />
      </section>
    </div>
  )
}

function verdictOf(outcome: Outcome): string {
  if ('problem' in outcome) return 'problem'
  const { counts } = outcome.check
  return counts.wrong > 0 ? 'wrong' : counts.rounded > 0 ? 'rounded' : 'right'
}
