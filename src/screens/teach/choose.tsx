import { useEffect, useState } from 'preact/hooks'
import type { TeachTexts } from '#i18n/en/teach.ts'
import { format } from '#i18n/format.ts'
import type { WrittenIn } from '#i18n/language.ts'
import { Copy } from './copy.tsx'
import type { Course } from './course.ts'

interface Props {
  course: Course
  chosen: string[]
  t: TeachTexts['teach']
  onChange(chosen: string[]): void
}

/** Lessons and their exercises to tick, each with its own link to copy. */
export function Choose({ course, chosen, t, onChange }: Props) {
  const [origin, setOrigin] = useState('')
  useEffect(() => setOrigin(location.origin), [])
  const toggle = (name: string, on: boolean) =>
    onChange(on ? [...chosen, name] : chosen.filter(other => other !== name))
  const all = course.flatMap(({ exercises }) => exercises.map(({ id }) => `exercise/${id}`))
  const item = (name: string, label: string, url: string, detail?: string, written?: WrittenIn) => (
    <div class="class-choice">
      <label>
        <input
          type="checkbox"
          checked={chosen.includes(name)}
          onChange={e => toggle(name, e.currentTarget.checked)}
        />
        <span>
          <span {...written}>{label}</span> {detail && <small>{detail}</small>}
        </span>
      </label>
      <Copy text={origin + url} label={t.copyLink} name={format(t.copyLinkTo, { title: label })} t={t} />
    </div>
  )
  return (
    <section aria-labelledby="teach-what">
      <h2 id="teach-what">{t.what}</h2>
      <p class="class-buttons">
        <button type="button" onClick={() => onChange([...new Set([...chosen, ...all])])}>
          {t.all}
        </button>
        <button type="button" onClick={() => onChange([])}>
          {t.none}
        </button>
      </p>
      <ul class="class-course">
        {course.map(lesson => (
          <li key={lesson.slug}>
            {item(`lesson/${lesson.slug}`, format(t.lessonOf, { title: lesson.title }), lesson.url)}
            {lesson.exercises.length > 0 && (
              <ul>
                {lesson.exercises.map(({ id, title, written, url, level, points }) => (
                  <li key={id}>
                    {item(`exercise/${id}`, title, url, format(t.detail, { level, points }), written)}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
