/** What is wider than its place can be reached and scrolled by keyboard, also where the browser does not see to it. */
let watch: ResizeObserver | undefined

function look(entries: ResizeObserverEntry[]): void {
  // All are measured before any is changed: in turns, each change would have the next measured by a layout of its own.
  const wider = entries.map(({ target }) => target.scrollWidth > target.clientWidth + 1)
  for (const [i, { target }] of entries.entries()) {
    if (wider[i]) target.setAttribute('tabindex', '0')
    else target.removeAttribute('tabindex')
  }
}

/** What is laid out only now may be wider than its place, be that place as large as before. */
function lookAgain({ currentTarget }: Event): void {
  watch!.unobserve(currentTarget as Element)
  watch!.observe(currentTarget as Element)
}

/**
 * Makes an element that scrolls in itself a stop of the Tab key while, and only while, there is something to scroll.
 *
 * @param element null does nothing, so that this can be the `ref` of an element
 */
export function keepReachable(element: Element | null): void {
  if (!element) return
  watch ??= new ResizeObserver(look)
  watch.observe(element)
  element.addEventListener('contentvisibilityautostatechange', lookAgain)
}
