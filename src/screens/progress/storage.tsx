import { useEffect, useState } from 'preact/hooks'
import { format } from '#i18n/format.ts'
import type { LearnerRecord } from '#record/browser/record.ts'
import type { Status } from '#record/browser/status.ts'
import { counted, moment, size, type Words } from './counted.ts'

interface Props extends Words {
  record: Words['record']
  opened: LearnerRecord | undefined
  status: Status | undefined
}

/** Where the record is kept and whether that can be relied on, in plain words. */
export function Storage({ t, record: r, locale, opened, status }: Props) {
  const [used, setUsed] = useState<number>()
  const [kept, setKept] = useState<boolean>()
  const [asked, setAsked] = useState(false)
  const at = status?.at
  useEffect(() => {
    void navigator.storage?.estimate?.().then(({ usage }) => setUsed(usage), noted)
    void navigator.storage?.persisted?.().then(setKept, noted)
  }, [at])

  async function ask() {
    setKept(await navigator.storage.persist())
    setAsked(true)
  }

  const unsaved = status?.state === 'unsaved'
  return (
    <section class="progress-part" aria-labelledby="progress-storage">
      <h2 id="progress-storage">{t.storage.title}</h2>
      {status?.newer && <p class="progress-warning">{r.newer}</p>}
      {status?.lostSince && (
        <div class="progress-warning">
          <p>{format(r.lost, { time: moment(status.lostSince, locale) })}</p>
          <button type="button" onClick={() => opened?.acknowledgeLoss()}>
            {r.lostSeen}
          </button>
        </div>
      )}
      <p role="status" class={unsaved ? 'progress-warning' : undefined}>
        {said()}
      </p>
      {!!status?.aside && <p class="progress-warning">{counted(r.aside, status.aside, locale)}</p>}
      {!unsaved && (
        <div class={kept === undefined ? 'progress-unknown' : undefined}>
          <p>
            {used !== undefined && format(t.storage.used, { size: size(used, locale) })}{' '}
            {kept ? t.storage.kept : t.storage.notKept}
          </p>
          {!kept && (
            <button type="button" onClick={() => void ask()}>
              {t.storage.ask}
            </button>
          )}
          <p role="status">{asked && !kept ? t.storage.askRefused : ''}</p>
        </div>
      )}
    </section>
  )

  function said(): string {
    if (!status) return t.reading
    if (status.state === 'unsaved') return format(r.unsaved, { reason: r.reasons[status.reason ?? 'failed'] })
    if (status.state === 'saving') return r.saving
    const at = status.at ?? status.before
    return at ? format(t.storage.saved, { time: moment(at, locale) }) : t.storage.idle
  }
}

/** A browser that says nothing about its storage: the page says nothing either. */
function noted(): void {}
