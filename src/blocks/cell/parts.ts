/** The elements of a cell that change. */
export function partsOf(cell: HTMLElement) {
  const find = <E extends HTMLElement = HTMLElement>(selector: string): E => {
    const part = cell.querySelector<E>(selector)
    if (!part) throw new Error(`code-cell ${cell.id}: ${selector} is missing. Cell.astro is to render it.`)
    return part
  }
  return {
    cell,
    notice: find('[data-notice]'),
    source: find('[data-source]'),
    editor: find('[data-editor]'),
    changed: find('[data-changed]'),
    lost: find('[data-lost]'),
    status: find('[data-status]'),
    clock: find('[data-clock]'),
    saved: find('[data-saved]'),
    panel: find('[data-panel]'),
    output: find('[data-output]'),
    origin: find('[data-origin]'),
    run: find<HTMLButtonElement>('[data-do=run]'),
    stop: find<HTMLButtonElement>('[data-do=stop]'),
    edit: find<HTMLButtonElement>('[data-do=edit]'),
    reset: find<HTMLButtonElement>('[data-do=reset]'),
    earlier: find<HTMLButtonElement>('[data-do=earlier]'),
  }
}

export type CellParts = ReturnType<typeof partsOf>

/** A choice that a notice offers; the notice goes when it is made. */
export interface NoticeAction {
  label: string
  act?: () => void
}

/** Shows a notice above the code, in the place of the one before. */
export function showNotice({ notice }: CellParts, text: string, actions: readonly NoticeAction[]): void {
  const hide = () => {
    notice.hidden = true
    notice.replaceChildren()
  }
  const buttons = actions.map(({ label, act }) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = label
    button.addEventListener('click', () => {
      hide()
      act?.()
    })
    return button
  })
  const words = document.createElement('p')
  words.textContent = text
  notice.replaceChildren(words, ...buttons)
  notice.hidden = false
}
