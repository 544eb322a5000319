import { useEffect, useRef } from 'preact/hooks'
import type { TeachTexts } from '#i18n/en/teach.ts'
import { format } from '#i18n/format.ts'

interface Props {
  t: TeachTexts['gradebook']
  name: string
  onOpen(): void
  onAway(): void
}

/** Asks before a colleague's file takes the place of what was decided here. */
export function Shared({ t, name, onOpen, onAway }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <div role="alert" class="class-warning">
      <p>{format(t.other.ask, { name })}</p>
      <p class="class-buttons">
        <button type="button" onClick={onOpen}>
          {t.other.yes}
        </button>
        <button ref={button} type="button" onClick={onAway}>
          {t.other.no}
        </button>
      </p>
    </div>
  )
}
