import { useEffect, useState } from 'preact/hooks'
import type { LearnerRecord } from '#record/browser/record.ts'
import type { Due } from '#record/due.ts'
import type { RecordFile } from '#record/format.ts'
import { counted, type Words } from './counted.ts'
import type { Course } from './overview.ts'

/** How many are shown at once: enough for one evening. */
const MOST = 10

interface Props extends Words {
  course: Course
  opened: LearnerRecord | undefined
  /** The whole record, once it is read. */
  file: RecordFile | undefined
}

/** What was once missed and is due again, from all lessons, and the switch for those who want none of it. */
export function DueAgain({ t, locale, course, opened, file }: Props) {
  const [due, setDue] = useState<Due[]>([])
  /** Undefined until the record has said so. */
  const [wanted, setWanted] = useState<boolean>()

  useEffect(() => {
    void opened?.setting('due-again').then(value => setWanted(value !== 'off'))
    return opened?.onSetting('due-again', value => setWanted(value !== 'off'))
  }, [opened])

  useEffect(() => {
    if (!file) return
    const lessonOf = (id: string) =>
      course.find(({ exercises }) => exercises.some(one => one.id === id))?.slug
    // Where it cannot be loaded, nothing is said to be due; it is asked again at the next visit.
    import('#record/due.ts').then(
      ({ dueAgain }) => setDue(dueAgain(file, lessonOf, Date.now())),
      () => {},
    )
  }, [course, file])

  const shown = due.flatMap(one => placeOf(one, course) ?? [])
  return (
    <section class="progress-part" aria-labelledby="due">
      <h2 id="due">{t.due.title}</h2>
      {wanted && file && (
        <p>{shown.length > 0 ? counted(t.due.count, shown.length, locale) : t.due.nothing}</p>
      )}
      {wanted && shown.length > 0 && (
        <ol class="progress-due">
          {shown.slice(0, MOST).map(({ url, title, written, exercise }) => (
            <li key={url}>
              <a href={url} {...written}>
                {title}
              </a>{' '}
              <span class="progress-soft">{exercise ? t.due.exercise : t.due.question}</span>
            </li>
          ))}
        </ol>
      )}
      <p class="needs-js">
        <label>
          <input
            type="checkbox"
            checked={wanted ?? true}
            disabled={wanted === undefined}
            onChange={event => {
              setWanted(event.currentTarget.checked)
              opened?.setSetting('due-again', event.currentTarget.checked ? 'on' : 'off')
            }}
          />{' '}
          {t.due.wanted}
        </label>
      </p>
    </section>
  )
}

/** Where something due is asked, and what it is called; undefined where the course no longer has it. */
function placeOf({ kind, id, lesson: slug }: Due, course: Course) {
  const lesson = course.find(one => one.slug === slug)
  if (kind === 'exercise') {
    const found = lesson?.exercises.find(one => one.id === id)
    return found && { exercise: true, url: found.url, title: found.title, written: found.written }
  }
  const checkpoint = id.slice(slug.length + 1)
  const sitting = lesson?.sittings.find(({ checkpoints }) => checkpoints.includes(checkpoint))
  return (
    sitting && {
      exercise: false,
      url: `${sitting.url}?again=${checkpoint}#check-${checkpoint}`,
      title: sitting.title,
      written: sitting.written,
    }
  )
}
