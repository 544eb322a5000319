import { format } from '#i18n/format.ts'
import './formula-element.ts'
import './numbers-event.ts'
import type { Notation } from '../notation.ts'
import { currentNotation, onNotation, setNotation } from './notation.ts'

/**
 * `<notation-switch>`: radio buttons within it choose the notation of the page. Its markup and texts come with the
 * page (`notationSwitch` in `switch.ts`); several on a page agree.
 */
class NotationSwitch extends HTMLElement {
  #forget: (() => void) | undefined

  connectedCallback(): void {
    this.#check(currentNotation())
    this.addEventListener('change', this.#choose)
    this.#forget = onNotation(notation => this.#check(notation))
  }

  disconnectedCallback(): void {
    this.removeEventListener('change', this.#choose)
    this.#forget?.()
  }

  #choose = (event: Event): void => {
    const radio = event.target as HTMLInputElement
    setNotation(radio.value as Notation)
    const status = this.querySelector<HTMLElement>('[role=status]')
    if (status)
      status.textContent = format(status.dataset.changed ?? '', { name: radio.dataset.name ?? radio.value })
  }

  #check(notation: Notation): void {
    for (const radio of this.querySelectorAll<HTMLInputElement>('input[type=radio]'))
      radio.checked = radio.value === notation
  }
}

if (!customElements.get('notation-switch')) customElements.define('notation-switch', NotationSwitch)
