/**
 * Opens what is folded where there is room for it, and in print: in browsers that do not know `::details-content`
 * (before Chrome 131, Firefox 143 and Safari 18.4), by which the style sheet shows it in all others.
 */
const roomFor = [
  ['.top nav > .fold', matchMedia('(min-width: 52rem)')],
  ['.side > .fold', matchMedia('(min-width: 68rem)')],
] as const

const all = (selector: string) => document.querySelectorAll<HTMLDetailsElement>(selector)

for (const [selector, wide] of roomFor) {
  const follow = () => {
    for (const fold of all(selector)) {
      fold.open = wide.matches
      // The menu is a row of links there. Beside the text the button is the list's title, too.
      if (fold.closest('.top')) fold.querySelector('summary')!.hidden = wide.matches
    }
  }
  follow()
  wide.addEventListener('change', follow)
}

const printed = '.reveal:not([open]), .fig-numbers:not([open])'
let opened: HTMLDetailsElement[] = []
addEventListener('beforeprint', () => {
  opened = [...all(printed)]
  for (const fold of opened) fold.open = true
})
addEventListener('afterprint', () => {
  for (const fold of opened) fold.open = false
})

export {}
