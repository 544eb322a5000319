import type { Numbers } from '../path.ts'
import { keptNumbers } from './kept-numbers.ts'
import { refill } from './refill.ts'

/**
 * Figures publish new numbers of a lesson by the event `course:numbers` on the document; the slots of that lesson
 * (`data-lesson`) take them.
 */
document.addEventListener('course:numbers', event => {
  const { of, numbers } = (event as CustomEvent<{ of: string; numbers: Numbers }>).detail
  fillLesson(of, numbers)
})

// What the reader put in on an earlier page of the lesson holds on this one.
for (const { dataset } of document.querySelectorAll<HTMLElement>('article[data-lesson]')) {
  const kept = keptNumbers(dataset.lesson!)
  if (kept) fillLesson(dataset.lesson!, kept.numbers as Numbers)
}

function fillLesson(of: string, numbers: Numbers): void {
  for (const lesson of document.querySelectorAll(`[data-lesson="${CSS.escape(of)}"]`)) refill(lesson, numbers)
}
