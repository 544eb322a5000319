import type { Numbers } from '../path.ts'
import { refill } from './refill.ts'

/**
 * Figures publish new numbers of a lesson by the event `course:numbers` on the document; the slots of that lesson
 * (`data-lesson`) take them.
 */
document.addEventListener('course:numbers', event => {
  const { of, numbers } = (event as CustomEvent<{ of: string; numbers: Numbers }>).detail
  for (const lesson of document.querySelectorAll(`[data-lesson="${CSS.escape(of)}"]`)) refill(lesson, numbers)
})
