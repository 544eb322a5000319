/** Pause before a preview opens under the pointer, and before it closes when the pointer leaves, in ms. */
const PAUSE = 180

/**
 * Previews of glossary terms: one box for the page, beside the term that is hovered or focused. The terms are links,
 * so without this script they lead to their entries. On touch the first tap shows the preview, the second follows.
 */
let box: HTMLElement | undefined
let shown: HTMLAnchorElement | undefined
let timer: ReturnType<typeof setTimeout> | undefined

function makeBox(): HTMLElement {
  const made = document.createElement('div')
  made.id = 'term-preview'
  made.className = 'term-preview'
  made.popover = 'manual'
  made.setAttribute('role', 'tooltip')
  // What the box shows must stay while the pointer is over it.
  made.addEventListener('pointerenter', () => clearTimeout(timer))
  made.addEventListener('pointerleave', later)
  // Within the text, so that it is in a landmark.
  document.querySelector('main')!.append(made)
  return made
}

function show(term: HTMLAnchorElement, touch = false) {
  clearTimeout(timer)
  if (shown === term) return
  hide()
  box ??= makeBox()
  shown = term
  const name = document.createElement('b')
  name.textContent = term.dataset.name!
  const text = document.createElement('p')
  text.textContent = term.dataset.short!
  box.replaceChildren(name, text)
  if (touch) {
    const hint = document.createElement('small')
    hint.textContent = term.dataset.hint!
    box.append(hint)
  }
  box.showPopover()
  term.setAttribute('aria-describedby', box.id)
  place(term, box)
}

function place(term: HTMLElement, preview: HTMLElement) {
  // A term may run over a line's end: the box belongs to the line that it begins in.
  const line = term.getClientRects()[0]
  const { width, height } = preview.getBoundingClientRect()
  const room = document.documentElement.clientWidth
  const rtl = getComputedStyle(term).direction === 'rtl'
  const start = rtl ? line.right - width : line.left
  preview.style.left = `${Math.max(8, Math.min(start, room - width - 8))}px`
  const below = line.bottom + 6
  preview.style.top = `${below + height > innerHeight && line.top > height + 6 ? line.top - height - 6 : below}px`
}

function hide() {
  clearTimeout(timer)
  box?.hidePopover()
  shown?.removeAttribute('aria-describedby')
  shown = undefined
}

function later() {
  clearTimeout(timer)
  timer = setTimeout(hide, PAUSE)
}

const termOf = (event: Event) =>
  event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.term') : null

let touched = false
document.addEventListener('pointerover', event => {
  const term = termOf(event)
  if (!term || event.pointerType === 'touch') return
  clearTimeout(timer)
  timer = setTimeout(() => show(term), PAUSE)
})
document.addEventListener('pointerout', event => {
  if (termOf(event) && event.pointerType !== 'touch') later()
})
document.addEventListener('focusin', event => {
  const term = termOf(event)
  if (term?.matches(':focus-visible')) show(term)
  else if (shown && !term) hide()
})
document.addEventListener('focusout', event => {
  if (termOf(event)) hide()
})
document.addEventListener('pointerdown', event => {
  touched = event.pointerType === 'touch'
  if (shown && !termOf(event) && !box!.contains(event.target as Node)) hide()
})
document.addEventListener('click', event => {
  const term = termOf(event)
  if (!term || !touched || shown === term || event.metaKey || event.ctrlKey) return
  event.preventDefault()
  show(term, true)
})
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && shown) hide()
})
addEventListener('scroll', () => shown && hide(), { passive: true })
