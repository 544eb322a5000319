import variant from '@jitl/quickjs-wasmfile-release-sync'
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
  type QuickJSWASMModule,
} from 'quickjs-emscripten'
import { programName } from '../program.ts'
import type { LearnerError } from '../runner.ts'
import { wasm } from './place.ts'

/** Pages of 64 KiB. The engine's own memory limit counts only part of what it takes: this cap holds for all of it. */
const pages = { initial: 256, maximum: 1024 }
/** In bytes: about as many nested calls as a browser allows. The thread's own stack must be several times that. */
const stackSize = 2 << 20

/** One engine in a memory of its own, for one program. */
export interface Instance {
  quickjs: QuickJSWASMModule
  memory: WebAssembly.Memory
}

const compiled = WebAssembly.compile(wasm())

async function createInstance(): Promise<Instance> {
  const memory = new WebAssembly.Memory(pages)
  const wasmModule = await compiled
  const quickjs = await newQuickJSWASMModuleFromVariant(
    newVariant(variant, { wasmMemory: memory, wasmModule }),
  )
  return { quickjs, memory }
}

/** Under this name the prepared realm keeps the function that runs one program, until a program is about to run. */
const RUN = 'run'
const PAGE = 4096

/** The memory of an instance in which the harness has prepared the realm, and no program has run. */
export interface Image {
  /** The parts that are not all zeros, by their place. */
  parts: { at: number; bytes: Uint8Array }[]
  /** Where its context is. */
  context: number
}

/**
 * Lets the harness prepare a realm, once: to read the harness takes longer than most programs run.
 *
 * @param harness what `bundleSandbox` made
 * @throws when the harness fails
 */
export async function takeImage(harness: string): Promise<Image> {
  const instance = await createInstance()
  const { context } = openContext(instance, { now: () => 0, send() {}, wake() {}, late: () => false })
  const run = context.unwrapResult(context.evalCode(harness))
  context.setProp(context.global, RUN, run)
  run.dispose()
  const all = new Uint8Array(instance.memory.buffer)
  const words = new Int32Array(instance.memory.buffer)
  const parts: Image['parts'] = []
  for (let at = 0; at < all.length; at += PAGE) {
    let n = at / 4
    while (n < (at + PAGE) / 4 && words[n] === 0) n++
    if (n < (at + PAGE) / 4) parts.push({ at, bytes: all.slice(at, at + PAGE) })
  }
  return { parts, context: placeOf(context) }
}

/** An instance of its own, with a memory of its own that begins as a copy of the image. */
export interface Realm extends Instance {
  runtime: QuickJSRuntime
  context: QuickJSContext
  /** The functions that the realm calls; those of the one program that runs in it. */
  host: HostFunctions
}

/** @throws when the engine does not do the same twice, so that an image does not fit */
export async function openRealm(image: Image): Promise<Realm> {
  const instance = await createInstance()
  const host: HostFunctions = { now: () => 0, send() {}, wake() {}, late: () => false }
  // The engine lays everything out as it did for the image: all that was made here is at the same place there.
  const opened = openContext(instance, host)
  if (placeOf(opened.context) !== image.context) throw new Error('quickjs: the image does not fit')
  const all = new Uint8Array(instance.memory.buffer)
  for (const { at, bytes } of image.parts) all.set(bytes, at)
  return { ...instance, ...opened, host }
}

function placeOf(context: QuickJSContext): number {
  return (context as unknown as { ctx: { value: number } }).ctx.value
}

function openContext({ quickjs }: Instance, host: HostFunctions) {
  const runtime = quickjs.newRuntime()
  runtime.setMaxStackSize(stackSize)
  runtime.setInterruptHandler(() => host.late())
  const context = runtime.newContext()
  giveHost(context, host)
  return { runtime, context }
}

/** How a program ended, when it did not say so itself. */
export type Ended = 'itself' | 'timeout' | 'memory' | 'stack' | 'broken'

