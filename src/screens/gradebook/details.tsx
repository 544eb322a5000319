import { own } from '#classroom/cells.ts'
import type { Gradebook, Line } from '#classroom/gradebook.ts'
import { flagText } from '#classroom/problem-text.ts'
import { remarksOf } from '#classroom/view.ts'
import { visible } from '#classroom/visible.ts'
import { format } from '#i18n/format.ts'
import { Rich } from '#screens/exercise/rich.tsx'
import { type Rule, RulingFields } from './ruling.tsx'
import type { Words } from './texts.ts'

interface Props extends Words {
  book: Gradebook
  line: Line
  nameless: boolean
  onRule: Rule
}

/** Remarks, checks, diagnosis and code of one file. */
export function Details({ book, line, nameless, onRule, ...words }: Props) {
  const { t, c, locale } = words
  const { row } = line
  const flags = remarksOf(line, nameless)
  const time = (at: number) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
  return (
    <div class="class-details">
      <p class="class-soft">
        {!nameless && (
          <>
            {t.file}: <bdi>{visible(row.file)}</bdi>
            {row.learner?.id && (
              <>
                {' · '}
                <bdi>{visible(row.learner.id)}</bdi>
              </>
            )}
            {' · '}
          </>
        )}
        {row.madeAt !== undefined && format(t.made, { time: time(row.madeAt) })}
      </p>
      {flags.length > 0 && (
        <ul>
          {flags.map((flag, n) => (
            <li key={`${n} ${flag.code}`}>{flagText(flag, book, c)}</li>
          ))}
        </ul>
      )}
      <RulingFields {...words} book={book} line={line} onRule={onRule} />
      {book.columns.map(({ id, title }) => {
        const cell = own(row.cells, id)
        if (!cell) return null
        return (
          <section key={id}>
            <h3 dir="auto">{title}</h3>
            {cell.starter && (
              <p class="class-soft">{format(t.began, { slip: cell.starter.replaceAll('-', ' ') })}</p>
            )}
            <p dir="auto">
              <Rich text={visible(cell.message)} />
            </p>
            <ul class="class-checks">
              {cell.checks.map(check => (
                <li key={check.title}>
                  {c.feedback.status[check.status]} <bdi>{check.title}</bdi>
                  {check.message && <Rich text={`: ${visible(check.message)}`} />}
                </li>
              ))}
            </ul>
            {cell.diagnosis && (
              <p dir="auto">
                <Rich text={visible(cell.diagnosis.text)} />
              </p>
            )}
            {cell.code !== undefined && (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard
              <section class="class-code" tabIndex={0} aria-label={`${t.code}: ${title}`}>
                <pre dir="ltr">{visible(cell.code)}</pre>
              </section>
            )}
          </section>
        )
      })}
    </div>
  )
}
