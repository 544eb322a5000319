import { useRef, useState } from 'preact/hooks'
import { saveFile } from '#classroom/browser/save.ts'
import { canvasCsv } from '#classroom/canvas.ts'
import { moodleCsv, plainCsv } from '#classroom/exports.ts'
import { feedbackFiles } from '#classroom/feedback.ts'
import type { Gradebook } from '#classroom/gradebook.ts'
import type { GradebookFile } from '#classroom/gradebook-file.ts'
import { type Marking, STYLES } from '#classroom/marking.ts'
import { fileWords } from '#classroom/submission.ts'
import { bring } from '#drawing/bring.ts'
import { format } from '#i18n/format.ts'
import { Field } from '#screens/teach/field.tsx'
import { Fold } from './fold.tsx'
import type { Words } from './texts.ts'

export interface CanvasFile {
  name: string
  table: string[][]
}

interface Props extends Words {
  book: Gradebook
  title: string
  /** The teacher's own export from Canvas, once it was dropped. */
  canvas: CanvasFile | undefined
  marking: Marking
  onMarking(marking: Marking): void
  /** The file for a colleague. */
  shared(): GradebookFile
  onPrint(): void
}

/** Marks and feedback as files for the school's systems. */
export function Exports({ t, c, book, title, canvas, marking, onMarking, shared, onPrint }: Props) {
  const [said, setSaid] = useState('')
  const lost = useRef<HTMLDivElement>(null)
  const name = fileWords(title) || 'marks'
  const save = (kind: string, text: string) => {
    setSaid('')
    saveFile(`${name}--${kind}.csv`, text, 'text/csv;charset=utf-8')
  }
  async function feedback() {
    const { packTexts } = await bring(lost.current!, () => import('#classroom/pack.ts'))
    saveFile(`${name}--feedback.zip`, packTexts(feedbackFiles(book, c, title)), 'application/zip')
  }
  function forCanvas() {
    const { csv, unmatched } = canvasCsv(book, title, canvas?.table)
    save('canvas', csv)
    if (unmatched.length > 0) setSaid(format(t.canvasUnmatched, { names: unmatched.join(', ') }))
  }
  function forMoodle() {
    const { csv, key, missing } = moodleCsv(book, c)
    save('moodle', csv)
    if (missing.length > 0) setSaid(format(t.moodleMissing, { key, names: missing.join(', ') }))
  }
  return (
    <section aria-labelledby="gradebook-exports">
      <h2 id="gradebook-exports">{t.exports}</h2>
      <p class="class-buttons">
        {/* Excel takes a file without this mark for one in the machine's old alphabet. */}
        <button
          type="button"
          onClick={() => save('marks', `\uFEFF${plainCsv(book, c, STYLES[marking.style])}`)}
        >
          {t.csv}
        </button>
        <button type="button" onClick={forCanvas}>
          {t.canvas}
        </button>
        <button type="button" onClick={() => forMoodle()}>
          {t.moodle}
        </button>
        <button type="button" onClick={() => void feedback()}>
          {t.feedback}
        </button>
      </p>
      <p class="class-soft">{canvas ? format(t.canvasOwn, { name: canvas.name }) : t.canvasNone}</p>
      <p role="status">{said}</p>
      <Fold title={t.other.title}>
        <Field id="gradebook-style" label={t.other.style}>
          <select
            id="gradebook-style"
            value={marking.style}
            onChange={e => onMarking({ ...marking, style: e.currentTarget.value as Marking['style'] })}
          >
            {(Object.keys(STYLES) as Marking['style'][]).map(style => (
              <option key={style} value={style}>
                {t.other.styles[style]}
              </option>
            ))}
          </select>
        </Field>
        <p class="class-buttons">
          <button type="button" onClick={onPrint}>
            {t.other.print}
          </button>
          <button
            type="button"
            onClick={() => saveFile(`${name}--gradebook.json`, JSON.stringify(shared()), 'application/json')}
          >
            {t.other.share}
          </button>
        </p>
        <p class="class-soft">{t.other.shareHint}</p>
      </Fold>
      <div ref={lost} />
    </section>
  )
}
