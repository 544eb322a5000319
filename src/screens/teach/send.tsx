import { useEffect, useState } from 'preact/hooks'
import type { TeachTexts } from '#i18n/en/teach.ts'
import { format } from '#i18n/format.ts'
import { Copy } from './copy.tsx'
import type { Course } from './course.ts'
import { Field } from './field.tsx'
import type { Made } from './made.ts'
import { Packages } from './packages.tsx'
import { QrCode } from './qr.tsx'

interface Props {
  t: TeachTexts['teach']
  locale: string
  course: Course
  made: Made
  assignmentUrl: string
  /** Called when the link goes out by some way. */
  onSent(): void
}

/** What to send: the link, a text with it, the QR code and the way into Google Classroom; or what is missing. */
export function Send({ t, locale, course, made, assignmentUrl, onSent }: Props) {
  const [origin, setOrigin] = useState('')
  useEffect(() => setOrigin(location.origin), [])
  return (
    <section aria-labelledby="teach-send">
      <h2 id="teach-send">{t.result}</h2>
      <p role="status">{'problem' in made ? t.missing[made.problem] : summary()}</p>
      {'fragment' in made && origin && shown()}
    </section>
  )

  function summary(): string {
    if ('problem' in made) return ''
    const { items } = made.assignment
    const exercises = course
      .flatMap(l => l.exercises)
      .filter(e => items.some(i => i.kind === 'exercise' && i.id === e.id))
    return format(t.sum, {
      exercises: exercises.length,
      points: exercises.reduce((sum, { points }) => sum + points, 0),
      lessons: items.length - exercises.length,
    })
  }

  function shown() {
    if ('problem' in made) return null
    const { title, due, note } = made.assignment
    const link = `${origin}${assignmentUrl}#${made.fragment}`
    const when =
      due &&
      new Intl.DateTimeFormat(locale, {
        dateStyle: 'full',
        timeStyle: 'short',
        timeZone: due.zone,
      }).format(due.at)
    const text = format(t.message, {
      title,
      due: when ? format(t.messageDue, { due: `${when} (${due.zone})` }) : '',
      note: note ? format(t.messageNote, { note }) : '',
      link,
    })
    const share = `https://classroom.google.com/share?url=${encodeURIComponent(link)}&title=${encodeURIComponent(title)}`
    return (
      <>
        <Field id="teach-link" label={t.link}>
          <input id="teach-link" readOnly value={link} onFocus={e => e.currentTarget.select()} />
        </Field>
        <p class="class-buttons">
          <Copy text={link} label={t.copy} name={format(t.copyThe, { what: t.link })} t={t} onCopy={onSent} />
          <a class="class-button" href={link} onClick={onSent}>
            {t.open}
          </a>
          <a class="class-button" href={share} onClick={onSent} target="_blank" rel="noopener noreferrer">
            {t.classroom}
          </a>
        </p>
        <Field id="teach-text" label={t.text}>
          <textarea id="teach-text" readOnly rows={5} value={text} />
        </Field>
        <Copy text={text} label={t.copy} name={format(t.copyThe, { what: t.text })} t={t} onCopy={onSent} />
        <QrCode link={link} t={t} />
        <Packages {...{ t, locale, course, link, onSent }} assignment={made.assignment} />
      </>
    )
  }
}
