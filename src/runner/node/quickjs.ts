import variant from '@jitl/quickjs-wasmfile-release-sync'
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSWASMModule,
} from 'quickjs-emscripten'
import { programName } from '../program.ts'

/** Pages of 64 KiB. The engine's own memory limit counts only part of what it takes: this cap holds for all of it. */
const pages = { initial: 256, maximum: 1024 }
/** In bytes: about as many nested calls as a browser allows. The thread's own stack must be several times that. */
const stackSize = 2 << 20

/** One engine in a memory of its own, for one program. */
export interface Instance {
  quickjs: QuickJSWASMModule
  memory: WebAssembly.Memory
}

export async function createInstance(): Promise<Instance> {
  const memory = new WebAssembly.Memory(pages)
  const quickjs = await newQuickJSWASMModuleFromVariant(newVariant(variant, { wasmMemory: memory }))
  return { quickjs, memory }
}

/** How a program ended, when it did not say so itself. */
export type Ended = 'itself' | 'timeout' | 'memory' | 'stack' | 'broken'

/**
 * Runs the text of a program to its end, in an instance that is thrown away afterwards.
 *
 * @param instance a fresh one
 * @param program what `assemble` made
 * @param timeLimit in milliseconds
 * @param send takes each message of the harness
 */
export function runProgram(
  { quickjs, memory }: Instance,
  program: string,
  timeLimit: number,
  send: (text: string) => void,
): Ended {
  const begin = performance.now()
  // Nothing else happens while a program sleeps, so the clock is put forward instead of waiting.
  let skipped = 0
  const clock = () => performance.now() - begin + skipped
  let late = false
  let over = false

  try {
    const runtime = quickjs.newRuntime()
    runtime.setMaxStackSize(stackSize)
    runtime.setInterruptHandler(() => {
      late ||= clock() > timeLimit
      return late
    })
    const context = runtime.newContext()
    const timers: { at: number; callback: QuickJSHandle }[] = []
    giveHost(context, {
      now: clock,
      send: text => {
        over ||= text.startsWith('{"end"')
        send(text)
      },
      wake: (callback, milliseconds) => timers.push({ at: clock() + milliseconds, callback }),
    })

    const main = context.evalCode(program, `${programName}`)
    if (main.error && !late) return guess(memory)
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

/** The harness never fails by itself: without an end of its own a program has used up what there is. */
function guess(memory: WebAssembly.Memory): Ended {
  return isFull(memory) ? 'memory' : 'broken'
}

/** True when the memory has grown to its cap, or so near to it that a large request no longer fits. */
export function isFull(memory: WebAssembly.Memory): boolean {
  return memory.buffer.byteLength >= (pages.maximum - 64) * 65_536
}

interface HostFunctions {
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
