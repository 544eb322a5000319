import { useState } from 'preact/hooks'
import { own } from '#classroom/cells.ts'
import { rounded } from '#classroom/exports.ts'
import { type Gradebook, type Line, personName } from '#classroom/gradebook.ts'
import { problemText } from '#classroom/problem-text.ts'
import { resultKey } from '#classroom/results.ts'
import { visible } from '#classroom/visible.ts'
import { format } from '#i18n/format.ts'
import { Details } from './details.tsx'
import type { Words } from './texts.ts'

interface Props extends Words {
  book: Gradebook
}

/** How many rows are drawn at once: thousands would hold the page up. */
const AT_ONCE = 100

/** A row a file, a column an exercise; the name opens the details. */
export function Table({ book, ...words }: Props) {
  const { t, c, locale } = words
  const [shown, setShown] = useState(AT_ONCE)
  const [open, setOpen] = useState<string>()
  const { columns, lines } = book
  const remarks = (n: number) => {
    const form = new Intl.PluralRules(locale).select(n) === 'one' ? t.flags.one : t.flags.other
    return format(form, { n })
  }
  const row = (line: Line) => {
    const key = resultKey(line.row)
    const name = visible(personName(line) || line.row.file)
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
            <td colSpan={columns.length + 2}>{problemText(line.row.problem, c)}</td>
          ) : (
            <>
              {columns.map(({ id }) => {
                const cell = own(line.row.cells, id)
                return (
                  <td key={id}>
                    {cell ? (
                      <span data-status={cell.status}>
                        {rounded(cell.earned)} <small>{t.cell[cell.status]}</small>
                      </span>
                    ) : (
                      <small>{t.cell.none}</small>
                    )}
                  </td>
                )
              })}
              <td>
                {rounded(line.earned)}{' '}
                {line.passed !== undefined && <small>{line.passed ? t.passed : t.notPassed}</small>}
              </td>
              <td>
                {line.flags.length > 0 && <small>{remarks(line.flags.length)}</small>}
                {!line.counts && <small>{t.replaced}</small>}
              </td>
            </>
          )}
        </tr>
        {open === key && (
          <tr key={`${key} details`}>
            <td colSpan={columns.length + 3}>
              <Details {...words} book={book} line={line} />
            </td>
          </tr>
        )}
      </>
    )
  }
  const possible = columns.reduce((sum, { points }) => sum + points, 0)
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard */}
      <section class="class-table" tabIndex={0} aria-label={t.tableLabel}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.name}</th>
              {columns.map(({ id, title, points }) => (
                <th key={id} scope="col">
                  <bdi>{title}</bdi> <small>/ {points}</small>
                </th>
              ))}
              <th scope="col">
                {t.total} <small>/ {possible}</small>
              </th>
              <th scope="col">{t.remarks}</th>
            </tr>
          </thead>
          <tbody>{lines.slice(0, shown).map(row)}</tbody>
        </table>
      </section>
      {lines.length > shown && (
        <p>
          <button type="button" onClick={() => setShown(shown + AT_ONCE)}>
            {format(t.more, { n: Math.min(AT_ONCE, lines.length - shown) })}
          </button>
        </p>
      )}
    </section>
  )
}
