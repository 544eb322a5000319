import { format } from '#i18n/format.ts'
import type { Json } from '#record/format.ts'
import { Checkpoint } from '../checkpoint/checkpoint.ts'
import { judgeEdges } from './judge.ts'
import { nearestEdge } from './pointer.ts'

/** An edge to choose in a drawing or in the list beside it: the list is what is chosen, the drawing follows. */
class LessonEdge extends Checkpoint {
  protected begin() {
    const drawing = this.find<SVGSVGElement>('.edge-drawing')
    const near = (event: MouseEvent) => nearestEdge(drawing, event)
    const mark = (edge: Element | undefined) => {
      for (const each of this.all('[data-edge]')) each.toggleAttribute('data-near', each === edge)
    }
    drawing.addEventListener('pointermove', event => mark(near(event)))
    drawing.addEventListener('pointerleave', () => mark(undefined))
    drawing.addEventListener('click', event => {
      const edge = near(event)
      if (edge) this.#inputOf(edge.dataset.edge!)?.click()
    })
    this.addEventListener('change', () => this.#fresh())
    this.find('.edge-list').addEventListener('focusin', () => this.#light())
    this.find('.edge-list').addEventListener('focusout', () => this.#light())
    this.find('[data-check]').addEventListener('click', () => this.#check())
  }

  protected restore(answer: Json, done: boolean) {
    if (!Array.isArray(answer)) return
    for (const name of answer) {
      const input = this.#inputOf(String(name))
      if (input) input.checked = true
    }
    this.#light()
    if (done && this.#judgement.verdict === 'right') this.say(this.texts.right, 'right')
  }

  get #inputs(): HTMLInputElement[] {
    return this.all<HTMLInputElement>('.edge-list input')
  }

  #inputOf(name: string): HTMLInputElement | undefined {
    return this.#inputs.find(({ value }) => value === name)
  }

  get #chosen(): string[] {
    return this.#inputs.filter(({ checked }) => checked).map(({ value }) => value)
  }

  get #judgement() {
    return judgeEdges(this.#chosen, this.dataset.answer!.split(' '))
  }

  /** Shows in the drawing what is chosen and what has the focus. */
  #light() {
    const chosen = this.#chosen
    for (const edge of this.all<SVGGElement>('[data-edge]')) {
      const name = edge.dataset.edge!
      edge.toggleAttribute('data-chosen', chosen.includes(name))
      edge.toggleAttribute('data-focused', this.#inputOf(name) === document.activeElement)
    }
  }

  /** Another choice takes back what was said of the one before. */
  #fresh() {
    this.#light()
    for (const note of this.all('.slip')) note.hidden = true
    this.find('[data-check-result]').textContent = ''
  }

  #check() {
    const { verdict, ...counts } = this.#judgement
    const chosen = this.#chosen
    for (const note of this.all('.slip')) note.hidden = !chosen.includes(note.dataset.noteOf!)
    if (verdict !== 'wrong') this.say(this.texts[verdict], verdict === 'right' ? 'right' : 'plain')
    else if (chosen.length > 1 || counts.n > 0) this.say(format(this.texts.wrongSeveral, counts), 'wrong')
    else {
      const edge = this.#inputOf(chosen[0])!.closest('label')!.lastElementChild!.textContent!
      this.say(format(this.texts.wrong, { edge }), 'wrong')
    }
    if (verdict !== 'nothing') this.keep(chosen, verdict === 'right', verdict === 'right')
  }
}

customElements.define('lesson-edge', LessonEdge)
