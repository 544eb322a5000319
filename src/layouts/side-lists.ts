/**
 * Beside the text the style sheet shows the lists whatever their state, and a screen reader would call them collapsed:
 * there they are open, and the button that folds them is none. Where the style sheet cannot, `folds.ts` opens them.
 */
if (CSS.supports('selector(::details-content)')) {
  const wide = matchMedia('(min-width: 68rem)')
  const follow = () => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('.side > .fold')) {
      fold.open = wide.matches
      fold.querySelector('summary')!.inert = wide.matches
    }
  }
  // In a narrow window nothing is shut that a reader has opened before this ran.
  if (wide.matches) follow()
  wide.addEventListener('change', follow)
}

export {}
