import { formatNumber } from '../numbers.ts'
import { type Numbers, numberAt } from '../path.ts'

/** The numbers that a part of the page was last filled with, for formulas that are shown anew. */
const filled = new WeakMap<Element, Numbers>()

/**
 * Writes new numbers into the slots of a part of the page (`\val` in formulas, `<Val>` in prose) as text, without
 * typesetting. A slot that the numbers do not have keeps what it shows.
 *
 * @param root whose slots are filled; remembered, so that a change of notation keeps the numbers
 * @param numbers as `content/numbers/<slug>.ts` has them
 */
export function refill(root: Element, numbers: Numbers): void {
  filled.set(root, numbers)
  fill(root, numbers)
}

/** Fills the slots of an element that was just shown anew with the numbers of the part it stands in. */
export function refillAgain(element: Element): void {
  for (let part: Element | null = element; part; part = part.parentElement) {
    const numbers = filled.get(part)
    if (numbers) {
      fill(element, numbers)
      return
    }
  }
}

function fill(root: Element, numbers: Numbers): void {
  for (const slot of root.querySelectorAll<HTMLElement>('[data-val]')) {
    const found = numberAt(numbers, slot.getAttribute('data-val') ?? '')
    if (!('value' in found)) continue
    const digits = slot.getAttribute('data-digits')
    slot.textContent = formatNumber(found.value, {
      digits: digits ? Number(digits) : undefined,
      parenthesised: slot.getAttribute('data-form') === 'parens',
      inMaths: slot.closest('maths-formula') !== null,
      locale: slot.closest('[lang]')?.getAttribute('lang') ?? undefined,
    })
    if (slot instanceof HTMLDataElement) slot.value = String(found.value)
  }
}
