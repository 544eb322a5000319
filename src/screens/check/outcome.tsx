import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { format } from '#i18n/format.ts'
import { formFor } from '#i18n/plural.ts'
import type { Check, CheckedNumber } from '#number-check/check.ts'
import { type Id, idOf } from '#number-check/example.ts'
import { slipsText } from '#number-check/sentences.ts'
import { NumberDrawing } from './drawing.tsx'
import { placeText, type Words } from './place-text.ts'
import type { Sheet } from './sheet.ts'
import { byField, sidesOf } from './verdicts.ts'
import { wayText } from './way-text.ts'

interface Props {
  check: Check
  /** The sheet that was judged. */
  sheet: Sheet
  words: Words
  locale: string
  /** Leads to a field. */
  onGo(id: Id): void
}

/** What is said of the first wrong number, then of each. */
export function OutcomeOf({ check, sheet, words, locale, onGo }: Props) {
  const { t, core } = words
  const { counts, numbers, first, transposed } = check
  const others = numbers.filter(({ verdict }) => verdict !== 'right')
  const right = numbers.filter(({ verdict }) => verdict === 'right')
  const list = { sheet, words }
  return (
    <>
      {transposed.map(table => (
        <p key={table}>{format(core.transposed, { table })}</p>
      ))}
      {counts.rounded > 0 && <p>{core.rounded}</p>}
      {first && <First {...list} check={check} first={first} onGo={onGo} />}
      <h3>{t.all.title}</h3>
      {others.length > 0 && <List {...list} numbers={others} />}
      {right.length > 0 && (
        <details class="check-fold">
          <summary>{format(formFor(t.all.right, right.length, locale), { n: right.length })}</summary>
          <List {...list} numbers={right} />
        </details>
      )}
    </>
  )
}

interface FirstProps extends Pick<Props, 'check' | 'sheet' | 'words' | 'onGo'> {
  first: CheckedNumber
}

function First({ check, first, sheet, words, onGo }: FirstProps) {
  const { t } = words
  const { value, way } = sidesOf(first)
  const field = [...byField(check)].find(([, number]) => idOf(number) === idOf(first))![0]
  return (
    <section class="check-first" aria-labelledby="check-first">
      <h3 id="check-first">{format(t.first.title, { place: placeText(first, sheet, words) })}</h3>
      <NumberDrawing sheet={sheet} number={first} words={words} />
      <dl>
        <Term name={t.first.yours}>
          <code>{first.yours}</code> <Sign verdict="wrong" words={words} />
        </Term>
        <Term name={t.first.how}>{wayText(first, sheet, words)}</Term>
        <Term name={t.first.way}>
          <code class="long">{way}</code>
        </Term>
      </dl>
      <Cause check={check} words={words} />
      <details class="check-fold">
        <summary>{t.first.right}</summary>
        <p>
          <code class="long">{value}</code>
        </p>
      </details>
      <p class="needs-js">
        <button type="button" onClick={() => onGo(field)}>
          {t.first.go}
        </button>
      </p>
    </section>
  )
}

const Term = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

function Cause({ check: { named, candidates }, words: { t, core } }: { check: Check; words: Words }) {
  if (named)
    return (
      <>
        <p class="check-named">{format(core.named, { slip: slipsText(named.codes, core) })}</p>
        {named.isElsewhereRight && <p>{core.elsewhere}</p>}
      </>
    )
  if (candidates.length < 2) return <p>{t.first.unknown}</p>
  return (
    <>
      <p>{core.candidates}</p>
      <ul>
        {candidates.map(codes => (
          <li key={codes.join()}>{slipsText(codes, core)}</li>
        ))}
      </ul>
    </>
  )
}

/** A verdict by sign and words. */
export function Sign({ verdict, words: { core } }: { verdict: CheckedNumber['verdict']; words: Words }) {
  return (
    <span class="check-verdict" data-verdict={verdict}>
      <span aria-hidden="true">{core.symbols[verdict]}</span> {core.verdicts[verdict]}
    </span>
  )
}

/** So many rows at first: a thousand are slow to lay out. */
const MAX_ROWS = 60

function List({ numbers, sheet, words }: { numbers: CheckedNumber[]; sheet: Sheet; words: Words }) {
  const [all, setAll] = useState(false)
  const { t } = words
  return (
    <>
      <ul class="check-list">
        {(all ? numbers : numbers.slice(0, MAX_ROWS)).map(number => (
          <li key={idOf(number)}>
            <p>
              <Sign verdict={number.verdict} words={words} />
              <span>
                {placeText(number, sheet, words)}: <code>{number.yours}</code>
              </span>
            </p>
            <details>
              <summary>{number.verdict === 'right' ? t.all.way : t.first.right}</summary>
              <code class="long">{number.formula}</code>
            </details>
          </li>
        ))}
      </ul>
      {!all && numbers.length > MAX_ROWS && (
        <button type="button" class="needs-js" onClick={() => setAll(true)}>
          {format(t.all.more, { n: numbers.length })}
        </button>
      )}
    </>
  )
}
