// Runs before the first paint, inline and hashed in the page's policy: the chosen theme, notation and size of code, or none.
;(() => {
  const root = document.documentElement
  root.classList.add('js')
  // A page that is read from its beginning: see src/maths/browser/far.ts.
  const [come] = performance.getEntriesByType('navigation')
  if (come && come.type === 'navigate' && !location.hash) root.dataset.far = ''
  try {
    const theme = localStorage.getItem('theme')
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
    const notation = localStorage.getItem('notation')
    if (notation) root.dataset.notation = notation
    const size = Number(localStorage.getItem('code-size'))
    if (size >= 0.5 && size <= 3) root.style.setProperty('--code-size', size)
  } catch {
    // Storage refused: the system's theme and the course's notation.
  }
})()
