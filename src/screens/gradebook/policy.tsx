import { POLICIES, type Policy } from '#classroom/choose.ts'
import type { TeachTexts } from '#i18n/en/teach.ts'
import { Field } from '#screens/teach/field.tsx'

interface Props {
  t: TeachTexts['gradebook']
  policy: Policy
  onChange(policy: Policy): void
}

/** Which file counts when a person handed in several. */
export function PolicyField({ t, policy, onChange }: Props) {
  return (
    <Field id="gradebook-policy" label={t.policy}>
      <select id="gradebook-policy" value={policy} onChange={e => onChange(e.currentTarget.value as Policy)}>
        {POLICIES.map(name => (
          <option key={name} value={name}>
            {t.policies[name]}
          </option>
        ))}
      </select>
    </Field>
  )
}
