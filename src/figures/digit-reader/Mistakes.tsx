import { useState } from 'preact/hooks'
import { format } from '#i18n/format.ts'
import type { Digit } from './digits.ts'
import { Image } from './Image.tsx'
import type { Reading } from './reader.ts'
import type { Texts } from './texts/en.ts'

interface Props {
  t: Texts
  test: readonly Digit[]
  result: Reading
}

/** So many misread images are shown at once. */
const MOST = 24

/** The images that were misread: all of them, or those of one digit taken for another. */
export function Mistakes({ t, test, result: { read, table } }: Props) {
  const [chosen, choose] = useState('all')
  const kinds = table
    .flatMap((row, digit) => row.map((count, as) => ({ digit, as, count })))
    .filter(({ digit, as, count }) => digit !== as && count > 0)
    .sort((one, other) => other.count - one.count)
  const keyOf = (digit: number, as: number) => `${digit}.${as}`
  const here = kinds.some(({ digit, as }) => keyOf(digit, as) === chosen) ? chosen : 'all'
  const shown = test
    .map(({ digit, ink }, n) => ({ n, digit, ink, as: read[n] }))
    .filter(({ digit, as }) => digit !== as && (here === 'all' || keyOf(digit, as) === here))
    .slice(0, MOST)
  return (
    <div class="fig-digit-mistakes">
      <label>
        {t.mistakes.label}{' '}
        <select value={here} onChange={event => choose(event.currentTarget.value)}>
          <option value="all">{format(t.mistakes.all, { most: MOST })}</option>
          {kinds.map(({ digit, as, count }) => (
            <option key={keyOf(digit, as)} value={keyOf(digit, as)}>
              {format(t.mistakes.kind, { digit, as, count })}
            </option>
          ))}
        </select>
      </label>
      <ul>
        {shown.map(({ n, digit, ink, as }) => (
          <li key={n}>
            <Image ink={ink} />
            <span>{format(t.mistakes.one, { digit, as })}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
