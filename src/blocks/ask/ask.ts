import { format } from '#i18n/format.ts'
import { refill } from '#maths/browser/refill.ts'
import { lookup } from '#maths/lookup.ts'
import type { Json } from '#record/format.ts'
import { Checkpoint } from '../checkpoint/checkpoint.ts'
import { answerTo } from '../number/answer.ts'
import { drawNumbers, type Question } from '../number/draw.ts'
import { compute } from '../number/formula.ts'
import { onNewNumbers } from '../number/fresh.ts'
import { matches } from '../number/judge.ts'
import { print } from '../number/page-number.ts'

/** A question whose answer is a number. Kept: the text that was typed, or that the answer was shown. */
class LessonAsk extends Checkpoint {
  #numbers: object = {}
  /** False once a figure has put other numbers in: answers to those are not kept. */
  #original = true

  protected begin() {
    this.#numbers = JSON.parse(this.dataset.values!)
    this.find('form').addEventListener('submit', event => {
      event.preventDefault()
      this.#check()
    })
    this.find('[data-show]').addEventListener('click', () => this.#reveal())
    if (this.dataset.draw) {
      const question: Question = JSON.parse(this.dataset.draw)
      let draws = 1
      this.find('[data-new]').addEventListener('click', () => {
        const numbers = drawNumbers(question, ++draws)
        if (!numbers) return
        refill(this, numbers)
        this.#take(numbers)
        this.say(this.texts.fresh)
        this.#input.focus()
      })
    }
    if (this.dataset.numbers) onNewNumbers(this.dataset.numbers, numbers => this.#take(numbers))
  }

  protected restore(answer: Json) {
    // The reader's own numbers were put in before the record was read: what is kept answers the lesson's.
    if (!this.#original) return
    if (typeof answer === 'string') {
      this.#input.value = answer
      this.#check(true)
    } else this.#reveal(true)
  }

  protected askAgain() {
    this.querySelector<HTMLButtonElement>('[data-new]')?.click()
  }

  get #input(): HTMLInputElement {
    return this.find<HTMLInputElement>('input')
  }

  #value(formula: string): number {
    return compute(formula, name => lookup(this.#numbers, name))
  }

  #check(silent = false) {
    const { value } = this.#input
    const exact = this.dataset.exact !== undefined
    const { typed, verdict, text } = answerTo(
      value,
      this.#value(this.dataset.answer!),
      exact,
      this.texts,
      this,
    )
    // What the author foresaw says more than any general rule.
    const slip =
      verdict === 'right' || !typed
        ? undefined
        : this.all('.slip').find(({ dataset: { formula } }) => {
            const wrong = this.#value(formula!)
            return exact ? typed.value === wrong : matches(typed.value, wrong)
          })
    for (const each of this.all('.slip')) each.hidden = each !== slip
    const mood = verdict === 'right' ? 'right' : typed ? 'wrong' : 'plain'
    this.say(slip ? this.texts.wrong : text, mood)
    this.#input.setAttribute('aria-invalid', String(verdict !== 'right'))
    if (typed && !silent) this.#keep(value.trim(), verdict === 'right', verdict === 'right')
  }

  #reveal(silent = false) {
    const answer = print(this.#value(this.dataset.answer!), this)
    for (const each of this.all('.slip')) each.hidden = true
    this.#input.removeAttribute('aria-invalid')
    this.say(format(this.texts.shown, { answer }))
    if (!silent) this.#keep(null, true, false)
  }

  #keep(answer: Json, done: boolean, right: boolean) {
    if (this.#original) this.keep(answer, done, right)
    else if (done || !right) this.keep(undefined, done, right)
  }

  #take(numbers: object) {
    this.#numbers = numbers
    this.#original = false
    this.#input.value = ''
    this.#input.removeAttribute('aria-invalid')
    for (const each of this.all('.slip')) each.hidden = true
    this.find('[data-right]').textContent = print(this.#value(this.dataset.answer!), this)
    this.find('[data-check-result]').textContent = ''
  }
}

customElements.define('lesson-ask', LessonAsk)
