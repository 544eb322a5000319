import type { Assignment } from '#classroom/assignment.ts'
import type { TeachTexts } from '#i18n/en/teach.ts'
import { format } from '#i18n/format.ts'
import type { WrittenIn } from '#i18n/language.ts'
import type { Course } from '#screens/teach/course.ts'
import type { Todo } from './state.ts'

interface Props {
  assignment: Assignment
  course: Course
  /** Undefined while the record is read. */
  todos: Todo[] | undefined
  t: TeachTexts['assignment']
}

/** What is to be done, in the order that the teacher chose, each with how far it is. */
export function TodoList({ assignment, course, todos, t }: Props) {
  const known = new Map<string, { title: string; written?: WrittenIn; url: string; points: number }>([
    ...course.map(l => [`lesson/${l.slug}`, { ...l, points: 0 }] as const),
    ...course.flatMap(l => l.exercises.map(e => [`exercise/${e.id}`, e] as const)),
  ])
  const exercises = todos?.filter(({ kind }) => kind === 'exercise') ?? []
  return (
    <section aria-labelledby="assignment-todo">
      <h2 id="assignment-todo">{t.todo}</h2>
      {exercises.length > 0 && (
        <p>
          {format(t.done, {
            n: exercises.filter(({ status }) => status === 'pass').length,
            total: exercises.length,
          })}
        </p>
      )}
      <ol class="class-list">
        {assignment.items.map(({ kind, id }, n) => {
          const found = known.get(`${kind}/${id}`)
          const todo = todos?.[n]
          return (
            <li key={`${kind}/${id}`}>
              <div class="class-todo">
                <span>
                  {found ? (
                    <a href={found.url} {...found.written}>
                      {found.title}
                    </a>
                  ) : (
                    <>
                      <code>{id}</code> {t.unknown}
                    </>
                  )}{' '}
                  <small>
                    {kind === 'lesson' ? t.lesson : found && format(t.exercise, { points: found.points })}
                  </small>
                </span>
                {todo && (found || todo.answer) && (
                  <span data-status={todo.status}>{t.status[todo.status]}</span>
                )}
              </div>
              {todo?.changed && <p class="class-soft">{t.changed}</p>}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
