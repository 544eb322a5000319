/** Watches formulas on lines of their own: one that is wider than its place can be reached and scrolled by keyboard. */
const watch = new ResizeObserver(entries => {
  for (const { target } of entries) {
    const wider = target.scrollWidth > target.clientWidth + 1
    if (wider) target.setAttribute('tabindex', '0')
    else target.removeAttribute('tabindex')
  }
})

/** Makes an element that scrolls in itself focusable while, and only while, there is something to scroll. */
export function keepReachable(element: Element): void {
  watch.observe(element)
}
