import { readNumber } from '#drawing/read-number.ts'
import { format } from '#i18n/format.ts'
import type { Json } from '#record/format.ts'
import { Checkpoint } from '../checkpoint/checkpoint.ts'
import { answerTo } from '../number/answer.ts'
import { onNewNumbers } from '../number/fresh.ts'
import { print } from '../number/page-number.ts'
import { type Entry, entriesOf, keptOf } from './entries.ts'
import { Run } from './run.ts'

/**
 * Several numbers, each opening the next. Kept: what was typed in each step by its path, null where it was shown.
 * Answers to other numbers, which a figure put in, are not kept, since those numbers go with the browser's tab.
 */
class LessonSteps extends Checkpoint {
  #items: HTMLElement[] = []
  #run!: Run
  #entries: Entry[] = []
  /** What the record held by the names of steps. */
  #before: { [path: string]: Json } = {}
  #original = true
  /** A step was wrong at first, or its answer was shown. */
  #missed = false

  protected begin() {
    this.#items = this.all('.step')
    this.#start(this.#values)
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
    // The reader's own numbers were put in before the record was read: what is kept answers the lesson's.
    if (!this.#original) return
    if (typeof answer === 'object' && !Array.isArray(answer)) this.#before = answer ?? {}
    entriesOf(answer, this.#paths, () => this.#newRun(this.#values)).forEach((entry, i) => {
      if (typeof entry === 'string') {
        this.#inputOf(i).value = entry
        this.#check(i, true)
      } else this.#show(i, true)
    })
  }

  get #values(): object {
    return JSON.parse(this.dataset.values!)
  }

  get #paths(): string[] {
    return this.#items.map(({ dataset }) => dataset.path!)
  }

  #newRun(numbers: object): Run {
    return new Run(
      this.#items.map(({ dataset: { path, formula } }) => ({ path: path!, formula })),
      numbers,
    )
  }

  #start(numbers: object) {
    this.#run = this.#newRun(numbers)
    this.#entries = []
    this.#items.forEach((item, i) => {
      item.toggleAttribute('data-open', i === 0)
      item.removeAttribute('data-solved')
      const input = this.#inputOf(i)
      input.value = ''
      input.removeAttribute('aria-invalid')
      this.#showSlip(i)
      item.querySelector('[data-result]')!.textContent = ''
      item.querySelector('[data-right]')!.textContent = print(this.#run.exact(this.#paths[i]), this)
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
    if (typed && !right && !silent) this.#missed = true
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
    if (!silent) this.#missed = true
    this.#solved(i, null, silent)
  }

  /** Opens the next step and takes the reader there. */
  #solved(i: number, entry: Entry, silent: boolean) {
    const first = this.#entries.length <= i
    this.#entries[i] = entry
    this.#items[i].setAttribute('data-solved', '')
    const last = i === this.#items.length - 1
    if (!last) this.#items[i + 1].setAttribute('data-open', '')
    if (silent) return
    if (last) this.say(this.texts[this.#entries.includes(null) ? 'last' : 'all'], 'right')
    else if (first) this.#inputOf(i + 1).focus({ preventScroll: false })
    const done = this.#entries.length === this.#items.length
    // What an earlier version of the lesson asked for is kept with the rest.
    const right = done ? !this.#missed : undefined
    if (this.#original) this.keep({ ...this.#before, ...keptOf(this.#paths, this.#entries) }, done, right)
    else if (done) this.keep(undefined, true, right)
  }
}

customElements.define('lesson-steps', LessonSteps)
