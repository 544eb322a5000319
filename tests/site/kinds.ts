import type { BuiltPage } from '#integrations/site/pages/page.ts'

/** Each name of an element with each of its classes: what a style sheet or a script can tell apart. */
function kindsOf({ elements }: BuiltPage): Set<string> {
  const kinds = new Set<string>()
  for (const { tagName, properties } of elements) {
    kinds.add(tagName)
    for (const name of (properties.className ?? []) as (string | number)[]) kinds.add(`${tagName}.${name}`)
  }
  return kinds
}

/**
 * Pages on which every kind of element of the site is found, few and small: what looks the same on a hundred pages is
 * looked at once. Each time the page is taken that brings most new kinds for its size.
 */
export function pagesWithEveryKind(pages: BuiltPage[]): BuiltPage[] {
  const left = pages.map(page => ({ page, kinds: kindsOf(page) }))
  const taken: BuiltPage[] = []
  for (;;) {
    const gain = left.map(({ page, kinds }) => kinds.size / page.elements.length)
    const best = gain.indexOf(Math.max(...gain))
    const found = left[best]
    if (!found || found.kinds.size === 0) return taken
    taken.push(found.page)
    for (const kind of [...found.kinds]) for (const { kinds } of left) kinds.delete(kind)
  }
}