/**
 * Runs a program to its end, in a realm that is thrown away afterwards.
 *
 * @param realm a fresh one
 * @param program what `assembleAlone` made, and what `settingsOf` says of it
 * @param timeLimit in milliseconds
 * @param send takes each message of the harness
 */
export function runProgram(
  { memory, runtime, context, host }: Realm,
  program: { code: string; settings: string },
  timeLimit: number,
  send: (text: string) => void,
): Ended | LearnerError {
  const begin = performance.now()
  // Nothing else happens while a program sleeps, so the clock is put forward instead of waiting.
  let skipped = 0
  const clock = () => performance.now() - begin + skipped
  let late = false
  let over = false
  const timers: { at: number; callback: QuickJSHandle }[] = []
  Object.assign(host, {
    now: clock,
    send: text => {
      over ||= text.startsWith('{"end"')
      send(text)
    },
    wake: (callback, milliseconds) => timers.push({ at: clock() + milliseconds, callback }),
    late: () => {
      late ||= clock() > timeLimit
      return late
    },
  } satisfies HostFunctions)

  try {
    const run = context.getProp(context.global, RUN)
    context.unwrapResult(context.evalCode(`delete globalThis.${RUN}`))
    const main = context.evalCode(program.code, programName)
    if (main.error) return late ? 'timeout' : (tooNew(context, main.error) ?? guess(memory))
    const settings = context.newString(program.settings)
    const started = context.callFunction(run, context.undefined, settings, main.value)
    if (started.error && !late) return guess(memory)
    while (!late && !over) {
      const jobs = runtime.executePendingJobs()
      if (jobs.error && !late) return guess(memory)
      if (late || over) break
      const next = timers.sort((a, b) => a.at - b.at).shift()
      if (!next) return guess(memory)
      skipped += Math.max(0, next.at - clock())
      late = clock() > timeLimit
      if (late) break
      const called = context.callFunction(next.callback, context.undefined)
      if (called.error && !late) return guess(memory)
    }
    return over ? 'itself' : 'timeout'
  } catch (error) {
    if (over) return 'itself'
    return late ? 'timeout' : error instanceof RangeError ? 'stack' : guess(memory)
  }
}

/** A program that the parser of the language accepts and this engine does not yet. */
function tooNew(context: QuickJSContext, error: QuickJSHandle): LearnerError | undefined {
  const { name, message, lineNumber } = context.dump(error) as {
    name?: string
    message?: string
    lineNumber?: number
  }
  if (name !== 'SyntaxError') return undefined
  const detail = String(message)
  const place = typeof lineNumber === 'number' && lineNumber > 1 ? { line: lineNumber - 1 } : {}
  return { code: 'notYet', values: { detail }, message: detail, ...place }
}

/** The harness never fails by itself: without an end of its own a program has used up what there is. */
function guess(memory: WebAssembly.Memory): Ended {
  return isFull(memory) ? 'memory' : 'broken'
}

/** True when the memory has grown to its cap, or so near to it that a large request no longer fits. */
export function isFull(memory: WebAssembly.Memory): boolean {
  return memory.buffer.byteLength >= (pages.maximum - 64) * 65_536
}

interface HostFunctions {
  /** Whether the program's time is up. */
  late(): boolean
  now(): number
  send(text: string): void
  wake(callback: QuickJSHandle, milliseconds: number): void
}

/** The three things of a browser's worker that the harness takes; it hides them before learner code runs. */
function giveHost(context: QuickJSContext, host: HostFunctions): void {
  const { global } = context
  const set = (
    on: QuickJSHandle,
    name: string,
    call: (...args: QuickJSHandle[]) => QuickJSHandle | undefined,
  ) => {
    context.setProp(on, name, context.newFunction(name, call))
  }
  set(global, 'postMessage', text => {
    host.send(context.getString(text!))
    return undefined
  })
  set(global, 'setTimeout', (callback, milliseconds) => {
    host.wake(callback!.dup(), context.getNumber(milliseconds!) || 0)
    return undefined
  })
  const performance = context.newObject()
  set(performance, 'now', () => context.newNumber(host.now()))
  context.setProp(global, 'performance', performance)
}
