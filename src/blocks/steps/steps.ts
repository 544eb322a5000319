import { readNumber } from '#drawing/read-number.ts'
import { format } from '#i18n/format.ts'
import type { Json } from '#record/format.ts'
import { Checkpoint } from '../checkpoint/checkpoint.ts'
import { answerTo } from '../number/answer.ts'
import { onNewNumbers } from '../number/fresh.ts'
import { print } from '../number/page-number.ts'
import { Run } from './run.ts'

/**
 * Several numbers, each opening the next. Kept: what was typed in each step, null where it was shown. Answers to
 * other numbers, which a figure put in, are not kept, since these numbers are gone with the page.
 */
class LessonSteps extends Checkpoint {
  #items: HTMLElement[] = []
  #run!: Run
  #entries: (string | null)[] = []
  #original = true

  protected begin() {
    this.#items = this.all('.step')
    this.#start(JSON.parse(this.dataset.values!))
    this.#items.forEach((item, i) => {
      item.querySelector('form')!.addEventListener('submit', event => {
        event.preventDefault()
        this.#check(i)
      })
      item.querySelector('[data-show]')!.addEventListener('click', () => this.#show(i))
    })
    if (this.dataset.numbers) {
      onNewNumbers(this.dataset.numbers, numbers => {
        this.#original = false
        // What is said below a step speaks of the numbers that the page came with.
        this.dataset.fresh = ''
        const begun = this.#entries.length > 0
        this.#start(numbers)
        // Only where there is something to begin again: a page has several of these.
        if (begun) this.say(this.texts.fresh)
      })
    }
  }

  protected restore(answer: Json) {
    if (!Array.isArray(answer)) return
    answer.slice(0, this.#items.length).forEach((entry, i) => {
      if (this.#entries.length < i) return
      if (typeof entry === 'string') {
        this.#inputOf(i).value = entry
        this.#check(i, true)
      } else this.#show(i, true)
    })
  }

  #start(numbers: object) {
    const steps = this.#items.map(({ dataset: { path, formula } }) => ({ path: path!, formula }))
    this.#run = new Run(steps, numbers)
    this.#entries = []
    this.#items.forEach((item, i) => {
      item.toggleAttribute('data-open', i === 0)
      item.removeAttribute('data-solved')
      const input = this.#inputOf(i)
      input.value = ''
      input.removeAttribute('aria-invalid')
      this.#showSlip(i)
      item.querySelector('[data-result]')!.textContent = ''
      item.querySelector('[data-right]')!.textContent = print(this.#run.exact(steps[i].path), this)
    })
  }

  #inputOf(i: number): HTMLInputElement {
    return this.#items[i].querySelector('input')!
  }

  #slipsOf(i: number): HTMLElement[] {
    return [...this.#items[i].querySelectorAll<HTMLElement>('.slip')]
  }

  #showSlip(i: number, shown?: HTMLElement) {
    for (const slip of this.#slipsOf(i)) slip.hidden = slip !== shown
  }

  #tell(i: number, text: string, mood?: 'right' | 'wrong') {
    this.say(text, mood, this.#items[i].querySelector<HTMLElement>('[data-result]')!)
  }

  #check(i: number, silent = false) {
    const input = this.#inputOf(i)
    const exact = this.#run.exact(this.#items[i].dataset.path!)
    const { typed, verdict, text } = answerTo(input.value, exact, false, this.texts, this)
    const own = typed !== undefined && verdict !== 'right' && this.#run.follows(i, typed.value)
    const right = verdict === 'right' || own
    input.setAttribute('aria-invalid', String(!right))
    // What the author foresaw says more than any general rule.
    const slip =
      right || !typed
        ? undefined
        : this.#slipsOf(i).find(({ dataset: { formula } }) => this.#run.is(i, typed.value, formula!))
    this.#showSlip(i, slip)
    const said = own
      ? format(this.texts.follows, { answer: print(exact, this) })
      : slip
        ? this.texts.wrong
        : text
    this.#tell(i, said, right ? 'right' : typed && 'wrong')
    if (typed && right) {
      this.#run.own[this.#items[i].dataset.path!] = typed
      this.#solved(i, input.value.trim(), silent)
    }
  }

  #show(i: number, silent = false) {
    const path = this.#items[i].dataset.path!
    const answer = print(this.#run.exact(path), this)
    const typed = readNumber(answer)
    // Who goes on with the shown number goes on with its four digits.
    if (typeof typed === 'object') this.#run.own[path] = typed
    this.#inputOf(i).value = answer
    this.#inputOf(i).removeAttribute('aria-invalid')
    this.#showSlip(i)
    this.#tell(i, format(this.texts.shown, { answer }))
    this.#solved(i, null, silent)
  }

  /** Opens the next step and takes the reader there. */
  #solved(i: number, entry: string | null, silent: boolean) {
    const first = this.#entries.length <= i
    this.#entries[i] = entry
    this.#items[i].setAttribute('data-solved', '')
    const last = i === this.#items.length - 1
    if (!last) this.#items[i + 1].setAttribute('data-open', '')
    if (silent) return
    if (last) this.say(this.texts[this.#entries.includes(null) ? 'last' : 'all'], 'right')
    else if (first) this.#inputOf(i + 1).focus({ preventScroll: false })
    const done = this.#entries.length === this.#items.length
    if (this.#original) this.keep([...this.#entries], done)
    else if (done) this.keep(undefined, true)
  }
}

customElements.define('lesson-steps', LessonSteps)
