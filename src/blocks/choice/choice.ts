import type { Json } from '#record/format.ts'
import { Checkpoint } from '../checkpoint/checkpoint.ts'
import { judgeChoice } from './judge.ts'

/** A question with options, one or several of them right, each with a note. */
class LessonChoice extends Checkpoint {
  #options: { input: HTMLInputElement; item: HTMLElement }[] = []

  protected begin() {
    this.#options = this.all('.option').map(item => ({ item, input: item.querySelector('input')! }))
    this.find('[data-check]').addEventListener('click', () => this.#check())
    this.addEventListener('change', () => this.#fresh())
  }

  protected restore(answer: Json) {
    if (!Array.isArray(answer)) return
    for (const n of answer) {
      const option = this.#options[Number(n)]
      if (option) option.input.checked = true
    }
    if (this.#chosen.length > 0) this.#show()
  }

  get #chosen(): number[] {
    return this.#options.flatMap(({ input }, i) => (input.checked ? [i] : []))
  }

  get #right(): number[] {
    return this.#options.flatMap(({ item }, i) => (item.dataset.right !== undefined ? [i] : []))
  }

  #check() {
    const judgement = judgeChoice(this.#chosen, this.#right)
    this.say(
      this.texts[judgement],
      judgement === 'right' ? 'right' : judgement === 'nothing' ? 'plain' : 'wrong',
    )
    if (judgement === 'nothing') return
    this.keep(this.#chosen, judgement === 'right', judgement === 'right')
    this.#show()
  }

  /** Opens the notes of what was chosen; all of them once it is right. */
  #show() {
    const all = judgeChoice(this.#chosen, this.#right) === 'right'
    this.#options.forEach(({ item, input }) => {
      item.toggleAttribute('data-open', all || input.checked)
    })
  }

  /** Another choice closes the notes of the one before, until it is checked. */
  #fresh() {
    this.#options.forEach(({ item }) => {
      item.removeAttribute('data-open')
    })
    this.find('[data-check-result]').textContent = ''
  }
}

customElements.define('lesson-choice', LessonChoice)
