import { useRef, useState } from 'preact/hooks'
import { digitsText } from './number.ts'
import { parameterIn } from './parameter.ts'
import { isBegun } from './read-number.ts'
import type { CommonTexts } from './types.ts'

interface FieldProps {
  t: CommonTexts
  label: string
  value: number
  onChange(value: number): void
}

/** Ids are given out in the page: `useId` gives the same ones to each figure of a page. */
let ids = 0

/** A number that can be typed over. What is no number is marked, said, and changes nothing. */
export function Field({ t, label, value, onChange }: FieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const id = useRef<string | undefined>(undefined)
  const wrong = draft !== null && !isBegun(draft) && parameterIn(draft) === undefined
  if (wrong) id.current ??= `field-${++ids}`
  return (
    <>
      <input
        class="fig-field"
        type="text"
        // The keyboard for decimals has no minus on many phones.
        inputMode="text"
        autoCapitalize="off"
        spellcheck={false}
        autoComplete="off"
        aria-label={label}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? id.current : undefined}
        value={draft ?? digitsText(value, 6)}
        onInput={event => {
          const text = event.currentTarget.value
          setDraft(text)
          const number = parameterIn(text)
          if (number !== undefined) onChange(number)
        }}
        onBlur={() => setDraft(null)}
      />
      <span class="fig-field-say" id={id.current} role="status">
        {wrong ? t.noNumber : ''}
      </span>
    </>
  )
}
