import { copyText } from '#classroom/browser/copy.ts'
import { bring } from '#drawing/bring.ts'
import { saveKey } from '#editor/save-key.ts'
import { keepReachable } from '#maths/browser/scrollable.ts'
import type { CellController } from './controller.ts'

/**
 * `<code-cell>`: what a page loads for its cells. Everything else (runner, record, editor, texts) is fetched when a
 * cell is first used, or when there is something to bring back.
 */
export class CodeCell extends HTMLElement {
  #controller: Promise<CellController> | undefined
  #used: Promise<CellController> | undefined
  /** What the learner asked for last, while its parts are on their way. */
  #wanted: ((cell: CellController) => void) | undefined

  connectedCallback() {
    this.addEventListener('click', event => this.#clicked(event))
    this.addEventListener('keydown', event => this.#pressed(event))
    for (const near of ['pointerenter', 'focusin']) {
      this.addEventListener(
        near,
        () =>
          this.controller().then(
            cell => cell.warm(),
            () => {},
          ),
        { once: true },
      )
    }
    for (const box of this.querySelectorAll('.scroll')) keepReachable(box)
    restoreSoon(this)
  }

  /** What drives this cell; loaded once, with what was typed here before. */
  controller(): Promise<CellController> {
    this.#controller ??= import('./controller.ts')
      .then(({ openCell }) => openCell(this))
      .catch(error => {
        // The next try loads it anew.
        this.#controller = undefined
        throw error
      })
    return this.#controller
  }

  /** The same for something that somebody waits for: when it cannot be loaded, that is said, until it is. */
  used(): Promise<CellController> {
    this.#used ??= bring(this.querySelector('[data-lost]')!, () => this.controller())
    return this.#used
  }

  /** Does what the learner asked for, once what it needs is there. */
  #use(act: (cell: CellController) => void) {
    this.#wanted = act
    void this.used().then(cell => {
      const wanted = this.#wanted
      this.#wanted = undefined
      wanted?.(cell)
    })
  }

  #clicked(event: MouseEvent) {
    const target = event.target as HTMLElement
    const action = target.closest<HTMLElement>('[data-do]')?.dataset.do
    if (action === 'link') void this.#copyLink()
    else if (action) this.#use(cell => void cell.act(action))
    else if (target.closest('[data-source]') && getSelection()?.isCollapsed !== false) {
      const at = offsetAt(event)
      this.#use(cell => void cell.edit(at))
    }
  }

  /** Not by way of `#use`: the copying begins within the press. */
  async #copyLink() {
    const making = this.used().then(cell => cell.link())
    const copied = await copyText(making.then(link => link ?? Promise.reject(new Error('too long')))).then(
      () => true,
      () => false,
    )
    const cell = await this.used()
    cell.tellLink(await making, copied)
  }

  #pressed(event: KeyboardEvent) {
    if ((event.target as HTMLElement).closest('[data-editor]'))
      saveKey(event, () => this.#use(cell => void cell.act('save')))
    if (event.key !== 'Enter' || event.defaultPrevented) return
    const inSource = (event.target as HTMLElement).matches('[data-source]')
    const runs = event.ctrlKey || event.metaKey
    if (!inSource && !runs) return
    if ((event.target as HTMLElement).closest('[data-editor]')) return
    event.preventDefault()
    this.#use(cell => void (runs ? cell.act('run') : cell.edit()))
  }
}

/** Where in the code a click went, as an offset of its text. */
function offsetAt(event: MouseEvent): number | undefined {
  const source = (event.target as HTMLElement).closest('[data-source]')
  const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY)
  const range = caret ? undefined : document.caretRangeFromPoint?.(event.clientX, event.clientY)
  const node = caret?.offsetNode ?? range?.startContainer
  if (!source || !node || !source.contains(node)) return undefined
  const before = document.createRange()
  before.selectNodeContents(source)
  before.setEnd(node, caret?.offset ?? range?.startOffset ?? 0)
  return before.toString().length
}

let waiting: CodeCell[] | undefined

/** Brings back what was typed, and what a link carries, once the page has come to rest. */
function restoreSoon(cell: CodeCell): void {
  if (waiting) {
    waiting.push(cell)
    return
  }
  const cells = [cell]
  waiting = cells
  const restore = () => {
    waiting = undefined
    void bring(cell.querySelector('[data-lost]')!, () => import('./restore.ts')).then(({ restoreCells }) =>
      restoreCells(cells),
    )
  }
  if ('requestIdleCallback' in window) requestIdleCallback(restore, { timeout: 1_000 })
  else setTimeout(restore, 200)
}

customElements.define('code-cell', CodeCell)
