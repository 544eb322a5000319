/** Lets what is wider than its place be scrolled by keyboard, also where the browser does not see to it. */
export function scrollable(place: HTMLElement): void {
  for (const box of place.querySelectorAll<HTMLElement>('.scroll')) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0
    else box.removeAttribute('tabindex')
  }
}
