import type { MadeAssignment } from '#classroom/made.ts'
import type { TeachTexts } from '#i18n/en/teach.ts'
import { format } from '#i18n/format.ts'

interface Props {
  t: TeachTexts['teach']
  locale: string
  list: readonly MadeAssignment[]
  gradebookUrl: string
  onEdit(fragment: string): void
  onRemove(fragment: string): void
}

/** Assignments that went out from this browser, to be edited, or graded. */
export function MadeList({ t, locale, list, gradebookUrl, onEdit, onRemove }: Props) {
  if (list.length === 0) return null
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  return (
    <section aria-labelledby="teach-made">
      <h2 id="teach-made">{t.made.title}</h2>
      <p class="class-soft">{t.made.lead}</p>
      <ul class="class-list">
        {list.map(({ title, fragment, at }) => (
          <li key={fragment} class="class-made">
            <span>
              <bdi>{title}</bdi> <small>{format(t.made.at, { time: time.format(at) })}</small>
            </span>
            <span class="class-buttons">
              <button
                type="button"
                aria-label={format(t.made.editOf, { title })}
                onClick={() => onEdit(`#${fragment}`)}
              >
                {t.made.edit}
              </button>
              <a
                class="class-button"
                href={`${gradebookUrl}#${fragment}`}
                aria-label={format(t.made.gradebookOf, { title })}
              >
                {t.made.gradebook}
              </a>
              <button
                type="button"
                aria-label={format(t.made.removeOf, { title })}
                onClick={() => onRemove(fragment)}
              >
                {t.made.remove}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
