import { useState } from 'preact/hooks'
import { format } from '#i18n/format.ts'
import type { LearnerRecord } from '#record/browser/record.ts'
import { Attempts } from './attempts.tsx'
import { counted, day, moment, type Words } from './counted.ts'
import type { ExerciseView, LessonView, Overview } from './overview.ts'

interface Props extends Words {
  opened: LearnerRecord | undefined
  view: Overview
  /** false while the record is being read: then nothing is said about what was done */
  known: boolean
}

/** Lesson by lesson and exercise by exercise, what was done and when. */
export function Lessons(props: Props) {
  const { t, view } = props
  return (
    <section class="progress-part" aria-labelledby="progress-lessons">
      <h2 id="progress-lessons">{t.lessons.title}</h2>
      <ol class="progress-lessons">
        {view.lessons.map(lesson => (
          <li key={lesson.slug}>
            <Lesson {...props} lesson={lesson} />
          </li>
        ))}
      </ol>
      {view.elsewhere.length > 0 && (
        <>
          <h3>{t.lessons.elsewhere}</h3>
          <Exercises {...props} exercises={view.elsewhere} />
        </>
      )}
    </section>
  )
}

function Lesson(props: Props & { lesson: LessonView }) {
  const { t, locale, known, lesson } = props
  const read = lesson.lastAt
    ? format(t.lessons.read, { time: moment(lesson.lastAt, locale) })
    : t.lessons.unread
  const checkpoints = lesson.checkpoints > 0 && counted(t.lessons.checkpoints, lesson.checkpoints, locale)
  return (
    <>
      <h3>
        <a href={lesson.url} {...lesson.written}>
          {lesson.title}
        </a>
      </h3>
      {known && <p class="progress-soft">{[read, checkpoints].filter(Boolean).join(' · ')}</p>}
      {lesson.exercises.length > 0 ? (
        <Exercises {...props} exercises={lesson.exercises} />
      ) : (
        <p class="progress-soft">{t.lessons.noExercises}</p>
      )}
    </>
  )
}

function Exercises(props: Props & { exercises: ExerciseView[] }) {
  return (
    <ul class="progress-exercises">
      {props.exercises.map(exercise => (
        <li key={exercise.id}>
          <Exercise {...props} exercise={exercise} />
        </li>
      ))}
    </ul>
  )
}

function Exercise({ exercise, known, opened, ...words }: Props & { exercise: ExerciseView }) {
  const { t, locale } = words
  const [open, setOpen] = useState(false)
  const show = counted(t.exercise.show, exercise.attempts, locale)
  return (
    <>
      <div class="progress-exercise">
        {exercise.url ? (
          <a href={exercise.url} {...exercise.written}>
            {exercise.title}
          </a>
        ) : (
          <span>{exercise.title}</span>
        )}
        {known && (
          <span class="progress-status" data-status={exercise.status}>
            {t.exercise.status[exercise.status]}
            {exercise.passedAt && ` ${format(t.exercise.passedAt, { time: day(exercise.passedAt, locale) })}`}
          </span>
        )}
        {opened && exercise.attempts > 0 && (
          <button
            type="button"
            aria-expanded={open}
            aria-label={format(t.exercise.showOf, { show, title: exercise.title })}
            onClick={() => setOpen(!open)}
          >
            {show}
          </button>
        )}
      </div>
      {exercise.changed && <p class="progress-warning progress-note">{t.exercise.changed}</p>}
      {open && opened && <Attempts {...words} opened={opened} exercise={exercise} />}
    </>
  )
}
