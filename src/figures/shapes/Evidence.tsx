import { format } from '#i18n/format.ts'
import type { Level, Verdict } from './products.ts'
import type { Texts } from './texts/en.ts'

type Mark = 'yes' | 'no' | 'open'

/** How far each level has come on the three questions: do they fit, is it the shape, does the nudge agree. */
export const marksOf: Record<Level, readonly [Mark, Mark, Mark]> = {
  empty: ['open', 'open', 'open'],
  unfit: ['no', 'open', 'open'],
  shape: ['yes', 'no', 'open'],
  refused: ['yes', 'yes', 'no'],
  lucky: ['yes', 'yes', 'yes'],
  right: ['yes', 'yes', 'yes'],
}

const signs: Record<Mark, string> = { yes: '✓', no: '✗', open: '·' }

/** The three levels of evidence, each with its mark. */
export function Evidence({ t, verdict: { level, wanted } }: { t: Texts; verdict: Verdict }) {
  const [rows, columns] = wanted
  const texts = [t.evidence.fits, format(t.evidence.shape, { rows, columns }), t.evidence.nudge]
  return (
    <ol class="fig-shapes-evidence">
      {marksOf[level].map((mark, n) => (
        <li key={n} class={mark}>
          <span class="mark" aria-hidden="true">
            {signs[mark]}
          </span>
          {texts[n]} <span class="visually-hidden">{t.marks[mark]}.</span>
        </li>
      ))}
    </ol>
  )
}
