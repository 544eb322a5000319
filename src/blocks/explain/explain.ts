import { openRecord } from '#record/browser/open.ts'
import type { Json } from '#record/format.ts'
import { Checkpoint } from '../checkpoint/checkpoint.ts'

/**
 * The learner's own words, then a model answer beside them. The text is a draft of the record, kept while it is
 * typed; the checkpoint keeps only that the answers were compared.
 */
class LessonExplain extends Checkpoint {
  #typed = false

  protected begin() {
    const area = this.#area
    this.find('[data-compare]').addEventListener('click', () => this.#compare())
    area.addEventListener('input', () => {
      this.#typed = true
      this.#mirror()
      openRecord().saveDraft(this.#key, area.value)
    })
    void openRecord()
      .draftOf(this.#key)
      .then(draft => {
        if (draft && !this.#typed) area.value = draft.code
        this.#mirror()
      })
  }

  protected restore(_answer: Json, done: boolean) {
    if (done) this.#open()
  }

  get #area(): HTMLTextAreaElement {
    return this.find<HTMLTextAreaElement>('textarea')
  }

  get #key(): string {
    return `explain:${this.dataset.lesson}#${this.dataset.checkpoint}`
  }

  /** A text field prints cut off: paper gets the words in a paragraph. */
  #mirror() {
    this.find('[data-print]').textContent = this.#area.value
  }

  #compare() {
    if (!/\p{L}/u.test(this.#area.value)) {
      this.say(this.texts.nothing)
      this.#area.focus()
      return
    }
    this.say('')
    this.keep(true, true)
    this.#open()
    // What opened is read next; the button stays where it is.
    this.find('[data-model]').focus({ preventScroll: true })
  }

  #open() {
    this.setAttribute('data-open', '')
    this.find('[data-compare]').setAttribute('aria-expanded', 'true')
  }
}

customElements.define('lesson-explain', LessonExplain)
