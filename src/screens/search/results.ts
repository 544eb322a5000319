/** A place within a found page, as Pagefind gives it. */
export interface FoundPlace {
  title: string
  url: string
  /** Absent for what stands before the first heading. */
  anchor?: unknown
  excerpt: string
  weighted_locations: { balanced_score: number }[]
}

/** A found page, as Pagefind gives it. */
export interface FoundPage {
  url: string
  meta: { title: string; label?: string; also?: string; address?: string }
  content: string
  /** Places of the found words in the content, counted in words. */
  locations: number[]
  sub_results: FoundPlace[]
}

/** What is shown of a place. */
export interface ShownPlace {
  title: string
  url: string
  /** With `<mark>` around what was found. */
  excerpt: string
}

export interface ShownPage extends ShownPlace {
  label: string
  /** The sections in which most was found, the best first. */
  sections: ShownPlace[]
}

/** Sections of one page that are shown. */
const most = 3

/**
 * A term as the index is asked for it: in plain letters (not full-width, raised or lowered ones), words parted as
 * there, at signs. Quotes ask for a phrase.
 */
export function asked(term: string): string {
  return term
    .normalize('NFKC')
    .replace(/[^\P{P}"]+/gu, ' ')
    .trim()
}

/**
 * Pages in the order in which they are shown: what the reader named comes first, by its own name (or “lesson 2”),
 * then by another name, then by its address; the rest as Pagefind has them.
 */
export function inOrder(pages: FoundPage[], term: string): FoundPage[] {
  const named = normal(term)
  const rank = ({ meta }: FoundPage) => {
    if (normal(meta.title) === named || normal(meta.label ?? '') === named) return 0
    if (meta.also?.split(',').some(name => normal(name) === named)) return 1
    return normal(meta.address ?? '') === named ? 2 : 3
  }
  // Sorting keeps the order of equals.
  return [...pages].sort((a, b) => rank(a) - rank(b))
}

/**
 * Whether each word of a term stands in a page, or one much like it. For a word that it does not know Pagefind gives
 * what begins alike, down to a single letter: that helps with a slip in typing, and is noise below half the word.
 */
export function stands({ content, locations, meta }: FoundPage, term: string): boolean {
  const words = content.split(/\s+/)
  const named = Object.values(meta).join(' ')
  const found = [...locations.map(at => words[at] ?? ''), named].flatMap(text => normal(text).split(' '))
  return normal(term)
    .split(' ')
    .every(word => {
      const enough = Math.max(Math.min(3, word.length), word.length / 2)
      return found.some(other => alike(word, other) >= enough)
    })
}

/** Number of letters with which both words begin. */
function alike(one: string, other: string): number {
  let count = 0
  while (count < one.length && one[count] === other[count]) count++
  return count
}

/** What is shown of a page: its beginning, when the term stands there, and its best sections. */
export function shownPage({ url, meta, sub_results }: FoundPage): ShownPage {
  const top = sub_results.find(({ anchor }) => anchor === undefined)
  const sections = sub_results
    .filter(({ anchor }) => anchor !== undefined)
    .map(place => ({ place, score: scoreOf(place) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ place: { title, url, excerpt } }) => ({ title, url, excerpt: dotted(excerpt, title) }))
  return {
    title: meta.title,
    url,
    label: meta.label ?? '',
    excerpt: top ? dotted(top.excerpt, meta.title) : '',
    sections,
  }
}

const scoreOf = ({ weighted_locations }: FoundPlace) =>
  weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0)

/**
 * An excerpt with dots where it was cut. Where it was not, Pagefind's text begins with the heading, which is shown
 * already.
 */
function dotted(excerpt: string, title: string): string {
  const words = excerpt.split(' ')
  const heading = title.trim().split(/\s+/)
  const begins = heading.every((word, i) => normal(bare(words[i] ?? '')) === normal(bare(word)))
  const text = begins ? words.slice(heading.length).join(' ') : `… ${excerpt}`
  return !text || /[.?!…]$/.test(bare(text)) ? text : `${text} …`
}

const bare = (word: string) => word.replace(/<\/?mark>/g, '')

/** For comparing names: letters and digits in lower case, one space between words. */
function normal(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
