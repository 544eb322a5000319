import { useRef, useState } from 'preact/hooks'
import { digitsText } from './number.ts'
import { parseNumber } from './parse-number.ts'
import type { CommonTexts } from './types.ts'

interface FieldProps {
  t: CommonTexts
  label: string
  value: number
  onChange(value: number): void
}

/** What a number may begin with: nobody is corrected before they had time to type it. */
const begun = /^[-+−–]?[.,]?$/

/** Ids are given out in the page: `useId` gives the same ones to each figure of a page. */
let ids = 0

/** A number that can be typed over. What is no number is marked, said, and changes nothing. */
export function Field({ t, label, value, onChange }: FieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const id = useRef<string | undefined>(undefined)
  const wrong = draft !== null && !begun.test(draft.trim()) && parseNumber(draft) === null
  if (wrong) id.current ??= `field-${++ids}`
  return (
    <>
      <input
        class="fig-field"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? id.current : undefined}
        value={draft ?? digitsText(value, 6)}
        onInput={event => {
          const text = event.currentTarget.value
          setDraft(text)
          const number = parseNumber(text)
          if (number !== null) onChange(number)
        }}
        onBlur={() => setDraft(null)}
      />
      <span class="fig-field-say" id={id.current} role="status">
        {wrong ? t.noNumber : ''}
      </span>
    </>
  )
}
