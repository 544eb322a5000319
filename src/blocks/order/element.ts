import { format } from '#i18n/format.ts'
import type { Json } from '#record/format.ts'
import { Checkpoint } from '../checkpoint/checkpoint.ts'
import { letDrag } from './drag.ts'
import { tooEarly } from './order.ts'

/** Items to put in order, by buttons or by dragging. Kept: the order, as places in the author's list. */
class LessonOrder extends Checkpoint {
  protected begin() {
    this.#name()
    this.#arrange(JSON.parse(this.dataset.start!))
    this.#list.addEventListener('click', event => {
      const button = (event.target as Element).closest<HTMLButtonElement>('[data-move]')
      if (button) this.#move(button, Number(button.dataset.move))
    })
    letDrag(this.#list, '[data-grip]', item => this.#moved(item))
    this.find('[data-check]').addEventListener('click', () => this.#check())
    this.find('[data-show]').addEventListener('click', () => {
      this.#arrange(this.#order.toSorted((a, b) => a - b))
      this.say(this.texts.shown)
      this.keep(this.#order, true, false)
    })
  }

  /** A dozen buttons that are all called “Move up” tell nobody what they move. */
  #name() {
    for (const item of this.all('.order-item')) {
      const label = item.querySelector('.order-label')!.textContent!.trim()
      for (const button of item.querySelectorAll('[data-move]'))
        button.setAttribute('aria-label', `${button.getAttribute('aria-label')}: ${label}`)
    }
  }

  protected restore(answer: Json, done: boolean) {
    const order = Array.isArray(answer) ? answer.map(Number) : []
    if (order.toSorted((a, b) => a - b).join() !== this.#order.toSorted((a, b) => a - b).join()) return
    this.#arrange(order)
    if (done && !this.#early()) this.say(this.texts.right, 'right')
  }

  get #list(): HTMLElement {
    return this.find('.order-list')
  }

  get #order(): number[] {
    return this.all('.order-item').map(({ dataset: { n } }) => Number(n))
  }

  #early() {
    return tooEarly(this.#order, JSON.parse(this.dataset.after!))
  }

  #arrange(order: readonly number[]) {
    const items = new Map(this.all('.order-item').map(item => [Number(item.dataset.n), item]))
    this.#list.append(...order.map(n => items.get(n)!))
    this.#ends()
  }

  /** The first cannot go up, the last not down; the buttons stay, so that focus is never lost. */
  #ends() {
    const items = this.all('.order-item')
    items.forEach((item, i) => {
      item.querySelector('[data-move="-1"]')!.setAttribute('aria-disabled', String(i === 0))
      item.querySelector('[data-move="1"]')!.setAttribute('aria-disabled', String(i === items.length - 1))
    })
  }

  #move(button: HTMLElement, by: number) {
    const items = this.all('.order-item')
    const item = button.closest<HTMLElement>('.order-item')!
    const other = items[items.indexOf(item) + by]
    if (!other) return
    if (by < 0) other.before(item)
    else other.after(item)
    // Moving an element takes the focus from what is in it.
    button.focus()
    this.#moved(item)
  }

  #moved(item: HTMLElement) {
    this.#ends()
    const items = this.all('.order-item')
    for (const each of items) each.removeAttribute('data-early')
    this.say(format(this.texts.moved, { n: items.indexOf(item) + 1, count: items.length }))
  }

  #check() {
    const early = this.#early()
    const order = this.#order
    this.all('.order-item').forEach((item, i) => {
      item.toggleAttribute('data-early', order[i] === early?.item)
    })
    if (early) {
      const place = (n: number) => order.indexOf(n) + 1
      this.say(format(this.texts.tooEarly, { item: place(early.item), needs: place(early.needs) }), 'wrong')
    } else this.say(this.texts.right, 'right')
    this.keep(order, !early, !early)
  }
}

customElements.define('lesson-order', LessonOrder)
