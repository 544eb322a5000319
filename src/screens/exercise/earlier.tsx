import { untranslated } from '#blocks/untranslated.ts'
import type { Texts } from '#i18n/en.ts'
import { format } from '#i18n/format.ts'
import type { Version } from '#record/format.ts'

interface Props {
  /** The latest first. */
  texts: Version[]
  t: Texts['exercise']['earlier']
  locale: string
  onRestore(code: string): void
}

/** Lines of a text that are shown of it. */
const SHOWN_LINES = 6

/** Texts of this answer that were replaced, by a reset or from another tab, each to be brought back. */
export function Earlier({ texts, t, locale, onRestore }: Props) {
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <section class="panel" aria-label={t.title}>
      <p class="soft">{t.note}</p>
      <ul class="earlier">
        {texts.map(({ id, rev, at, code }) => (
          <li key={`${id} ${rev}`}>
            <p>
              {format(t.row, { time: time.format(at) })}{' '}
              <button type="button" onClick={() => onRestore(code)}>
                {t.restore}
              </button>
            </p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
            <pre tabIndex={0} {...untranslated}>
              {beginning(code)}
            </pre>
          </li>
        ))}
      </ul>
    </section>
  )
}

function beginning(code: string): string {
  const lines = code.trim().split('\n')
  return [...lines.slice(0, SHOWN_LINES), ...(lines.length > SHOWN_LINES ? ['…'] : [])].join('\n')
}
