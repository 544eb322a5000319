import { useEffect, useMemo, useState } from 'preact/hooks'
import './classroom.css'
import { type Assignment, assignmentProblem } from '#classroom/assignment.ts'
import { readNote, writeNote } from '#classroom/browser/notes.ts'
import { clockIn, momentIn } from '#classroom/due.ts'
import { encodeAssignment, readLink } from '#classroom/link.ts'
import type { TeachTexts } from '#i18n/en/teach.ts'
import { Choose } from './choose.tsx'
import type { Course } from './course.ts'
import { Field } from './field.tsx'
import type { Made } from './made.ts'
import { Send } from './send.tsx'

export interface Props {
  course: Course
  t: TeachTexts['teach']
  locale: string
  /** Of the page that learners open. */
  assignmentUrl: string
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
}

const EMPTY: Form = { title: '', chosen: [], due: '', zone: 'UTC', passMark: '', note: '' }

/** The page `/teach/`: a form, and below it what to send. */
export function Teach({ course, t, locale, assignmentUrl }: Props) {
  const [form, setForm] = useState(EMPTY)
  const [zones, setZones] = useState<string[]>(['UTC'])
  const [ready, setReady] = useState(false)
  const [cleared, setCleared] = useState<Form>()
  useEffect(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone
    const all = Intl.supportedValuesOf('timeZone')
    setZones([...new Set([here, 'UTC', ...all])])
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
      </section>
      <Send {...{ t, locale, course, made, assignmentUrl }} />
      <p>
        <button type="button" onClick={clear}>
          {cleared ? t.unclear : t.clear}
        </button>
      </p>
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
  }
  const problem = assignmentProblem(assignment)
  return problem ? { problem } : { assignment, fragment: encodeAssignment(assignment) }
}

function formOf({ title, items, due, passMark, note = '' }: Assignment, here: string): Form {
  return {
    title,
    chosen: items.map(({ kind, id }) => `${kind}/${id}`),
    due: due ? clockIn(due.at, due.zone) : '',
    zone: due?.zone ?? here,
    passMark: passMark ? String(passMark) : '',
    note,
  }
}
