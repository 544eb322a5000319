import { format } from '#i18n/format.ts'
import type { Json } from '#record/format.ts'
import { Checkpoint } from '../checkpoint/checkpoint.ts'

/**
 * Cards with the same few answers, one opening the next. A wrong answer may be given once: then the right one is shown,
 * so that nobody is stuck. Kept: what was answered first on each card.
 */
class LessonCards extends Checkpoint {
  #cards: HTMLElement[] = []
  /** The first answer to each card so far. */
  #given: string[] = []

  protected begin() {
    this.#cards = this.all('.card')
    this.#cards.forEach((card, n) => {
      for (const button of card.querySelectorAll<HTMLElement>('[data-choose]'))
        button.addEventListener('click', () => this.#choose(n, button.dataset.choose!))
    })
    this.find('[data-again]').addEventListener('click', () => this.#again())
  }

  protected restore(answer: Json) {
    if (!Array.isArray(answer)) return
    answer.slice(0, this.#cards.length).forEach((given, n) => {
      if (n === this.#given.length) this.#show(n, String(given))
    })
    this.#sum()
  }

  #choose(n: number, given: string) {
    if (this.#given.length !== n) return
    this.#show(n, given)
    const last = n === this.#cards.length - 1
    this.keep(this.#given, last, last ? this.#right === this.#cards.length : undefined)
    this.#sum()
    if (!last) this.#cards[n + 1].querySelector<HTMLElement>('[data-choose]')!.focus({ preventScroll: true })
  }

  #show(n: number, given: string) {
    const card = this.#cards[n]
    const { answer } = card.dataset
    const right = given === answer
    this.#given[n] = given
    card.dataset.solved = ''
    for (const button of card.querySelectorAll<HTMLButtonElement>('[data-choose]')) {
      button.disabled = true
      button.toggleAttribute('data-right', button.dataset.choose === answer)
      button.toggleAttribute('data-wrong', button.dataset.choose === given && !right)
    }
    const place = card.querySelector<HTMLElement>('[data-result]')!
    this.say(
      right ? this.texts.right : format(this.texts.wrong, { answer: answer! }),
      right ? 'right' : 'wrong',
      place,
    )
    this.#cards[n + 1]?.setAttribute('data-open', '')
  }

  /** How many were right at the first answer. */
  get #right(): number {
    return this.#cards.filter((card, i) => card.dataset.answer === this.#given[i]).length
  }

  /** Says how many were right at the first answer, once all have one. */
  #sum() {
    const count = this.#cards.length
    if (this.#given.length < count) return
    const n = this.#right
    this.say(format(this.texts[n === count ? 'all' : 'some'], { n, count }), n === count ? 'right' : 'plain')
    this.find('[data-again]').hidden = false
  }

  #again() {
    this.#given = []
    this.#cards.forEach((card, n) => {
      card.toggleAttribute('data-open', n === 0)
      card.removeAttribute('data-solved')
      card.querySelector('[data-result]')!.textContent = ''
      for (const button of card.querySelectorAll<HTMLButtonElement>('[data-choose]')) {
        button.disabled = false
        button.removeAttribute('data-right')
        button.removeAttribute('data-wrong')
      }
    })
    this.find('[data-check-result]').textContent = ''
    this.find('[data-again]').hidden = true
    this.#cards[0].querySelector<HTMLElement>('[data-choose]')!.focus()
  }
}

customElements.define('lesson-cards', LessonCards)
