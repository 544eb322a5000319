import { useEffect, useState } from 'preact/hooks'
import '#screens/teach/classroom.css'
import type { Assignment as Asked } from '#classroom/assignment.ts'
import { readNote, writeNote } from '#classroom/browser/notes.ts'
import { encodeAssignment, type ReadLink, readLink } from '#classroom/link.ts'
import type { TeachTexts } from '#i18n/en/teach.ts'
import { format } from '#i18n/format.ts'
import { openRecord } from '#record/browser/open.ts'
import type { Course } from '#screens/teach/course.ts'
import { HandIn } from './hand-in.tsx'
import { type Todo, todosOf } from './state.ts'
import { TodoList } from './todo-list.tsx'

interface Props {
  course: Course
  t: TeachTexts['assignment']
  locale: string
}

/** Assignments that were opened in this browser, the latest first. */
type Opened = { title: string; fragment: string }[]
const MOST_OPENED = 20

/** The page `/assignment/`: what its link asks for, how far the learner is, and the file to hand in. */
export function Assignment({ course, t, locale }: Props) {
  const [link, setLink] = useState<ReadLink>()
  const [opened, setOpened] = useState<Opened>([])
  const [todos, setTodos] = useState<Todo[]>()
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    const read = () => {
      const found = readLink(location.hash)
      const before = readNote<Opened>('assignments')
      let list = Array.isArray(before) ? before : []
      if (found.kind === 'assignment') {
        const fragment = encodeAssignment(found.assignment)
        const others = list.filter(other => other.fragment !== fragment)
        list = [{ title: found.assignment.title, fragment }, ...others].slice(0, MOST_OPENED)
        writeNote('assignments', list)
      }
      setTodos(undefined)
      setOpened(list)
      setLink(found)
    }
    read()
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])

  useEffect(() => {
    if (link?.kind !== 'assignment') return
    const record = openRecord()
    let current = true
    const look = () =>
      void todosOf(link.assignment, course, record).then(
        found => current && setTodos(found),
        () => current && setFailed(true),
      )
    look()
    const off = record.onChange(look)
    return () => {
      current = false
      off()
    }
  }, [link, course])

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
      {todos && (
        <HandIn key={id} assignment={assignment} id={id} todos={todos} t={t.handIn} locale={locale} />
      )}
      <Earlier opened={opened.slice(1)} t={t} />
    </div>
  )
}

function Earlier({ opened, t }: { opened: Opened; t: Props['t'] }) {
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
