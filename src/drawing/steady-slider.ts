type OfSlider = { currentTarget: HTMLInputElement }

/** Listeners of a slider: what a finger has set that then goes on to scroll the page is put back. */
export const steadySlider = {
  onPointerDown({ currentTarget }: OfSlider) {
    currentTarget.dataset.before = currentTarget.value
  },
  onPointerCancel({ currentTarget }: OfSlider) {
    const { before } = currentTarget.dataset
    if (before === undefined) return
    currentTarget.value = before
    currentTarget.dispatchEvent(new Event('input', { bubbles: true }))
  },
}
