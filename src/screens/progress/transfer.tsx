import { useRef, useState } from 'preact/hooks'
import { eraseKept } from '#classroom/browser/keep.ts'
import { eraseNotes } from '#classroom/browser/notes.ts'
import { saveFile } from '#classroom/browser/save.ts'
import { format } from '#i18n/format.ts'
import type { LearnerRecord } from '#record/browser/record.ts'
import { size, type Words } from './counted.ts'
import { EraseDialog } from './erase.tsx'
import type { Overview } from './overview.ts'
import { refusal, reportLines } from './report.ts'

interface Props extends Words {
  opened: LearnerRecord | undefined
  view: Overview
}

/** Export, import and erase; what came of each is said in the same place. */
export function Transfer({ opened, view, ...words }: Props) {
  const { t, locale } = words
  const [said, setSaid] = useState<string[]>([])
  const [wrong, setWrong] = useState('')
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const eraseButton = useRef<HTMLButtonElement>(null)

  /** Does one thing at a time, and clears what the last one said. */
  async function during(what: string, work: () => Promise<string[]>, failed: (error: unknown) => string) {
    setBusy(true)
    setWrong('')
    setSaid(what ? [what] : [])
    try {
      setSaid(await work())
    } catch (error) {
      setSaid([])
      setWrong(failed(error))
    }
    setBusy(false)
  }

  const save = () =>
    during(
      '',
      async () => {
        const file = await opened!.exportRecord()
        saveFile(file.name, file, file.type)
        return [format(t.transfer.exported, { name: file.name, size: size(file.size, locale) })]
      },
      () => format(t.transfer.errors.failed, { name: t.transfer.export }),
    )

  const saveAnswers = () =>
    during(
      '',
      async () => {
        const { answersIn, zipOf } = await import('./answers.ts')
        const file = await opened!.everything()
        const answers = answersIn(file)
        if (Object.keys(answers).length === 0) return [t.transfer.noAnswers]
        const zip = zipOf(answers)
        const name = `backprop-by-hand-answers-${new Date(file.exportedAt).toISOString().slice(0, 10)}.zip`
        saveFile(name, zip, zip.type)
        return [format(t.transfer.exported, { name, size: size(zip.size, locale) })]
      },
      () => format(t.transfer.errors.failed, { name: t.transfer.answers }),
    )

  const bring = (file: File) =>
    during(
      format(t.transfer.importing, { name: file.name }),
      async () => reportLines(words, file.name, await opened!.importRecord(file)),
      error => refusal(words, file.name, error),
    )

  const erase = () =>
    during(
      '',
      async () => {
        setAsking(false)
        await opened!.eraseRecord()
        eraseNotes()
        await eraseKept()
        return [t.transfer.erased]
      },
      () => t.transfer.eraseFailed,
    )

  const ready = !!opened && !busy
  return (
    <section class="progress-part" aria-labelledby="progress-transfer">
      <h2 id="progress-transfer">{t.transfer.title}</h2>
      <dl class="progress-transfer">
        <div>
          <dt>
            <button type="button" disabled={!ready} onClick={() => void save()}>
              {t.transfer.export}
            </button>
          </dt>
          <dd>{t.transfer.exportText}</dd>
        </div>
        <div>
          <dt>
            <button type="button" disabled={!ready} onClick={() => void saveAnswers()}>
              {t.transfer.answers}
            </button>
          </dt>
          <dd>{t.transfer.answersText}</dd>
        </div>
        <div>
          <dt>
            <button type="button" disabled={!ready} onClick={() => input.current?.click()}>
              {t.transfer.import}
            </button>
            <input
              ref={input}
              type="file"
              accept="application/json,.json"
              hidden
              onChange={({ currentTarget }) => {
                const file = currentTarget.files?.[0]
                if (file) void bring(file).then(() => (currentTarget.value = ''))
              }}
            />
          </dt>
          <dd>{t.transfer.importText}</dd>
        </div>
        <div>
          <dt>
            <button
              type="button"
              disabled={!ready}
              ref={eraseButton}
              onClick={() => {
                setSaid([])
                setAsking(true)
              }}
            >
              {t.transfer.erase}
            </button>
          </dt>
          <dd>{t.transfer.eraseText}</dd>
        </div>
      </dl>
      <div role="status">
        {said.map(line => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <p role="alert" class={wrong ? 'progress-warning' : undefined}>
        {wrong}
      </p>
      {asking && (
        <EraseDialog
          {...words}
          view={view}
          said={said}
          onExport={() => void save()}
          onErase={() => void erase()}
          onClose={() => {
            setAsking(false)
            eraseButton.current?.focus()
          }}
        />
      )}
    </section>
  )
}
