import { useState } from 'preact/hooks'
import { own } from '#classroom/cells.ts'
import { type Column, worthOf } from '#classroom/column.ts'
import type { Gradebook, Line } from '#classroom/gradebook.ts'
import { type Given, isEmpty, type Ruling } from '#classroom/ruling.ts'
import { format } from '#i18n/format.ts'
import { Field } from '#screens/teach/field.tsx'
import { Fold } from './fold.tsx'
import { numberIn } from './number-in.ts'
import type { Words } from './texts.ts'

/** Keeps what a teacher says of a person's work; undefined takes it back. */
export type Rule = (key: string, ruling: Ruling | undefined) => void

interface Props extends Words {
  book: Gradebook
  line: Line
  onRule: Rule
}

const NOTHING: Ruling = { given: {} }

/** A lesson that counts for nothing has nothing to give. */
const judged = (column: Column) => column.points > 0 || worthOf(column) > 0

/** Points, excuses and a comment of the teacher's on one person's work. */
export function RulingFields({ t, book, line, onRule }: Props) {
  const [said, setSaid] = useState('')
  const { ruling = NOTHING, rulingKey } = line
  if (rulingKey === undefined) return null
  const keep = (next: Ruling) => {
    onRule(rulingKey, isEmpty(next) ? undefined : next)
    setSaid(t.ruling.kept)
  }
  const give = (id: string, value: Given | undefined) => {
    const { [id]: _, ...others } = ruling.given
    keep({ ...ruling, given: value === undefined ? others : { ...others, [id]: value } })
  }
  return (
    <Fold title={t.ruling.title}>
      <p class="class-soft">{t.ruling.lead}</p>
      {book.columns.filter(judged).map(column => {
        const { id, title, points } = column
        const given = own(ruling.given, id)
        const field = `ruling-${id}`
        return (
          <div key={id} class="class-ruling">
            <Field id={field} label={format(t.ruling.points, { title, possible: points || worthOf(column) })}>
              <input
                id={field}
                inputMode="decimal"
                dir="ltr"
                disabled={given === 'excused'}
                value={typeof given === 'number' ? given : ''}
                placeholder={String(own(line.row.cells, id)?.earned ?? '')}
                onChange={e => give(id, numberIn(e.currentTarget.value))}
              />
            </Field>
            <label class="class-check">
              <input
                type="checkbox"
                checked={given === 'excused'}
                aria-label={format(t.ruling.excusedFor, { title })}
                onChange={e => give(id, e.currentTarget.checked ? 'excused' : undefined)}
              />
              {t.ruling.excused}
            </label>
          </div>
        )
      })}
      <Field id="ruling-comment" label={t.ruling.comment} hint={t.ruling.commentHint}>
        <textarea
          id="ruling-comment"
          rows={2}
          maxLength={2000}
          aria-describedby="ruling-comment-hint"
          value={ruling.comment ?? ''}
          onChange={e => {
            const comment = e.currentTarget.value.trim()
            keep({ given: ruling.given, ...(comment && { comment }) })
          }}
        />
      </Field>
      <p role="status">{said}</p>
    </Fold>
  )
}
