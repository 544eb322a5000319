import { readNumber } from '#drawing/read-number.ts'
import { formatNumber } from '#maths/numbers.ts'
import { calculate } from './calculate.ts'

/** Computes what is typed when it is sent; the result stays for the next line under the name `ans`. */
class LessonCalculator extends HTMLElement {
  #ans: number | undefined

  connectedCallback() {
    const [form, input, output] = ['form', 'input', 'output'].map(name => this.querySelector(name)!)
    form.addEventListener('submit', event => {
      event.preventDefault()
      const { value } = input as HTMLInputElement
      if (value.trim() === '') return
      // A bare number may be in any script.
      const typed = readNumber(value)
      const result = typeof typed === 'object' ? typed.value : calculate(value, this.#ans)
      output.textContent =
        result === undefined ? this.dataset.unreadable! : `= ${formatNumber(result, { digits: 6 })}`
      if (result !== undefined) this.#ans = result
    })
  }
}

customElements.define('lesson-calculator', LessonCalculator)
