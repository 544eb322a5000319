import { exercisesOf } from '#classroom/assignment.ts'
import type { Column } from '#classroom/column.ts'
import type { ReadLink } from '#classroom/link.ts'
import type { MadeAssignment } from '#classroom/made.ts'
import { format } from '#i18n/format.ts'
import { Field } from '#screens/teach/field.tsx'
import type { Words } from './texts.ts'

interface Props extends Words {
  link: string
  asked: ReadLink
  /** All exercises of the course. */
  columns: Column[]
  /** Assignments that were made in this browser. */
  made: MadeAssignment[]
  onChange(link: string): void
}

/** The assignment that is graded, by its link. */
export function Asked({ t, locale, link, asked, columns, made, onChange }: Props) {
  return (
    <>
      {made.length > 0 && (
        <Field id="gradebook-made" label={t.chooseMade}>
          <select
            id="gradebook-made"
            value={made.find(({ fragment }) => link.endsWith(fragment))?.fragment ?? ''}
            onChange={e => onChange(e.currentTarget.value && `#${e.currentTarget.value}`)}
          >
            <option value="">{t.chooseNone}</option>
            {made.map(({ title, fragment }) => (
              <option key={fragment} value={fragment}>
                {title}
              </option>
            ))}
          </select>
        </Field>
      )}
      <Field id="gradebook-link" label={t.assignment} hint={t.assignmentHint}>
        <input
          id="gradebook-link"
          aria-describedby="gradebook-link-hint gradebook-link-said"
          value={link}
          onInput={e => onChange(e.currentTarget.value)}
        />
      </Field>
      <p
        id="gradebook-link-said"
        role="status"
        class={link && asked.kind !== 'assignment' ? 'class-warning' : undefined}
      >
        {said()}
      </p>
    </>
  )

  function said(): string {
    if (link.trim() === '') return ''
    if (asked.kind !== 'assignment') return t.assignmentBad[asked.kind]
    const { title, due } = asked.assignment
    const ids = exercisesOf(asked.assignment)
    const known = columns.filter(({ id }) => ids.includes(id))
    const strange = ids.filter(id => !known.some(column => column.id === id))
    const points = known.reduce((sum, column) => sum + column.points, 0)
    const time =
      due &&
      new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: due.zone }).format(
        due.at,
      )
    return [
      format(t.assignmentRead, { title, n: known.length, points }),
      time && format(t.assignmentDue, { time: `${time} (${due.zone})` }),
      strange.length > 0 && format(t.assignmentBad.strange, { ids: strange.join(', ') }),
    ]
      .filter(Boolean)
      .join(' ')
  }
}
