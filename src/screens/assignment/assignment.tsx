import { useEffect, useState } from 'preact/hooks'
import '#screens/teach/classroom.css'
import type { Assignment as Asked } from '#classroom/assignment.ts'
import { readNote, writeNote } from '#classroom/browser/notes.ts'
import type { OpenedAssignment } from '#classroom/browser/opened.ts'
import { encodeAssignment, type ReadLink, readLink } from '#classroom/link.ts'
import { packSubmission } from '#classroom/packed.ts'
import type { TeachTexts } from '#i18n/en/teach.ts'
import { format } from '#i18n/format.ts'
import { openRecord } from '#record/browser/open.ts'
import type { Course } from '#screens/teach/course.ts'
import { HandIn } from './hand-in.tsx'
import { awaitSchool, learnerOf, progressOf, restore, type School, withKept } from './school.ts'
import { stopsOf, submissionOf, type Todo, todosOf } from './state.ts'
import { TodoList } from './todo-list.tsx'

interface Props {
  course: Course
  t: TeachTexts['assignment']
  locale: string
}

const MOST_OPENED = 20

/** The page `/assignment/`: what its link asks for, how far the learner is, and the file to hand in. */
export function Assignment({ course, t, locale }: Props) {
  const [link, setLink] = useState<ReadLink>()
  const [opened, setOpened] = useState<OpenedAssignment[]>([])
  const [todos, setTodos] = useState<Todo[]>()
  const [failed, setFailed] = useState(false)
  const [school, setSchool] = useState<School>()
  const [left, setLeft] = useState<string[]>([])

  useEffect(() => {
    const read = () => {
      const found = readLink(location.hash)
      const before = readNote<OpenedAssignment[]>('assignments')
      let list = Array.isArray(before) ? before : []
      if (found.kind === 'assignment') {
        const fragment = encodeAssignment(found.assignment)
        const others = list.filter(other => other.fragment !== fragment)
        const entry = { title: found.assignment.title, fragment, items: stopsOf(found.assignment, course) }
        list = [entry, ...others].slice(0, MOST_OPENED)
        writeNote('assignments', list)
      }
      setTodos(undefined)
      setOpened(list)
      setLink(found)
    }
    read()
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [course])

  useEffect(() => awaitSchool(setSchool), [])

  useEffect(() => {
    if (link?.kind !== 'assignment') return
    const record = openRecord()
    let current = true
    let restored = false
    const look = () =>
      void todosOf(link.assignment, course, record).then(
        found => {
          if (!current) return
          const kept = school?.kept ?? []
          if (!restored) restore(kept, found, record)
          restored = true
          setTodos(withKept(found, kept))
        },
        () => current && setFailed(true),
      )
    look()
    const off = record.onChange(look)
    return () => {
      current = false
      off()
    }
  }, [link, course, school])

  // The school's system is told whenever something has changed.
  useEffect(() => {
    if (!school || !todos || link?.kind !== 'assignment') return
    const { assignment, id } = link
    const now = Date.now()
    const submission = submissionOf(todos, { id, title: assignment.title }, learnerOf(school), now)
    const packed = packSubmission(submission, school.room)
    school.send(progressOf(todos, assignment.passMark, packed.text))
    setLeft(packed.left)
  }, [school, todos, link])

  if (!link) return <p>{t.reading}</p>
  if (link.kind !== 'assignment')
    return (
      <div class="class">
        <p class="class-warning" role="alert">
          {link.kind === 'newer' ? format(t.newer, { version: link.version }) : t[link.kind]}
        </p>
        <Earlier opened={opened} t={t} />
      </div>
    )
  const { assignment, id } = link
  return (
    <div class="class">
      <h2 dir="auto">{assignment.title}</h2>
      <Facts assignment={assignment} course={course} t={t} locale={locale} />
      <TodoList assignment={assignment} course={course} todos={todos} t={t} />
      {failed && <p class="class-warning">{t.handIn.failed}</p>}
      {school && <SchoolNote left={left} course={course} t={t} />}
      {todos && (
        <HandIn key={id} assignment={assignment} id={id} todos={todos} t={t.handIn} locale={locale} />
      )}
      <Earlier opened={opened.slice(1)} t={t} />
    </div>
  )
}

/** That the school's system is told, and what has no room there. */
function SchoolNote({ left, course, t }: { left: string[]; course: Course; t: Props['t'] }) {
  const titles = course.flatMap(lesson => lesson.exercises).filter(({ id }) => left.includes(id))
  return (
    <>
      <p class="class-soft">{t.school}</p>
      {left.length > 0 && (
        <p class="class-warning">
          {format(t.schoolFull, { titles: titles.map(({ title }) => title).join(', ') })}
        </p>
      )}
    </>
  )
}

function Earlier({ opened, t }: { opened: OpenedAssignment[]; t: Props['t'] }) {
  if (opened.length === 0) return null
  return (
    <section aria-labelledby="assignment-earlier">
      <h2 id="assignment-earlier">{t.earlier}</h2>
      <ul>
        {opened.map(({ title, fragment }) => (
          <li key={fragment}>
            <a href={`#${fragment}`} dir="auto">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Facts({ assignment, course, t, locale }: { assignment: Asked } & Props) {
  const { due, passMark, note } = assignment
  const time = (at: number, timeZone?: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(at)
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  const points = course
    .flatMap(lesson => lesson.exercises)
    .filter(({ id }) => assignment.items.some(item => item.kind === 'exercise' && item.id === id))
    .reduce((sum, exercise) => sum + exercise.points, 0)
  return (
    <>
      {due && (
        <p>
          <strong>{format(t.due, { time: time(due.at) })}</strong>{' '}
          {due.zone !== here &&
            format(t.dueZone, { zone: here, theirs: time(due.at, due.zone), theirZone: due.zone })}
        </p>
      )}
      {due && due.at < Date.now() && <p class="class-warning">{t.overdue}</p>}
      {passMark !== undefined && <p>{format(t.passMark, { n: passMark, points })}</p>}
      {note?.split(/\n+/).map((line, n) => (
        <p key={`${n} ${line}`} dir="auto">
          {line}
        </p>
      ))}
    </>
  )
}
