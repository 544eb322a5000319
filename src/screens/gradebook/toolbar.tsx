import { SHOWN, type Shown, type View } from '#classroom/view.ts'
import type { TeachTexts } from '#i18n/en/teach.ts'
import { Field } from '#screens/teach/field.tsx'

interface Props {
  t: TeachTexts['gradebook']
  view: View
  nameless: boolean
  onChange(view: View): void
}

/** Search and filter of a long table. */
export function Toolbar({ t, view, nameless, onChange }: Props) {
  return (
    <div class="class-pair class-toolbar">
      {!nameless && (
        <Field id="gradebook-search" label={t.look.search}>
          <input
            id="gradebook-search"
            type="search"
            value={view.search}
            onInput={e => onChange({ ...view, search: e.currentTarget.value })}
          />
        </Field>
      )}
      <Field id="gradebook-show" label={t.look.show}>
        <select
          id="gradebook-show"
          value={view.show}
          onChange={e => onChange({ ...view, show: e.currentTarget.value as Shown })}
        >
          {SHOWN.map(name => (
            <option key={name} value={name}>
              {t.look.shown[name]}
            </option>
          ))}
        </select>
      </Field>
    </div>
  )
}
