import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import './classroom.css'
import { type Assignment, assignmentProblem, MOST } from '#classroom/assignment.ts'
import { readNote, writeNote } from '#classroom/browser/notes.ts'
import { clockIn, momentIn } from '#classroom/due.ts'
import { encodeAssignment, readLink } from '#classroom/link.ts'
import { type MadeAssignment, madeIn, withMade } from '#classroom/made.ts'
import type { TeachTexts } from '#i18n/en/teach.ts'
import { Choose } from './choose.tsx'
import type { Course } from './course.ts'
import { Field } from './field.tsx'
import type { Made } from './made.ts'
import { MadeList } from './made-list.tsx'
import { Send } from './send.tsx'

export interface Props {
  course: Course
  t: TeachTexts['teach']
  locale: string
  /** Of the page that learners open. */
  assignmentUrl: string
  gradebookUrl: string
}

/** What stands in the form, kept over a reload. */
interface Form {
  title: string
  /** `lesson/<slug>` and `exercise/<id>`. */
  chosen: string[]
  due: string
  zone: string
  passMark: string
  note: string
  ask: string
}

const EMPTY: Form = { title: '', chosen: [], due: '', zone: 'UTC', passMark: '', note: '', ask: '' }

/** The page `/teach/`: a form, and below it what to send. */
export function Teach({ course, t, locale, assignmentUrl, gradebookUrl }: Props) {
  const [form, setForm] = useState(EMPTY)
  const [zones, setZones] = useState<string[]>(['UTC'])
  const [ready, setReady] = useState(false)
  const [cleared, setCleared] = useState<Form>()
  const [list, setList] = useState<MadeAssignment[]>([])
  const top = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone
    const all = Intl.supportedValuesOf('timeZone')
    setZones([...new Set([here, 'UTC', ...all])])
    setList(madeIn(readNote('assignments-made')))
    const link = readLink(location.hash)
    const kept = readNote<Partial<Form>>('teach')
    if (link.kind === 'assignment') setForm(formOf(link.assignment, here))
    else setForm({ ...EMPTY, zone: here, ...kept })
    setReady(true)
  }, [])
  useEffect(() => {
    if (ready) writeNote('teach', form)
  }, [form, ready])

  const change = (part: Partial<Form>) => {
    setForm(before => ({ ...before, ...part }))
    setCleared(undefined)
  }
  /** Empties the form; pressed again before anything is filled in, brings it back. */
  const clear = () => {
    setForm(cleared ?? { ...EMPTY, zone: form.zone })
    setCleared(cleared ? undefined : form)
  }
  function keepList(next: MadeAssignment[]) {
    setList(next)
    writeNote('assignments-made', next)
  }
  /** What went out by any way is found again in the list. */
  function sent() {
    if ('problem' in made) return
    const { assignment, fragment } = made
    keepList(withMade(readNote('assignments-made'), { title: assignment.title, fragment, at: Date.now() }))
  }
  function edit(fragment: string) {
    const link = readLink(fragment)
    if (link.kind !== 'assignment') return
    setForm(formOf(link.assignment, form.zone))
    setCleared(undefined)
    top.current?.focus()
  }
  const made = useMemo(() => assignmentOf(form, course), [form, course])
  return (
    // What is typed before the script is there would be lost.
    <div class="class" inert={!ready}>
      <Choose course={course} chosen={form.chosen} t={t} onChange={chosen => change({ chosen })} />
      <section aria-labelledby="teach-about">
        <h2 id="teach-about">{t.about}</h2>
        <Field id="teach-title" label={t.name} hint={t.nameHint}>
          <input
            id="teach-title"
            ref={top}
            aria-describedby="teach-title-hint"
            maxLength={120}
            value={form.title}
            onInput={e => change({ title: e.currentTarget.value })}
          />
        </Field>
        <div class="class-pair">
          <Field id="teach-due" label={t.due}>
            <input
              id="teach-due"
              type="datetime-local"
              value={form.due}
              onInput={e => change({ due: e.currentTarget.value })}
            />
          </Field>
          <Field id="teach-zone" label={t.zone}>
            <select id="teach-zone" value={form.zone} onChange={e => change({ zone: e.currentTarget.value })}>
              {zones.map(zone => (
                <option key={zone}>{zone}</option>
              ))}
            </select>
          </Field>
          <Field id="teach-mark" label={t.passMark}>
            <input
              id="teach-mark"
              inputMode="numeric"
              value={form.passMark}
              onInput={e => change({ passMark: e.currentTarget.value })}
            />
          </Field>
        </div>
        <Field id="teach-note" label={t.note}>
          <textarea
            id="teach-note"
            rows={3}
            maxLength={1500}
            value={form.note}
            onInput={e => change({ note: e.currentTarget.value })}
          />
        </Field>
        <Field id="teach-ask" label={t.ask} hint={t.askHint}>
          <input
            id="teach-ask"
            aria-describedby="teach-ask-hint"
            maxLength={MOST.ask}
            value={form.ask}
            onInput={e => change({ ask: e.currentTarget.value })}
          />
        </Field>
      </section>
      <Send {...{ t, locale, course, made, assignmentUrl }} onSent={sent} />
      <p>
        <button type="button" onClick={clear}>
          {cleared ? t.unclear : t.clear}
        </button>
      </p>
      <MadeList
        {...{ t, locale, list, gradebookUrl }}
        onEdit={edit}
        onRemove={fragment => keepList(list.filter(other => other.fragment !== fragment))}
      />
    </div>
  )
}

function assignmentOf(form: Form, course: Course): Made {
  const order = course.flatMap(({ slug, exercises }) => [
    { kind: 'lesson' as const, id: slug },
    ...exercises.map(({ id }) => ({ kind: 'exercise' as const, id })),
  ])
  const at = form.due ? momentIn(form.due, form.zone) : undefined
  if (form.due && at === undefined) return { problem: 'due' }
  const mark = form.passMark.replace('%', '').trim()
  const note = form.note.trim().replace(/\r\n?/g, '\n')
  const assignment: Assignment = {
    title: form.title.trim(),
    items: order.filter(({ kind, id }) => form.chosen.includes(`${kind}/${id}`)),
    ...(at !== undefined && { due: { at, zone: form.zone } }),
    ...(mark && { passMark: Number(mark) }),
    ...(note && { note }),
    ...(form.ask.trim() && { ask: form.ask.trim() }),
  }
  const problem = assignmentProblem(assignment)
  return problem ? { problem } : { assignment, fragment: encodeAssignment(assignment) }
}

function formOf({ title, items, due, passMark, note = '', ask = '' }: Assignment, here: string): Form {
  return {
    title,
    chosen: items.map(({ kind, id }) => `${kind}/${id}`),
    due: due ? clockIn(due.at, due.zone) : '',
    zone: due?.zone ?? here,
    passMark: passMark ? String(passMark) : '',
    note,
    ask,
  }
}
