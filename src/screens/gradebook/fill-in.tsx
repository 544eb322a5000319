import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { saveFile } from '#classroom/browser/save.ts'
import { shortFeedback } from '#classroom/exports.ts'
import { fillIn, planOf } from '#classroom/fill/fill.ts'
import type { Sheet } from '#classroom/fill/sheet.ts'
import { listed } from '#classroom/flags.ts'
import type { Gradebook } from '#classroom/gradebook.ts'
import { visible } from '#classroom/visible.ts'
import { format } from '#i18n/format.ts'
import { Field } from '#screens/teach/field.tsx'
import type { OwnTable } from './dropped-table.ts'
import type { Words } from './texts.ts'

interface Props extends Words {
  book: Gradebook
  title: string
  table: OwnTable
  onRoster(rows: string[][]): void
  onAway(): void
}

/** Which columns of the teacher's own table are filled in, and who is in it. */
export function FillIn({ t, c, book, title, table, onRoster, onAway }: Props) {
  const [sheet, setSheet] = useState<Sheet | 'unreadable'>()
  const [marks, setMarks] = useState<number>()
  const [comments, setComments] = useState<number>()
  const [said, setSaid] = useState('')
  const lost = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let current = true
    setSheet(undefined)
    setMarks(undefined)
    setComments(undefined)
    setSaid('')
    table.open(lost.current!).then(
      opened => current && setSheet(opened),
      () => current && setSheet('unreadable'),
    )
    return () => {
      current = false
    }
  }, [table])
  const plan = useMemo(
    () => (sheet && sheet !== 'unreadable' ? planOf(sheet, book, title) : undefined),
    [sheet, book, title],
  )
  const away = (
    <button type="button" onClick={onAway}>
      {t.fill.away}
    </button>
  )
  if (sheet === 'unreadable')
    return (
      <section aria-labelledby="gradebook-fill">
        <h2 id="gradebook-fill">{format(t.fill.title, { name: table.name })}</h2>
        <p class="class-warning" role="alert">
          {format(t.fill.unreadable, { name: table.name })}
        </p>
        {away}
      </section>
    )
  if (!plan || !sheet) return <div ref={lost} />
  const { headings, lines, empty, unmatched, doubtful } = plan
  const column = marks ?? plan.marks ?? headings.length
  const feedback = comments ?? plan.comments ?? -1
  async function save() {
    const fresh = await table.open(lost.current!)
    fillIn(fresh, planOf(fresh, book, title), column, {
      heading: title,
      ...(feedback >= 0 && { comments: feedback, comment: line => shortFeedback(line, book, c) }),
    })
    const name = table.name.replace(/^.*\//, '')
    saveFile(name, await fresh.bytes(), 'application/octet-stream')
    setSaid(format(t.fill.saved, { name }))
  }
  const names = (list: string[]) => {
    const { names: first, more } = listed(list, name => name)
    return visible(first + (more ? format(c.flags.more, { n: more }) : ''))
  }
  const options = headings.map((heading, n) => (
    <option key={`${n} ${heading}`} value={n}>
      {visible(heading.trim()) || format(t.fill.unnamed, { n: n + 1 })}
    </option>
  ))
  return (
    <section aria-labelledby="gradebook-fill">
      <h2 id="gradebook-fill">{format(t.fill.title, { name: table.name })}</h2>
      {lines.size === 0 ? (
        <p class="class-warning">{t.fill.nobody}</p>
      ) : (
        <>
          <p>{format(t.fill.found, { found: lines.size, empty: empty.length + doubtful.length })}</p>
          <div class="class-pair">
            <Field id="fill-marks" label={t.fill.column}>
              <select id="fill-marks" value={column} onChange={e => setMarks(Number(e.currentTarget.value))}>
                {options}
                <option value={headings.length}>{format(t.fill.newColumn, { title })}</option>
              </select>
            </Field>
            <Field id="fill-comments" label={t.fill.comments}>
              <select
                id="fill-comments"
                value={feedback}
                onChange={e => setComments(Number(e.currentTarget.value))}
              >
                <option value={-1}>{t.fill.noComments}</option>
                {options}
              </select>
            </Field>
          </div>
        </>
      )}
      {unmatched.length > 0 && <p>{format(t.fill.unmatched, { names: names(unmatched) })}</p>}
      {doubtful.length > 0 && (
        <p class="class-warning">{format(t.fill.doubtful, { rows: names(doubtful) })}</p>
      )}
      <p class="class-buttons">
        {lines.size > 0 && (
          <button type="button" onClick={() => void save()}>
            {t.fill.save}
          </button>
        )}
        <button type="button" onClick={() => onRoster(sheet.rows.slice(plan.head))}>
          {t.fill.asRoster}
        </button>
        {away}
      </p>
      <p role="status">{said}</p>
      <div ref={lost} />
    </section>
  )
}
