import { useEffect, useState } from 'preact/hooks'
import type { LearnerRecord } from '#record/browser/record.ts'
import type { AttemptRow } from '#record/format.ts'
import { changedSince } from '#record/progress.ts'
import { counted, moment, type Words } from './counted.ts'
import type { ExerciseView } from './overview.ts'

interface Props extends Words {
  opened: LearnerRecord
  exercise: ExerciseView
}

/** How many attempts are shown at once: a list of hundreds helps nobody. */
const AT_ONCE = 10

/** Every attempt at one exercise, the latest first, each with what was checked. */
export function Attempts({ t, locale, opened, exercise }: Props) {
  const [rows, setRows] = useState<AttemptRow[]>()
  const [shown, setShown] = useState(AT_ONCE)
  useEffect(() => {
    let current = true
    void opened.attemptsOf(exercise.id).then(found => current && setRows(found.reverse()))
    return () => {
      current = false
    }
  }, [exercise.attempts])

  if (!rows) return <p>{t.reading}</p>
  return (
    <>
      <ol class="progress-attempts" reversed>
        {rows.slice(0, shown).map(row => (
          <li key={row.id} value={rows.length - rows.indexOf(row)}>
            <details>
              <summary>
                <time dateTime={new Date(row.at).toISOString()}>{moment(row.at, locale)}</time>{' '}
                <b data-status={row.result.status}>{t.exercise.verdict[row.result.status]}</b>
                {exercise.contentVersion && changedSince(row, exercise.contentVersion) && (
                  <span class="progress-soft"> {t.exercise.older}</span>
                )}
              </summary>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, and that needs the keyboard */}
              <section tabIndex={0} aria-label={t.exercise.code} dir="ltr">
                <pre>
                  <code>{row.code}</code>
                </pre>
              </section>
            </details>
          </li>
        ))}
      </ol>
      {rows.length > shown && (
        <button type="button" onClick={() => setShown(rows.length)}>
          {counted(t.exercise.more, rows.length - shown, locale)}
        </button>
      )}
    </>
  )
}
