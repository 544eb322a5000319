import type { Policy } from '#classroom/choose.ts'
import type { Column } from '#classroom/column.ts'
import type { Marking } from '#classroom/marking.ts'
import type { TeachTexts } from '#i18n/en/teach.ts'
import { Field } from '#screens/teach/field.tsx'
import { Fold } from './fold.tsx'
import { numberIn } from './number-in.ts'
import { PolicyField } from './policy.tsx'

interface Props {
  t: TeachTexts['gradebook']
  columns: readonly Column[]
  policy: Policy
  marking: Marking
  onPolicy(policy: Policy): void
  onChange(marking: Marking): void
}

/** How marks are made of verdicts: what most teachers leave as it is. */
export function MarkingFields({ t, columns, policy, marking, onPolicy, onChange }: Props) {
  const { maximum, worth, nameless } = marking
  const weigh = (id: string, text: string) => {
    const { [id]: _, ...others } = worth
    const value = numberIn(text)
    onChange({ ...marking, worth: value === undefined ? others : { ...others, [id]: value } })
  }
  return (
    <Fold title={t.marking.title}>
      <PolicyField t={t} policy={policy} onChange={onPolicy} />
      <Field id="gradebook-maximum" label={t.marking.maximum} hint={t.marking.maximumHint}>
        <input
          id="gradebook-maximum"
          inputMode="decimal"
          dir="ltr"
          aria-describedby="gradebook-maximum-hint"
          defaultValue={maximum?.toString() ?? ''}
          onChange={e => {
            const { maximum: _, ...others } = marking
            const value = numberIn(e.currentTarget.value)
            onChange(value ? { ...others, maximum: value } : others)
          }}
        />
      </Field>
      {columns.length > 0 && (
        <fieldset>
          <legend>{t.marking.worth}</legend>
          <div class="class-pair">
            {columns.map(({ id, title, points }) => (
              <Field key={id} id={`gradebook-worth-${id}`} label={title}>
                <input
                  id={`gradebook-worth-${id}`}
                  inputMode="decimal"
                  dir="ltr"
                  placeholder={String(points)}
                  defaultValue={worth[id]?.toString() ?? ''}
                  onChange={e => weigh(id, e.currentTarget.value)}
                />
              </Field>
            ))}
          </div>
        </fieldset>
      )}
      <label class="class-check">
        <input
          type="checkbox"
          checked={nameless}
          aria-describedby="gradebook-nameless-hint"
          onChange={e => onChange({ ...marking, nameless: e.currentTarget.checked })}
        />
        {t.marking.nameless}
      </label>
      <small id="gradebook-nameless-hint" class="class-soft">
        {t.marking.namelessHint}
      </small>
    </Fold>
  )
}
