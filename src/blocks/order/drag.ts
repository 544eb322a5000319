/**
 * Lets the items of a list be dragged up and down by a handle, with mouse, pen or finger.
 *
 * @param handle selector of the handle within an item
 * @param moved called with the item when it was put somewhere else
 */
export function letDrag(list: HTMLElement, handle: string, moved: (item: HTMLElement) => void): void {
  list.addEventListener('pointerdown', event => {
    const grip = (event.target as Element).closest<HTMLElement>(handle)
    const item = grip?.closest('li')
    if (!grip || !item || event.button !== 0) return
    event.preventDefault()
    const before = placeIn(list, item)
    grip.setPointerCapture(event.pointerId)
    item.dataset.dragged = ''
    const follow = (event: PointerEvent) => shift(list, item, event.clientY)
    grip.addEventListener('pointermove', follow)
    grip.addEventListener(
      'lostpointercapture',
      () => {
        grip.removeEventListener('pointermove', follow)
        delete item.dataset.dragged
        if (placeIn(list, item) !== before) moved(item)
      },
      { once: true },
    )
  })
}

const placeIn = (list: HTMLElement, item: Element) => [...list.children].indexOf(item)

/** Puts an item where the pointer is. The others move past it: what is dragged would lose the pointer if it moved. */
function shift(list: HTMLElement, item: HTMLElement, y: number) {
  const items = [...list.children]
  const from = items.indexOf(item)
  // Past the middle, so that items of unlike height do not swap back and forth under the pointer.
  const middle = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return (top + bottom) / 2
  }
  const above = items.slice(0, from).filter(other => y < middle(other))
  const below = items.slice(from + 1).filter(other => y > middle(other))
  if (above.length > 0) item.after(...above)
  else if (below.length > 0) item.before(...below)
}
