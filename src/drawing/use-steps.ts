import { useEffect, useState } from 'preact/hooks'

export interface Steps {
  /** The step that is shown, from `first` to `last`. */
  step: number
  first: number
  last: number
  playing: boolean
  go(step: number): void
  /** Starts or pauses; from the last step it starts over. */
  toggle(): void
}

/**
 * Steps through a figure by hand or by itself.
 *
 * Where the reader asks for reduced motion nothing moves by itself: "play" goes to the end at once.
 *
 * @param first number of the first step
 * @param last number of the last step
 * @param interval milliseconds from one step to the next while playing
 */
export function useSteps(first: number, last: number, interval = 1600): Steps {
  const [step, setStep] = useState(first)
  const [playing, setPlaying] = useState(false)

  useEffect(() => {
    if (!playing) return
    if (step >= last) return setPlaying(false)
    const timer = setTimeout(() => setStep(step + 1), interval)
    return () => clearTimeout(timer)
  }, [playing, step, last, interval])

  return {
    step,
    first,
    last,
    playing,
    go(to) {
      setPlaying(false)
      setStep(Math.min(last, Math.max(first, to)))
    },
    toggle() {
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) return setStep(step === last ? first : last)
      if (!playing && step === last) setStep(first)
      setPlaying(!playing)
    },
  }
}

/**
 * The same steps, for a figure in which something can be chosen: who steps on wants to read of the step, so what is
 * chosen is let go first.
 */
export function lettingGo(steps: Steps, letGo: () => void): Steps {
  return {
    ...steps,
    go(to) {
      letGo()
      steps.go(to)
    },
    toggle() {
      letGo()
      steps.toggle()
    },
  }
}
