import { useEffect, useRef, useState } from 'preact/hooks'
import type { Shown } from './lab.ts'
import type { Answer, Exported, Request } from './messages.ts'
import { RemoteLab } from './remote.ts'

/** How long the worker may take for one picture; also how long it takes at most until a pause is heeded. */
const MILLISECONDS = 24

/** What the trainer's page has of the lab in the worker. */
export interface Training {
  shown: Shown
  /** While epochs are run: how far, of how many. */
  running: { epoch: number; end: number } | undefined
  /** The worker is on its way. */
  loading: boolean
  failed: boolean
  /** Stops what runs, then does one thing; the promise is of what is shown then. */
  act(request: Request): Promise<Shown | undefined>
  /**
   * Runs epochs, with a picture after every few.
   *
   * @param change made before it begins
   */
  run(epochs: number, perPicture: number, change?: Request): Promise<Shown | undefined>
  pause(): void
  exported(): Promise<Exported | undefined>
}

/**
 * Trains in a worker, a picture at a time: the page asks for some epochs, draws what comes, and asks again. So it can
 * stop at any picture, and never computes an epoch itself. While it draws one picture, the worker trains for the next.
 *
 * Where the reader asks for reduced motion, only the count of epochs moves; the plane and the curve are drawn at the
 * end, and whenever the reader pauses.
 */
export function useTraining(initial: Shown): Training {
  const [shown, setShown] = useState(initial)
  const [running, setRunning] = useState<Training['running']>()
  const [loading, setLoading] = useState(false)
  const [failed, setFailed] = useState(false)
  const lab = useRef<RemoteLab | undefined>(undefined)
  /** Which run is the present one; what is of an earlier one has stopped. */
  const present = useRef(0)
  /** The request whose answer is shown. */
  const answered = useRef(0)
  useEffect(() => () => lab.current?.close(), [])

  const stop = () => {
    setRunning(undefined)
    return ++present.current
  }

  /** Asks the worker and shows what it answers; undefined when it could not be loaded, which is said. */
  const ask = async (request: Request): Promise<Answer | undefined> => {
    if (!lab.current) setLoading(true)
    lab.current ??= new RemoteLab(initial.settings)
    try {
      const answer = await lab.current.ask(request)
      setFailed(false)
      // A run that was stopped may come to its last answer after what stopped it was answered.
      if (answer.shown && answer.id > answered.current) {
        answered.current = answer.id
        setShown(answer.shown)
      }
      return answer
    } catch (error) {
      console.warn(error)
      stop()
      // The next worker knows nothing of what was trained.
      lab.current = undefined
      answered.current = 0
      setShown(initial)
      setFailed(true)
      return undefined
    } finally {
      setLoading(false)
    }
  }

  const run = async (epochs: number, perPicture: number, begun: boolean, from: number) => {
    const mine = stop()
    const quiet = matchMedia('(prefers-reduced-motion: reduce)').matches
    const end = from + epochs
    const more = (from: number, first: boolean) =>
      ask({
        do: 'advance',
        epochs: Math.min(perPicture, end - from),
        milliseconds: MILLISECONDS,
        first,
        quiet,
      })
    setRunning({ epoch: from, end })
    let at = from
    let next = more(at, !begun)
    for (;;) {
      const answer = await next
      if (!answer) return undefined
      const { epoch, diverged } = answer
      const over = mine !== present.current || epoch >= end || epoch === at || diverged
      if (over) break
      at = epoch
      next = more(at, false)
      setRunning({ epoch, end })
      await nextPicture()
    }
    if (mine === present.current) setRunning(undefined)
    return (await ask({ do: 'show' }))?.shown
  }

  return {
    shown,
    running,
    loading,
    failed,
    async act(request) {
      stop()
      return (await ask(request))?.shown
    },
    async run(epochs, perPicture, change) {
      if (!change) return run(epochs, perPicture, false, shown.epoch)
      stop()
      const changed = await ask(change)
      return changed && run(epochs, perPicture, true, changed.epoch)
    },
    pause: stop,
    async exported() {
      return (await ask({ do: 'export' }))?.exported
    },
  }
}

const nextPicture = () => new Promise(resolve => requestAnimationFrame(resolve))
