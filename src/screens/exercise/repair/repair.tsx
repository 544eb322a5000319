import { useState } from 'preact/hooks'
import type { Repair } from '#grader/result.ts'
import type { Texts } from '#i18n/en.ts'
import { format } from '#i18n/format.ts'
import { Heading } from '../heading.tsx'
import { Rich } from '../rich.tsx'

/** What the search for the smallest change has come to. */
export type Searched = 'no' | 'running' | 'stopped' | 'none' | Repair

interface Props {
  searched: Searched
  t: Texts['exercise']['repair']
  lineText: Texts['exercise']['console']
  level: number
  onStop(): void
  onLine(line: number): void
}

/** The smallest change to the learner's own code, told one step at a time. */
export function RepairSteps({ searched, t, lineText, level, onStop, onLine }: Props) {
  const found = typeof searched === 'object' ? searched : undefined
  return (
    <div class="repair">
      {/* There from the beginning, so that what comes into it is heard. */}
      <p class="searching" role="status">
        {searched === 'running' && t.running}
        {searched === 'none' && t.none}
        {searched === 'stopped' && t.stopped}
        {found && t.found}
      </p>
      {searched === 'running' && (
        <button type="button" class="quiet" onClick={onStop}>
          {t.stop}
        </button>
      )}
      {found && (
        <section class="diagnosis" aria-label={t.title}>
          <Heading level={level + 1}>{t.title}</Heading>
          <p>{found.message.text}</p>
          <Steps key={found.message.text} repair={found} t={t} lineText={lineText} onLine={onLine} />
        </section>
      )}
    </div>
  )
}

function Steps({
  repair: { steps, changes },
  t,
  lineText,
  onLine,
}: Pick<Props, 't' | 'lineText' | 'onLine'> & { repair: Repair }) {
  const [shown, setShown] = useState(0)
  const asks = [t.askLine, t.askPart, t.askKind, t.askChange]
  return (
    <>
      <div aria-live="polite">
        {steps.slice(0, shown).map(step => (
          <p key={step.code} dir="auto">
            <Rich text={step.text} />
          </p>
        ))}
      </div>
      <p>
        {shown < steps.length && (
          <button type="button" onClick={() => setShown(shown + 1)}>
            {asks[shown]}
          </button>
        )}{' '}
        {shown > 0 &&
          [...new Set(changes.map(({ line }) => line))].map(line => (
            <button key={line} type="button" class="quiet" onClick={() => onLine(line)}>
              {format(lineText.goToLine, { line })}
            </button>
          ))}
      </p>
    </>
  )
}
