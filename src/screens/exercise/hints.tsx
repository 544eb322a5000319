import { useState } from 'preact/hooks'
import type { Texts } from '#i18n/en.ts'
import { format } from '#i18n/format.ts'
import type { WrittenIn } from '#i18n/language.ts'
import { Heading } from './heading.tsx'

export interface Hint {
  title: string
  /** Rendered when the site was built. */
  html: string
  /** Where it is in another language than the page. */
  written?: WrittenIn
}

/** The hints one by one: the next comes when it is asked for. */
export function Hints({ hints, t, level }: { hints: Hint[]; t: Texts['exercise']['hints']; level: number }) {
  const [shown, setShown] = useState(1)
  return (
    <section class="panel hints" aria-label={t.title} aria-live="polite">
      {hints.slice(0, shown).map((hint, i) => (
        <div key={hint.title}>
          <Heading level={level}>
            <span {...hint.written}>{hint.title}</span>{' '}
            <small>{format(t.one, { n: i + 1, total: hints.length })}</small>
          </Heading>
          <div {...hint.written} dangerouslySetInnerHTML={{ __html: hint.html }} />
        </div>
      ))}
      {shown < hints.length ? (
        <button type="button" onClick={() => setShown(shown + 1)}>
          {t.next}
        </button>
      ) : (
        <p class="soft">{t.none}</p>
      )}
    </section>
  )
}
