// Marks the section that is being read in the page's contents.
const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a[href^="#"]')]
const sections = links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))))

function mark() {
  // The last heading above the upper third of the window is the one being read.
  const line = innerHeight / 3
  let current = -1
  sections.forEach((section, i) => {
    if (section && section.getBoundingClientRect().top < line) current = i
  })
  links.forEach((link, i) => {
    if (i === current) link.setAttribute('aria-current', 'location')
    else link.removeAttribute('aria-current')
  })
}

let waiting = false
addEventListener(
  'scroll',
  () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      mark()
    })
  },
  { passive: true },
)
mark()
