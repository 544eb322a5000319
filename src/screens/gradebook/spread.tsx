import { useMemo } from 'preact/hooks'
import type { Gradebook } from '#classroom/gradebook.ts'
import { spreadOf } from '#classroom/spread.ts'
import { format } from '#i18n/format.ts'
import type { Words } from './texts.ts'

/** How the marks of the class are spread: the median, and a bar for each tenth. */
export function SpreadOfMarks({ t, book }: Words & { book: Gradebook }) {
  const spread = useMemo(
    () => spreadOf(book.lines.filter(line => line.counts && line.possible > 0).map(line => line.percent)),
    [book],
  )
  if (!spread) return null
  const { median, least, most, tenths } = spread
  const highest = Math.max(...tenths)
  return (
    <section aria-labelledby="gradebook-spread">
      <h3 id="gradebook-spread">{t.spread.title}</h3>
      <p>{format(t.spread.median, { median, least, most })}</p>
      <ol class="class-spread">
        {tenths.map((n, tenth) => (
          <li key={tenth * 10}>
            <span>
              {format(t.spread.tenth, { from: tenth * 10, to: tenth === 9 ? 100 : tenth * 10 + 9 })}
            </span>
            <span class="class-bar" style={{ inlineSize: `${(60 * n) / highest}%` }} />
            <span>{n}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
