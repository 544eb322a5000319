import type { Texts } from '#i18n/en.ts'
import { format } from '#i18n/format.ts'
import type { AttemptRow } from '#record/format.ts'
import { changedSince } from '#record/progress.ts'

interface Props {
  attempts: AttemptRow[]
  /** Of the exercise as the page asks it now. */
  contentVersion: string
  t: Texts['exercise']
  locale: string
  onRestore(attempt: AttemptRow): void
}

/** Every checked attempt, the latest first, each to go back to. */
export function History({ attempts, contentVersion, t, locale, onRestore }: Props) {
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  if (attempts.length === 0) return <p class="panel soft">{t.history.empty}</p>
  return (
    <section class="panel" aria-label={t.history.title}>
      <ol class="history" reversed>
        {attempts.toReversed().map(attempt => {
          const status = attempt.result.status as keyof Texts['exercise']['verdict'] &
            ('pass' | 'fail' | 'error' | 'timeout')
          return (
            <li key={attempt.id} data-status={status}>
              <span>
                {format(t.history.row, { time: time.format(attempt.at), status: t.verdict[status] })}
              </span>{' '}
              {changedSince(attempt, contentVersion) && <em>{t.history.older}</em>}{' '}
              <button type="button" class="quiet" onClick={() => onRestore(attempt)}>
                {t.history.restore}
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
