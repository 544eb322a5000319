import { openRecord } from '#record/browser/open.ts'
import type { CheckpointRow, Json } from '#record/format.ts'

/** How a result is shown besides its words. */
export type Mood = 'right' | 'wrong' | 'plain'

/**
 * What all checkpoints share: an answer that is kept in the learner's record, a result that is said to a screen
 * reader, an explanation that opens when it is done. The HTML is there before; this brings it to life.
 */
export abstract class Checkpoint extends HTMLElement {
  #done = false
  /** Asked again because it was missed once: what was answered then is not shown. */
  #again = false
  #restored = false
  #answer: Json | undefined

  connectedCallback() {
    // A checkpoint that is moved in the page is not begun twice.
    if (this.dataset.alive !== undefined) return
    this.dataset.alive = ''
    this.begin()
    this.#again = new URLSearchParams(location.search).get('again') === this.dataset.checkpoint
    if (this.#again) this.askAgain()
    else void this.#restore()
  }

  /** Wires the controls. */
  protected abstract begin(): void

  /** Shows an answer of an earlier visit, silently; an answer of a form that is not known is passed over. */
  protected abstract restore(answer: Json, done: boolean): void

  /** Asks again, with other numbers where it has some. */
  protected askAgain(): void {}

  /** The texts of the interface that this checkpoint says. */
  protected get texts(): Record<string, string> {
    return JSON.parse(this.dataset.texts!)
  }

  protected get done(): boolean {
    return this.#done
  }

  protected find<E extends Element = HTMLElement>(selector: string): E {
    return this.querySelector<E>(selector)!
  }

  protected all<E extends Element = HTMLElement>(selector: string): E[] {
    return [...this.querySelectorAll<E>(selector)]
  }

  /** Says a result below the question; the same words again are said again. */
  protected say(text: string, mood: Mood = 'plain', place = this.find('[data-check-result]')) {
    place.textContent = ''
    place.dataset.mood = mood
    // An emptied live region must be seen empty before it is filled, or nothing is announced.
    requestAnimationFrame(() => {
      place.textContent = text
    })
  }

  /**
   * Keeps the answer, finished or not. Once finished a checkpoint stays so.
   *
   * @param answer undefined where it would make no sense later: what was kept before stays
   * @param right whether it is right, where it was judged: what is missed comes back some day
   */
  protected keep(answer: Json | undefined, done: boolean, right?: boolean) {
    this.#restored = true
    if (answer !== undefined) this.#answer = answer
    if (done) this.finish()
    const { lesson, checkpoint } = this.dataset
    // What is asked again was finished before.
    const state = {
      done: this.#done || this.#again,
      ...(this.#answer !== undefined && { answer: this.#answer }),
    }
    openRecord().checkpoint(lesson!, checkpoint!, state, right)
  }

  /** Marks the checkpoint as done and opens its explanation. */
  protected finish() {
    this.#done = true
    this.dataset.done = ''
    const mark = this.querySelector<HTMLElement>('[data-check-done]')
    if (mark) mark.hidden = false
  }

  async #restore() {
    const { lesson, checkpoint } = this.dataset
    const row = (await checkpointsOf(lesson!)).find(row => row.checkpoint === checkpoint)
    // An answer given while the record was being read is newer than the record.
    if (!row || this.#restored) return
    if (row.state.done || row.doneAt !== undefined) this.finish()
    this.#answer = row.state.answer
    if (row.state.answer !== undefined) this.restore(row.state.answer, this.#done)
  }
}

const rows = new Map<string, Promise<CheckpointRow[]>>()

/** One reading for all checkpoints of a page. */
function checkpointsOf(lesson: string): Promise<CheckpointRow[]> {
  if (!rows.has(lesson)) rows.set(lesson, openRecord().checkpointsOf(lesson))
  return rows.get(lesson)!
}
