import { useRef, useState } from 'preact/hooks'
import { bring } from '#blocks/bring.ts'
import { saveFile } from '#classroom/browser/save.ts'
import { canvasCsv } from '#classroom/canvas.ts'
import { counting, moodleCsv, plainCsv } from '#classroom/exports.ts'
import { feedbackName, feedbackOf } from '#classroom/feedback.ts'
import type { Gradebook } from '#classroom/gradebook.ts'
import { fileWords } from '#classroom/submission.ts'
import { format } from '#i18n/format.ts'
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
}

/** Marks and feedback as files for the school's systems. */
export function Exports({ t, c, book, title, canvas }: Props) {
  const [said, setSaid] = useState('')
  const lost = useRef<HTMLDivElement>(null)
  const name = fileWords(title) || 'marks'
  const save = (kind: string, text: string) => {
    setSaid('')
    saveFile(`${name}--${kind}.csv`, text, 'text/csv;charset=utf-8')
  }
  async function feedback() {
    const { packTexts } = await bring(lost.current!, () => import('#classroom/pack.ts'))
    const files = counting(book).map(line => [feedbackName(line), feedbackOf(line, book, c, title)])
    saveFile(`${name}--feedback.zip`, packTexts(Object.fromEntries(files)), 'application/zip')
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
        <button type="button" onClick={() => save('marks', `\uFEFF${plainCsv(book, c)}`)}>
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
      <div ref={lost} />
    </section>
  )
}
