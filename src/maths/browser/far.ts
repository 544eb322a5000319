// Formulas far from the window are not laid out while a page is read from its beginning (`data-far` on the root, set before
// the first paint): their heights are guessed, and whoever is led to a section would land beside it. So before a link
// leads to a place, everything is laid out, once.
const layOut = () => delete document.documentElement.dataset.far

addEventListener(
  'click',
  ({ target }) => {
    if (target instanceof Element && target.closest('a[href*="#"]')) layOut()
  },
  { capture: true },
)
addEventListener('hashchange', layOut)

// A module of its own: without an import or an export its names would be everybody's.
export {}
