import { useState } from 'preact/hooks'
import type { Texts } from '#i18n/en.ts'
import { format } from '#i18n/format.ts'
import type { Done } from './done.ts'

interface Props {
  done: Done | undefined
  total: number
  t: Texts['end']['certificate']
  locale: string
}

/** A certificate of what was passed. The name stays in this page; nothing is kept of it. */
export function Certificate({ done, total, t, locale }: Props) {
  const [name, setName] = useState('')
  const { passed = [], between } = done ?? {}
  if (!between)
    return (
      <>
        <p>{t.text}</p>
        {done && <p>{t.empty}</p>}
      </>
    )
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' })
  const holder = name.trim() || t.nameless
  const values = {
    n: passed.length,
    total,
    first: date.format(between.first),
    last: date.format(between.last),
    name: holder,
  }
  const says = passed.length === total ? t.all : t.says
  return (
    <>
      <p>{t.text}</p>
      <p class="certificate-name">
        <label>
          {t.name}
          <input
            type="text"
            autocomplete="name"
            maxLength={80}
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <button type="button" class="go" onClick={printAlone}>
          {t.print}
        </button>
      </p>
      <article class="certificate" aria-label={t.heading}>
        <p class="certificate-title">{t.heading}</p>
        <p class="certificate-of">
          <bdi>{holder}</bdi>
        </p>
        <p>{format(says, values)}</p>
        <ul>
          {passed.map(({ id, title, written, at }) => (
            <li key={id}>
              <span {...written}>{title}</span> <small>{date.format(at)}</small>
            </li>
          ))}
        </ul>
        <p>{format(t.how, values)}</p>
        <p class="certificate-honest">
          {t.honest} {format(t.made, { day: date.format(Date.now()) })}
        </p>
      </article>
    </>
  )
}

/** Prints the certificate and nothing else of the page. */
function printAlone(): void {
  const root = document.documentElement
  root.dataset.prints = 'certificate'
  addEventListener('afterprint', () => delete root.dataset.prints, { once: true })
  print()
}
