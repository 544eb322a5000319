import { useEffect, useRef, useState } from 'preact/hooks'
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
  const [asking, setAsking] = useState<boolean>()
  const button = useRef<HTMLButtonElement>(null)
  // The button that was pressed gives way to another, which gets the focus; at first there is none to take.
  useEffect(() => {
    if (asking !== undefined) button.current?.focus()
  }, [asking])
  if (!asking)
    return (
      <p>
        <button ref={button} type="button" aria-disabled={busy} onClick={() => busy || setAsking(true)}>
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
        <button ref={button} type="button" onClick={() => setAsking(false)}>
          {t.clearNo}
        </button>
      </p>
    </div>
  )
}
