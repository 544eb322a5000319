import type { Gradebook } from '#classroom/gradebook.ts'
import { format } from '#i18n/format.ts'
import { Rich } from '#screens/exercise/rich.tsx'
import { SpreadOfMarks } from './spread.tsx'
import type { Words } from './texts.ts'

/** How many are listed: what to speak about in the next lesson. */
const MOST = 8

/** Which exercises and which mistakes to speak about with the class. */
export function Mistakes({ t, c, locale, book }: Words & { book: Gradebook }) {
  return (
    <section aria-labelledby="gradebook-mistakes">
      <h2 id="gradebook-mistakes">{t.mistakes}</h2>
      <ul>
        {book.columns.map(({ id, title }) => {
          const passes = book.passes[id]
          if (!passes) return null
          const { passed, handedIn, tries } = passes
          return (
            <li key={id}>
              {format(t.passes, { title, passed, n: handedIn })}
              {handedIn > 0 && <small> · {format(t.spread.tries, { n: tries })}</small>}
            </li>
          )
        })}
      </ul>
      <SpreadOfMarks {...{ t, c, locale, book }} />
      <p>{book.mistakes.length > 0 ? t.mistakesLead : t.noMistakes}</p>
      <ol class="class-list">
        {book.mistakes.slice(0, MOST).map(({ exercise, mistake, text, count }) => (
          <li key={`${exercise} ${mistake}`}>
            <strong>
              {format(t.mistake, {
                n: count,
                title: book.columns.find(({ id }) => id === exercise)?.title ?? exercise,
              })}
            </strong>
            {': '}
            <Rich text={text} />
          </li>
        ))}
      </ol>
    </section>
  )
}
