import { useEffect, useMemo, useState } from 'preact/hooks'
import './progress.css'
import { format } from '#i18n/format.ts'
import { openRecord } from '#record/browser/open.ts'
import type { LearnerRecord } from '#record/browser/record.ts'
import type { Status } from '#record/browser/status.ts'
import type { RecordFile } from '#record/format.ts'
import { counted, day, type Words } from './counted.ts'
import { DueAgain } from './due.tsx'
import { Lessons } from './lessons.tsx'
import { type Course, type Overview, overview } from './overview.ts'
import { Storage } from './storage.tsx'
import { Transfer } from './transfer.tsx'

interface Props extends Words {
  course: Course
  /** The page that closes the course. */
  end: { title: string; url: string }
}

/** How long the page waits for more news from other tabs before it reads the record again, ms. */
const CALM = 400

/**
 * The page `/progress/`: what was done and when, where it is kept, and the ways to carry or erase it.
 * Drawn at build time with the course alone, so its links are there without JavaScript.
 */
export function Progress({ course, end, ...words }: Props) {
  const [opened, setOpened] = useState<LearnerRecord>()
  const [status, setStatus] = useState<Status>()
  const [file, setFile] = useState<RecordFile>()

  useEffect(() => {
    const record = openRecord()
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => void record.everything().then(setFile)
    const offStatus = record.onStatus(setStatus)
    const offChange = record.onChange(() => {
      clearTimeout(timer)
      timer = setTimeout(read, CALM)
    })
    setOpened(record)
    read()
    return () => {
      clearTimeout(timer)
      offStatus()
      offChange()
    }
  }, [])

  const view = useMemo(() => overview(course, file), [course, file])
  return (
    <div class="progress">
      <Summary {...words} view={view} known={!!file} end={end} />
      <DueAgain {...words} course={course} opened={opened} file={file} />
      <Storage {...words} opened={opened} status={status} />
      <Lessons {...words} opened={opened} view={view} known={!!file} />
      <Transfer {...words} opened={opened} view={view} />
    </div>
  )
}

function Summary({
  t,
  locale,
  view,
  known,
  end,
}: Words & { view: Overview; known: boolean; end: Props['end'] }) {
  const empty = view.attempts === 0 && view.checkpoints === 0 && !view.latest
  const facts = [
    format(t.summary.passed, { n: view.passed, total: view.total }),
    ...(view.attempts > 0 ? [counted(t.summary.attempts, view.attempts, locale)] : []),
    ...(view.checkpoints > 0 ? [counted(t.summary.checkpoints, view.checkpoints, locale)] : []),
    ...(view.since ? [format(t.summary.since, { time: day(view.since, locale) })] : []),
  ]
  return (
    <section class="progress-summary" aria-label={t.summary.label}>
      {!known && <p>{t.reading}</p>}
      {known && empty && <p>{t.summary.nothing}</p>}
      {known && !empty && <p>{facts.join(' · ')}</p>}
      {known && view.passed === view.total && view.total > 0 && (
        <p>
          <a href={end.url}>{end.title}</a>
        </p>
      )}
      {known && view.latest && (
        <p>
          <a href={view.latest.url}>{format(t.summary.continue, { title: view.latest.title })}</a>
        </p>
      )}
    </section>
  )
}
