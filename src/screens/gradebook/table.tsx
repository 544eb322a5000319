import { useState } from 'preact/hooks'
import { own } from '#classroom/cells.ts'
import { worthOf } from '#classroom/column.ts'
import { type Gradebook, type Line, personName, rounded } from '#classroom/gradebook.ts'
import { problemText } from '#classroom/problem-text.ts'
import { resultKey } from '#classroom/results.ts'
import { remarksOf, type View, viewed, WHOLE } from '#classroom/view.ts'
import { visible } from '#classroom/visible.ts'
import { format } from '#i18n/format.ts'
import { formFor } from '#i18n/plural.ts'
import { Details } from './details.tsx'
import type { Rule } from './ruling.tsx'
import type { Words } from './texts.ts'
import { Toolbar } from './toolbar.tsx'

interface Props extends Words {
  book: Gradebook
  nameless: boolean
  /** All rows are drawn, for paper. */
  whole: boolean
  onRule: Rule
}

/** How many rows are drawn at once: thousands would hold the page up. */
const AT_ONCE = 100
/** From how many rows on they are searched. */
const MANY = 8

/** A row a file, a column an exercise; the name opens the details. */
export function Table({ book, nameless, whole, onRule, ...words }: Props) {
  const { t, c, locale } = words
  const [view, setView] = useState<View>(WHOLE)
  const [shown, setShown] = useState(AT_ONCE)
  const [open, setOpen] = useState<string>()
  const { columns, lines } = book
  const found = viewed(book, view, nameless)
  const scaled = book.outOf !== book.possible
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' })
  const heading = (by: string, label: string, most?: number) => (
    <th key={by} scope="col" aria-sort={view.by !== by ? undefined : view.down ? 'descending' : 'ascending'}>
      <button type="button" onClick={() => setView({ ...view, by, down: view.by === by && !view.down })}>
        <bdi>{label}</bdi> {most ? <small>/ {rounded(most)}</small> : null}
      </button>
    </th>
  )
  const row = (line: Line, n: number) => {
    const key = resultKey(line.row)
    const name = nameless ? format(t.marking.work, { n: n + 1 }) : visible(personName(line) || line.row.file)
    const remarks = remarksOf(line, nameless).length
    return (
      <>
        <tr key={key} data-out={line.counts ? undefined : ''}>
          <th scope="row">
            <button
              type="button"
              aria-expanded={open === key}
              aria-label={format(t.details, { name })}
              onClick={() => setOpen(open === key ? undefined : key)}
            >
              <bdi>{name}</bdi>
            </button>
          </th>
          {line.row.problem ? (
            <td colSpan={columns.length + 3}>{problemText(line.row.problem, c)}</td>
          ) : (
            <>
              {columns.map(column => (
                <td key={column.id}>
                  <MarkCell {...{ t, line, id: column.id, counts: worthOf(column) > 0 }} />
                </td>
              ))}
              <td>
                {rounded(scaled ? line.mark : line.earned)}{' '}
                {line.passed !== undefined && <small>{line.passed ? t.passed : t.notPassed}</small>}
                {scaled && (
                  <small>
                    {format(t.scaled, { earned: rounded(line.earned), possible: rounded(line.possible) })}
                  </small>
                )}
              </td>
              <td>{line.row.madeAt !== undefined && <small>{time.format(line.row.madeAt)}</small>}</td>
              <td>
                {remarks > 0 && <small>{format(formFor(t.flags, remarks, locale), { n: remarks })}</small>}
                {!line.counts && <small>{t.replaced}</small>}
              </td>
            </>
          )}
        </tr>
        {open === key && (
          <tr key={`${key} details`}>
            <td colSpan={columns.length + 4}>
              <Details {...words} book={book} line={line} nameless={nameless} onRule={onRule} />
            </td>
          </tr>
        )}
      </>
    )
  }
  const most = whole ? found.length : shown
  return (
    <section aria-labelledby="gradebook-table">
      <h2 id="gradebook-table">{t.table}</h2>
      <p>
        {format(t.summary, {
          learners: lines.filter(line => line.counts).length,
          problems: lines.filter(({ row }) => row.problem).length,
          flagged: lines.filter(({ flags }) => flags.length > 0).length,
        })}
      </p>
      {lines.length > MANY && <Toolbar t={t} view={view} nameless={nameless} onChange={setView} />}
      <p role="status" class="class-soft">
        {found.length < lines.length &&
          (found.length === 0 ? t.look.none : format(t.look.found, { n: found.length, total: lines.length }))}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard */}
      <section class="class-table" tabIndex={0} aria-label={t.tableLabel}>
        <table>
          <thead>
            <tr>
              {nameless ? <th scope="col">{t.name}</th> : heading('name', t.name)}
              {columns.map(column => heading(column.id, column.title, worthOf(column)))}
              {heading('total', t.total, book.outOf)}
              {heading('time', t.time)}
              <th scope="col">{t.remarks}</th>
            </tr>
          </thead>
          <tbody>{found.slice(0, most).map(row)}</tbody>
        </table>
      </section>
      {found.length > most && (
        <p>
          <button type="button" onClick={() => setShown(shown + AT_ONCE)}>
            {format(t.more, { n: Math.min(AT_ONCE, found.length - most) })}
          </button>
        </p>
      )}
    </section>
  )
}

/** A lesson that counts for nothing is done or not, and has no points. */
function MarkCell({ t, line, id, counts }: Pick<Words, 't'> & { line: Line; id: string; counts: boolean }) {
  const mark = own(line.marks, id)
  if (!mark) return <small>{t.cell.none}</small>
  return (
    <span data-status={mark.status}>
      {counts && mark.status !== 'excused' && rounded(mark.earned)} <small>{t.cell[mark.status]}</small>
      {mark.byTeacher && mark.status !== 'given' && mark.status !== 'excused' && (
        <>
          {' '}
          <small>({t.ruling.given})</small>
        </>
      )}
    </span>
  )
}
