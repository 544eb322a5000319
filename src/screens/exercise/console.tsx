import { renderOutputs } from '#blocks/cell/outputs/render.ts'
import type { Texts } from '#i18n/en.ts'
import { format } from '#i18n/format.ts'
import type { Output } from '#runner/runner.ts'
import { Heading } from './heading.tsx'
import { Rich } from './rich.tsx'

interface Props {
  outputs: Output[]
  /** What stopped the program, in words. */
  error?: { text: string; line?: number }
  t: Texts['exercise']['console']
  cell: Texts['cell']
  /** Of its heading. */
  level: number
  onLine(line: number): void
}

/** What a run printed, and what stopped it. */
export function Console({ outputs, error, t, cell, level, onLine }: Props) {
  return (
    <section class="panel console" aria-label={t.title}>
      <Heading level={level}>{t.title}</Heading>
      <div class="output" dangerouslySetInnerHTML={{ __html: renderOutputs(outputs, cell) }} />
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
