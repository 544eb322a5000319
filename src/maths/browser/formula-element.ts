import { unpack } from '../pack.ts'
import { currentNotation, onNotation } from './notation.ts'
import { refillAgain } from './refill.ts'
import { keepReachable } from './scrollable.ts'

/**
 * `<maths-formula>`: shows its formula in the reader's notation, from what is packed in its attributes. It looks by
 * itself when it enters a page, so formulas that a figure or a preview brings later need nothing.
 */
class FormulaElement extends HTMLElement {
  #forget: (() => void) | undefined
  /** In the course's notation, as the page came. */
  #course: string | undefined

  connectedCallback(): void {
    this.#watch()
    if (!['theta', 'wiki', 'video'].some(notation => this.dataset[notation] !== undefined)) return
    this.#forget = onNotation(notation => this.#show(notation))
    if (this.#course !== undefined || currentNotation() !== 'course') this.#show(currentNotation())
  }

  disconnectedCallback(): void {
    this.#forget?.()
  }

  #show(notation: string): void {
    this.#course ??= this.innerHTML
    let packed = this.dataset[notation]
    if (packed?.startsWith('=')) packed = this.dataset[packed.slice(1)]
    this.innerHTML = packed === undefined ? this.#course : unpack(packed)
    refillAgain(this)
    this.#watch()
  }

  /** A formula on its own line scrolls in itself; a long one within a line has a box for that. */
  #watch(): void {
    const scrolls = this.classList.contains('display') ? this : this.querySelector(':scope > .long')
    if (scrolls) keepReachable(scrolls)
  }
}

if (!customElements.get('maths-formula')) customElements.define('maths-formula', FormulaElement)
