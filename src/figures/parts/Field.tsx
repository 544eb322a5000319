import { useState } from 'preact/hooks'
import { digitsText } from './number.ts'
import { parseNumber } from './parse-number.ts'

interface FieldProps {
  label: string
  value: number
  onChange(value: number): void
}

/** A number that can be typed over. What is no number is marked and changes nothing. */
export function Field({ label, value, onChange }: FieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const wrong = draft !== null && parseNumber(draft) === null
  return (
    <input
      class="fig-field"
      type="text"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-invalid={wrong || undefined}
      value={draft ?? digitsText(value, 6)}
      onInput={event => {
        const text = event.currentTarget.value
        setDraft(text)
        const number = parseNumber(text)
        if (number !== null) onChange(number)
      }}
      onBlur={() => setDraft(null)}
    />
  )
}
