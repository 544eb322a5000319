import type { Gradebook } from '#classroom/gradebook.ts'
import { format } from '#i18n/format.ts'
import { Rich } from '#screens/exercise/rich.tsx'
import type { Words } from './texts.ts'

/** How many are listed: what to speak about in the next lesson. */
const MOST = 8

/** Which exercises and which mistakes to speak about with the class. */
export function Mistakes({ t, book }: Words & { book: Gradebook }) {
  return (
    <section aria-labelledby="gradebook-mistakes">
      <h2 id="gradebook-mistakes">{t.mistakes}</h2>
      <ul>
        {book.columns.map(({ id, title }) => {
          const { passed = 0, handedIn = 0 } = book.passes[id] ?? {}
          return <li key={id}>{format(t.passes, { title, passed, n: handedIn })}</li>
        })}
      </ul>
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
