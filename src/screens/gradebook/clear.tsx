import { useState } from 'preact/hooks'
import type { TeachTexts } from '#i18n/en/teach.ts'
import { format } from '#i18n/format.ts'

interface Props {
  t: TeachTexts['gradebook']
  n: number
  busy: boolean
  onClear(): void
}

/** Empties the gradebook, after a question. */
export function Clear({ t, n, busy, onClear }: Props) {
  const [asking, setAsking] = useState(false)
  if (!asking)
    return (
      <p>
        <button type="button" disabled={busy} onClick={() => setAsking(true)}>
          {t.clear}
        </button>
      </p>
    )
  return (
    <div role="alert">
      <p>{format(t.clearAsk, { n })}</p>
      <p class="class-buttons">
        <button type="button" onClick={onClear}>
          {t.clearYes}
        </button>
        <button type="button" onClick={() => setAsking(false)}>
          {t.clearNo}
        </button>
      </p>
    </div>
  )
}
