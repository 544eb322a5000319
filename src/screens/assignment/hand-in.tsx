import { useEffect, useRef, useState } from 'preact/hooks'
import type { Assignment } from '#classroom/assignment.ts'
import { readNote, writeNote } from '#classroom/browser/notes.ts'
import { saveFile } from '#classroom/browser/save.ts'
import { MOST_SUBMITTED, submissionName } from '#classroom/submission.ts'
import type { TeachTexts } from '#i18n/en/teach.ts'
import { format } from '#i18n/format.ts'
import { Field } from '#screens/teach/field.tsx'
import { submissionOf, type Todo } from './state.ts'

interface Props {
  assignment: Assignment
  id: string
  todos: Todo[]
  t: TeachTexts['assignment']['handIn']
  locale: string
}

type Who = { name: string; id: string }

/** Name, a look at what goes into the file, and the file. Nothing is sent. */
export function HandIn({ assignment, id, todos, t, locale }: Props) {
  const { ask } = assignment
  const [who, setWho] = useState<Who>({ name: '', id: '' })
  const [looking, setLooking] = useState(false)
  const [said, setSaid] = useState('')
  const [wrong, setWrong] = useState('')
  const [last, setLast] = useState<number>()
  const summary = useRef<HTMLHeadingElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    setWho(before => ({ ...before, ...readNote<Partial<Who>>('learner') }))
    setLast(readNote<Record<string, number>>('handed-in')?.[id])
  }, [id])
  useEffect(() => {
    if (looking) summary.current?.focus()
  }, [looking])

  // Kept as it is typed: a tab on a phone may be gone before anything is pressed.
  function write(part: Partial<Who>) {
    const now = { ...who, ...part }
    setWho(now)
    writeNote('learner', now)
  }

  function look() {
    setSaid('')
    if (who.name.trim() === '') {
      setWrong(t.noName)
      field.current?.focus()
      return
    }
    setWrong('')
    setLooking(true)
  }

  function save() {
    const [name, identifier] = [who.name.trim(), who.id.trim()]
    const learner = { name, ...(identifier && { id: identifier }) }
    const now = Date.now()
    const submission = submissionOf(todos, { id, title: assignment.title }, learner, now)
    const file = submissionName(submission)
    saveFile(file, JSON.stringify(submission), 'application/json')
    writeNote('handed-in', { ...readNote<Record<string, number>>('handed-in'), [id]: now })
    setLast(now)
    setLooking(false)
    setSaid(format(t.saved, { name: file }))
  }

  return (
    <section aria-labelledby="assignment-hand-in">
      <h2 id="assignment-hand-in">{t.title}</h2>
      <p>{t.lead}</p>
      <Field id="hand-in-name" label={t.name}>
        <input
          id="hand-in-name"
          ref={field}
          autocomplete="name"
          maxLength={MOST_SUBMITTED.name}
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby="hand-in-wrong"
          value={who.name}
          onInput={e => write({ name: e.currentTarget.value })}
        />
      </Field>
      <p id="hand-in-wrong" role="alert" class={wrong ? 'class-warning' : undefined}>
        {wrong}
      </p>
      <Field
        id="hand-in-id"
        label={ask ? format(t.asked, { ask }) : t.id}
        hint={ask && who.id.trim() === '' ? t.noId : t.idHint}
      >
        <input
          id="hand-in-id"
          maxLength={MOST_SUBMITTED.id}
          aria-describedby="hand-in-id-hint"
          value={who.id}
          onInput={e => write({ id: e.currentTarget.value })}
        />
      </Field>
      {!looking && (
        <button type="button" onClick={look}>
          {t.look}
        </button>
      )}
      {looking && (
        <>
          <h3 ref={summary} tabIndex={-1}>
            {t.summary}
          </h3>
          <ul class="class-list">
            {todos
              .filter(({ kind }) => kind === 'exercise')
              .map(todo => (
                <li key={todo.id}>
                  <strong>{todo.known?.title ?? todo.id}</strong>: {t.answer[kindOf(todo)]}
                </li>
              ))}
          </ul>
          <p class="class-soft">{t.inFile}</p>
          <p class="class-buttons">
            <button type="button" onClick={save}>
              {t.save}
            </button>
            <button type="button" onClick={() => setLooking(false)}>
              {t.back}
            </button>
          </p>
        </>
      )}
      <p role="status">{said}</p>
      {last !== undefined && !said && (
        <p class="class-soft">
          {format(t.last, {
            time: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(last),
          })}
        </p>
      )}
    </section>
  )
}

function kindOf({ answer }: Todo): keyof Props['t']['answer'] {
  if (!answer) return 'none'
  if (!answer.claim) return 'draft'
  return answer.claim.status === 'pass' ? 'pass' : 'tried'
}
