import type { Texts } from '#i18n/en.ts'
import { format } from '#i18n/format.ts'
import type { Place } from '../map/view.ts'

/** How many answers have to fail before an earlier page is offered. */
export const stuckAfter = 3

/** Holds the place of the links in the text: no language has it. */
const gap = '\uE000'

interface Props {
  /** What comes before the exercise on the map. */
  pages: readonly Place[]
  attempts: number
  t: Texts['exercise']['stuck']
  locale: string
}

/** The pages that come before an exercise, for a reader who is stuck in it. */
export function Before({ pages, attempts, t, locale }: Props) {
  const text = format(pages.length === 1 ? t.one : t.several, { n: attempts, pages: gap })
  const [begin, end] = text.split(gap)
  // In the language's own way of listing, with the links between its words.
  const parts = new Intl.ListFormat(locale).formatToParts(pages.map((_, n) => String(n)))
  return (
    <p class="stuck">
      {begin}
      {parts.map(({ type, value }) => (type === 'element' ? <PageLink {...pages[Number(value)]!} /> : value))}
      {end}
    </p>
  )
}

const PageLink = ({ title, url, written }: Place) => (
  <a href={url} {...written}>
    {title}
  </a>
)
