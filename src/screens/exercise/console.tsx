import { renderOutputs } from '#blocks/cell/outputs/render.ts'
import { untranslated } from '#blocks/untranslated.ts'
import { dataText } from '#exercise/example.ts'
import type { Texts } from '#i18n/en.ts'
import { format } from '#i18n/format.ts'
import type { CallOutcome, Output } from '#runner/runner.ts'
import { Heading } from './heading.tsx'
import { Rich } from './rich.tsx'

interface Props {
  outputs: Output[]
  /** What the example's call came to. */
  example?: CallOutcome
  /** What it was to come to, as text. */
  expected: string
  /** What stopped the program, in words. */
  error?: { text: string; line?: number }
  t: Texts['exercise']['console']
  cell: Texts['cell']
  /** Of its heading. */
  level: number
  onLine(line: number): void
}

/** What a run printed, what it made of the example, and what stopped it. */
export function Console({ outputs, example, expected, error, t, cell, level, onLine }: Props) {
  return (
    <section class="panel console" aria-label={t.title}>
      <Heading level={level}>{t.title}</Heading>
      {outputs.length > 0 && (
        <div class="output" dangerouslySetInnerHTML={{ __html: renderOutputs(outputs, cell) }} />
      )}
      {example && <Example yours={yoursIn(example)} expected={expected} t={t} />}
      {error && (
        <p class="stopped" role="alert">
          <Rich text={error.text} />{' '}
          {error.line !== undefined && (
            <button type="button" onClick={() => onLine(error.line!)}>
              {format(t.goToLine, { line: error.line })}
            </button>
          )}
        </p>
      )}
    </section>
  )
}

/** What the answer returned, as the expected result is written. */
const yoursIn = ({ value, foreign }: CallOutcome) => foreign?.what ?? dataText(value)

function Example({ yours, expected, t }: { yours: string; expected: string; t: Props['t'] }) {
  return (
    <div class="example-run">
      <p class="label">{yours === expected ? t.exampleSame : t.example}</p>
      <dl {...untranslated}>
        <dt>{t.yours}</dt>
        <dd dir="ltr">{yours}</dd>
        <dt>{t.expected}</dt>
        <dd dir="ltr">{expected}</dd>
      </dl>
    </div>
  )
}
