import { useEffect, useRef, useState } from 'preact/hooks'
import type { Runner } from '#runner/runner.ts'
import { type Digit, readDigits } from './digits.ts'
import {
  coursePass,
  isSame,
  learningRate,
  PASS,
  type Parameters,
  passes,
  passProgram,
  perStep,
  type Reading,
  reading,
  readParameters,
  shuffled,
  sizes,
  startOf,
} from './reader.ts'

/** Whose program trains. */
export type Engine = 'own' | 'course'

/** Why a training ended before its time: a sentence of the texts, with what fills it. */
export interface Trouble {
  code: 'notPassed' | 'error' | 'timeout' | 'strange' | 'notLoaded'
  values?: Record<string, string | number>
}

/** Thrown where a training cannot go on. */
class Interrupted extends Error {
  readonly trouble: Trouble

  constructor(code: Trouble['code'], values: Trouble['values'] = {}) {
    super(code)
    this.trouble = { code, values }
  }
}

/** A pass of a slow program takes some seconds; one that takes longer than this is taken for endless. */
const TIME_LIMIT = 60_000

export interface State {
  engine?: Engine
  parameters?: Parameters
  /** Passes that were trained. */
  pass: number
  /** How many there will be, while it runs. */
  end?: number
  result?: Reading
  test?: Digit[]
  /** Milliseconds of the last pass, by whose it was. */
  took: Partial<Record<Engine, number>>
  /** Whether the learner's first pass gave the weights of the course's engine. */
  agrees?: boolean
  trouble?: Trouble
}

/** Trains a pass at a time, so that it can be stopped after any, and shows how the network reads after each. */
export function useReader() {
  const [state, setState] = useState<State>({ pass: 0, took: {} })
  const abort = useRef<AbortController | undefined>(undefined)
  const runner = useRef<Runner | undefined>(undefined)
  useEffect(
    () => () => {
      abort.current?.abort()
      runner.current?.dispose()
    },
    [],
  )

  const stop = () => {
    abort.current?.abort()
    setState(now => ({ ...now, end: undefined }))
  }

  /** A pass of the learner's program, in the sandbox. */
  const ownPass = async (program: string, from: Parameters, data: ReturnType<typeof shuffled>) => {
    const { createBrowserRunner } = await import('#runner/browser/runner.ts')
    runner.current ??= createBrowserRunner({ sandboxes: 1 })
    const args = [sizes, from, data.xs, data.targets, learningRate, perStep]
    const { status, returns, error } = await runner.current.run(
      { source: program, allows: [], timeLimit: TIME_LIMIT, calls: { entry: PASS, batch: [args] } },
      { signal: abort.current!.signal },
    )
    if (status === 'timeout') throw new Interrupted('timeout', { seconds: TIME_LIMIT / 1000 })
    const told = error ?? returns?.[0]?.error
    if (told) throw new Interrupted('error', { message: told.message })
    const parameters = readParameters(returns?.[0]?.value)
    if (!parameters) throw new Interrupted('strange')
    return parameters
  }

  const train = async (engine: Engine) => {
    stop()
    const mine = new AbortController()
    abort.current = mine
    // Goes on with what the same engine has trained, else begins anew.
    const goesOn = engine === state.engine && state.parameters !== undefined
    let [parameters, pass] = goesOn ? [state.parameters!, state.pass] : [startOf(1), 0]
    const end = pass + passes
    setState(now => ({
      ...now,
      engine,
      end,
      pass,
      trouble: undefined,
      ...(goesOn ? {} : { agrees: undefined, result: undefined, parameters: undefined }),
    }))
    try {
      const { train, test } = await loadDigits()
      const program = engine === 'own' ? passProgram(await ownProgram()) : ''
      for (; pass < end && !mine.signal.aborted; pass++) {
        await nextPicture()
        const data = shuffled(train, pass)
        const began = performance.now()
        const next = program ? await ownPass(program, parameters, data) : coursePass(parameters, data)
        if (mine.signal.aborted) return
        const took = performance.now() - began
        const agrees = program && pass === 0 ? isSame(next, coursePass(parameters, data)) : undefined
        parameters = next
        setState(now => ({
          ...now,
          ...{ parameters: next, pass: pass + 1, test, result: reading(next, test) },
          took: { ...now.took, [engine]: took },
          ...(agrees === undefined ? {} : { agrees }),
        }))
      }
    } catch (error) {
      if (mine.signal.aborted) return
      if (!(error instanceof Interrupted)) console.warn(error)
      const trouble: Trouble = error instanceof Interrupted ? error.trouble : { code: 'notLoaded' }
      setState(now => ({ ...now, trouble }))
    }
    if (abort.current === mine) setState(now => ({ ...now, end: undefined }))
  }

  return { state, train, stop }
}

async function loadDigits() {
  const { default: text } = await import('./data/digits.txt?raw')
  return readDigits(text)
}

/** The learner's answer that passed. */
async function ownProgram(): Promise<string> {
  const { openRecord } = await import('#record/browser/open.ts')
  const attempt = await openRecord().bestOf('train-from-nothing')
  if (attempt?.result.status !== 'pass') throw new Interrupted('notPassed')
  return attempt.code
}

const nextPicture = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
