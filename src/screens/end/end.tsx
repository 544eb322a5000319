import { useEffect, useState } from 'preact/hooks'
import './end.css'
import type { Texts } from '#i18n/en.ts'
import { format } from '#i18n/format.ts'
import { openRecord } from '#record/browser/open.ts'
import { Certificate } from './certificate.tsx'
import { type Done, doneIn, type Listed } from './done.ts'

interface Props {
  exercises: Listed[]
  t: Pick<Texts['end'], 'did' | 'certificate'>
  locale: string
  /** Address of the reader's progress. */
  progress: string
}

/** What the reader did, from the record, and the certificate that can be made of it. */
export function End({ exercises, t, locale, progress }: Props) {
  const [done, setDone] = useState<Done>()
  useEffect(() => {
    const record = openRecord()
    const read = () => void record.everything().then(file => setDone(doneIn(exercises, file)))
    read()
    return record.onChange(({ store }) => (store === 'attempts' || store === 'all') && read())
  }, [])
  return (
    <>
      <section class="end-part" aria-labelledby="what-you-did">
        <h2 id="what-you-did">{t.did.title}</h2>
        <Did done={done} total={exercises.length} t={t.did} locale={locale} progress={progress} />
      </section>
      <section class="end-part" aria-labelledby="certificate">
        <h2 id="certificate">{t.certificate.title}</h2>
        <Certificate done={done} total={exercises.length} t={t.certificate} locale={locale} />
      </section>
    </>
  )
}

interface DidProps {
  done: Done | undefined
  total: number
  t: Texts['end']['did']
  locale: string
  progress: string
}

function Did({ done, total, t, locale, progress }: DidProps) {
  if (!done) return <p>{t.reading}</p>
  const { passed, earned, points } = done
  if (passed.length === 0) return <p>{t.nothing}</p>
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  return (
    <>
      <p>
        {passed.length === total && `${t.all} `}
        {format(t.passed, { n: passed.length, total, earned, points })}
      </p>
      <table>
        <caption class="visually-hidden">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.exercise}</th>
            <th scope="col">{t.when}</th>
            <th scope="col">{t.checks}</th>
          </tr>
        </thead>
        <tbody>
          {passed.map(({ id, title, written, url, at, checks }) => (
            <tr key={id}>
              <th scope="row">
                <a href={url} {...written}>
                  {title}
                </a>
              </th>
              <td>{day.format(at)}</td>
              <td>{checks.toLocaleString(locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a href={progress}>{t.more}</a>
      </p>
    </>
  )
}
