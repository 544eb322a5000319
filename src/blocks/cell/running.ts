import { format } from '#i18n/format.ts'
import type { loadCellTexts } from '#i18n/lazy.ts'
import { keepReachable } from '#maths/browser/scrollable.ts'
import { type BrowserRunner, createBrowserRunner } from '#runner/browser/runner.ts'
import type { LearnerError, Output, RunResult } from '#runner/runner.ts'
import { TIME_LIMIT } from './limits.ts'
import { html } from './outputs/html.ts'
import { renderOutputs } from './outputs/render.ts'
import type { CellParts } from './parts.ts'

export type LoadedTexts = Awaited<ReturnType<typeof loadCellTexts>>

let shared: BrowserRunner | undefined

/** The runner of all cells of the page. */
export function pageRunner(): BrowserRunner {
  shared ??= createBrowserRunner()
  return shared
}

/** Runs a cell's program and shows what it puts out as it comes. One program at a time; a new one ends the old. */
export class CellRun {
  readonly #parts: CellParts
  readonly #texts: LoadedTexts
  readonly #onLine: (line: number) => void
  #abort: AbortController | undefined
  /** Whether the outputs of the page's build, or of an earlier run, still stand there. */
  #fresh = false

  constructor(parts: CellParts, texts: LoadedTexts, onLine: (line: number) => void) {
    this.#parts = parts
    this.#texts = texts
    this.#onLine = onLine
    parts.output.addEventListener('click', event => {
      const line = (event.target as HTMLElement).closest<HTMLElement>('[data-line]')?.dataset.line
      if (line) this.#onLine(Number(line))
    })
  }

  stop(): void {
    this.#abort?.abort()
  }

  /** @returns what came of it; the error's text is in the interface's words */
  async run(code: string): Promise<{ result: RunResult; message?: string }> {
    this.stop()
    const abort = new AbortController()
    this.#abort = abort
    this.#fresh = false
    this.#busy(true)
    const clock = this.#startClock()
    const waiting: Output[] = []
    let frame = 0
    const show = () => {
      frame = 0
      this.#append(waiting.splice(0))
    }
    const result = await pageRunner().run(
      { source: code, timeLimit: TIME_LIMIT },
      {
        signal: abort.signal,
        onOutput: output => {
          if (this.#abort !== abort) return
          waiting.push(output)
          frame ||= requestAnimationFrame(show)
        },
      },
    )
    clearInterval(clock)
    cancelAnimationFrame(frame)
    const message = result.error && this.#textOf(result.error)
    if (this.#abort !== abort) return { result, message }
    this.#abort = undefined
    show()
    this.#finish(result, message)
    return { result, message }
  }

  #busy(busy: boolean): void {
    const { run, stop, status, clock, cell } = this.#parts
    const focused = document.activeElement
    stop.hidden = !busy
    run.hidden = busy
    // Whoever pressed the one is offered the other in its place.
    if (busy && focused === run) stop.focus()
    if (!busy && focused === stop) run.focus()
    cell.toggleAttribute('data-running', busy)
    clock.textContent = ''
    if (busy) status.textContent = this.#texts.cell.status.running
  }

  #startClock(): ReturnType<typeof setInterval> {
    const begin = performance.now()
    return setInterval(() => {
      this.#parts.clock.textContent = format(this.#texts.cell.seconds, {
        n: Math.round((performance.now() - begin) / 1000),
      })
    }, 1_000)
  }

  /** Adds outputs; the first one takes the place of what stood there. */
  #append(outputs: Output[]): void {
    if (outputs.length === 0) return
    this.#replaceOld()
    const { output } = this.#parts
    output.insertAdjacentHTML('beforeend', renderOutputs(outputs, this.#texts.cell))
    for (const box of output.querySelectorAll('.scroll')) keepReachable(box)
  }

  #replaceOld(): void {
    if (this.#fresh) return
    this.#fresh = true
    const { output, panel } = this.#parts
    output.replaceChildren()
    panel.hidden = false
    panel.removeAttribute('data-stale')
  }

  #finish(result: RunResult, message: string | undefined): void {
    this.#busy(false)
    this.#replaceOld()
    const { output, origin, status } = this.#parts
    const t = this.#texts.cell
    if (message) output.insertAdjacentHTML('beforeend', this.#errorBox(result, result.error!, message))
    else if (result.outputs.length === 0) {
      output.insertAdjacentHTML('beforeend', html`<p class="nothing">${t.origin.nothing}</p>`.text)
    }
    origin.textContent = format(t.origin.run, { time: timeNow() })
    status.textContent = this.#statusOf(result)
  }

  #errorBox(result: RunResult, error: LearnerError, message: string): string {
    const { line } = error
    const t = this.#texts.cell
    return html`<div class="failure">${
      line !== undefined &&
      html`<button type="button" class="quiet" data-line="${line}">${format(t.line, { line })}</button> `
    }${message}${
      result.status === 'unavailable' && html` <button type="button" data-do="run">${t.again}</button>`
    }</div>`.text
  }

  #textOf(error: LearnerError): string {
    const { errors } = this.#texts.runner
    const text = Object.hasOwn(errors, error.code) ? errors[error.code as keyof typeof errors] : error.message
    return format(text, { seconds: TIME_LIMIT / 1000, ...error.values })
  }

  #statusOf({ status, duration, error }: RunResult): string {
    const t = this.#texts.cell
    switch (status) {
      case 'done':
        return format(t.status.done, {
          time:
            duration < 950
              ? format(t.milliseconds, { n: Math.max(1, Math.round(duration)) })
              : format(t.seconds, { n: Number((duration / 1000).toFixed(1)) }),
        })
      case 'error':
        return error?.line === undefined ? t.status.failed : format(t.status.failedAt, { line: error.line })
      case 'timeout':
        return format(t.status.timeout, { seconds: TIME_LIMIT / 1000 })
      default:
        return t.status[status]
    }
  }
}

/** The time of day, in minutes, as the learner's system writes it. */
export function timeNow(at = Date.now()): string {
  const { lang } = document.documentElement
  // The page's language, in the manner of the reader's country where that is known.
  const own = navigator.languages.find(language => language.split('-')[0] === lang.split('-')[0])
  return new Date(at).toLocaleTimeString(own ?? lang, { hour: '2-digit', minute: '2-digit' })
}
