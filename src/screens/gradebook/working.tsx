import type { TeachTexts } from '#i18n/en/teach.ts'
import { format } from '#i18n/format.ts'
import type { Progress } from './batch.ts'

interface Props {
  t: TeachTexts['gradebook']
  progress: Progress | 'finding'
  onCancel(): void
}

/** How far the judging is, how long it will take, and the way to stop it. */
export function Working({ t, progress, onCancel }: Props) {
  if (progress === 'finding')
    return (
      <div>
        <p role="status">{t.finding}</p>
        <button type="button" onClick={onCancel}>
          {t.cancel}
        </button>
      </div>
    )
  const { done, total, left } = progress
  const said = format(t.working, { done, total })
  const seconds = left === undefined ? undefined : Math.ceil(left / 1000)
  const time =
    seconds === undefined
      ? ''
      : seconds < 90
        ? format(t.seconds, { n: seconds })
        : format(t.minutes, { n: Math.ceil(seconds / 60) })
  return (
    <div>
      <progress value={done} max={total} aria-label={said} />
      <p>
        {said} {time && format(t.remaining, { time })}
      </p>
      <button type="button" onClick={onCancel}>
        {t.cancel}
      </button>
    </div>
  )
}
