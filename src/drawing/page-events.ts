import { keepNumbers, keptNumbers } from '#maths/browser/kept-numbers.ts'

/**
 * What figures and the rest of a page tell each other, by events on `document`.
 *
 * `course:numbers`, detail `NumbersDetail`: the numbers of a lesson changed (new random numbers, an edited weight).
 * Number slots of the page refill themselves from `numbers`; figures of the same slug take over `parameters`. Whatever
 * dispatches it with its own `parameters` moves the figures.
 *
 * `course:step`, detail `StepDetail`: a figure shows another step.
 */
export interface NumbersDetail<P = unknown> {
  /** Of which file in `content/numbers`. */
  of: string
  /** What the numbers follow from. */
  parameters: P
  /** All numbers, by the paths that lessons use. */
  numbers: object
  /** The element that sent it: it does not listen to itself. */
  from?: Element
}

export interface StepDetail {
  figure: string
  step: string
}

export function publishNumbers(of: string, parameters: unknown, numbers: object, from: Element): void {
  const detail: NumbersDetail = { of, parameters, numbers, from }
  keepNumbers(of, { parameters, numbers })
  document.dispatchEvent(new CustomEvent('course:numbers', { detail }))
}

/** Calls `take` with the parameters that others publish; returns what ends the listening. */
export function listenForNumbers<P>(of: string, me: Element, take: (parameters: P) => void): () => void {
  const listen = (event: Event) => {
    const { detail } = event as CustomEvent<NumbersDetail<P>>
    // Whoever has no parameters to give fills slots only.
    if (detail.of === of && detail.from !== me && detail.parameters) take(detail.parameters)
  }
  document.addEventListener('course:numbers', listen)
  // What the reader put in on an earlier page of the lesson.
  const kept = keptNumbers(of)?.parameters as P | undefined
  if (kept) take(kept)
  return () => document.removeEventListener('course:numbers', listen)
}

/** Tells the step, and lights what the page marked with `data-figure="<name>" data-step="<step>"`. */
export function publishStep(figure: string, step: string): void {
  const detail: StepDetail = { figure, step }
  document.dispatchEvent(new CustomEvent('course:step', { detail }))
  for (const part of document.querySelectorAll(`[data-figure="${figure}"][data-step]`)) {
    part.toggleAttribute('data-lit', part.getAttribute('data-step')!.split(' ').includes(step))
  }
}
