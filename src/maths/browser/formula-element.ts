import { currentNotation, onNotation } from './notation.ts'
import { refillAgain } from './refill.ts'
import { keepReachable } from './scrollable.ts'

/**
 * `<maths-formula>`: shows its formula in the reader's notation, from the templates within it. It looks by itself
 * when it enters a page, so formulas that a figure or a preview brings later need nothing.
 */
class FormulaElement extends HTMLElement {
  #forget: (() => void) | undefined

  connectedCallback(): void {
    if (this.classList.contains('display')) keepReachable(this)
    if (!this.querySelector(':scope > template')) return
    this.#forget = onNotation(notation => this.#show(notation))
    if (currentNotation() !== 'course') this.#show(currentNotation())
  }

  disconnectedCallback(): void {
    this.#forget?.()
  }

  #show(notation: string): void {
    const templates = [...this.querySelectorAll<HTMLTemplateElement>(':scope > template')]
    const shown = [...this.childNodes].filter(node => !templates.includes(node as HTMLTemplateElement))
    if (!templates.some(template => named(template, 'course'))) {
      // The first switch: what the page came with is the course's notation, to be kept for the way back.
      const course = document.createElement('template')
      course.dataset.notation = 'course'
      course.content.append(...shown.map(node => node.cloneNode(true)))
      templates.push(course)
      this.append(course)
    }
    const wanted =
      templates.find(template => named(template, notation)) ??
      templates.find(template => named(template, 'course'))
    for (const node of shown) node.remove()
    this.prepend(wanted!.content.cloneNode(true))
    refillAgain(this)
  }
}

const named = (template: HTMLTemplateElement, notation: string) =>
  (template.dataset.notation ?? '').split(' ').includes(notation)

if (!customElements.get('maths-formula')) customElements.define('maths-formula', FormulaElement)
