import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CompileJob } from '#runner/browser/compile-worker.ts'
import { createCompiler } from '#runner/browser/compiler.ts'
import { compile } from '#runner/compile.ts'
import { readLimit } from '#runner/limits.ts'

/** A worker that reads programs as the real one does, except one that it never gets through. */
class PretendWorker extends EventTarget {
  static started: PretendWorker[] = []
  ended = false

  constructor(loads: boolean) {
    super()
    PretendWorker.started.push(this)
    queueMicrotask(() =>
      this.dispatchEvent(loads ? new MessageEvent('message', { data: 'ready' }) : new Event('error')),
    )
  }

  postMessage({ id, source, names }: CompileJob) {
    if (source === 'endless') return
    const data = { id, compiled: compile(source, names) }
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })))
  }

  terminate() {
    this.ended = true
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  PretendWorker.started = []
})
afterEach(() => {
  vi.useRealTimers()
})

const open = (loads = () => true) => createCompiler(() => new PretendWorker(loads()) as unknown as Worker)

test('what takes too long to read is ended, and the next program is read by a new worker', async () => {
  const compiler = open()
  const endless = compiler.compile('endless', [])
  const next = compiler.compile('let a = 1', [])
  await vi.advanceTimersByTimeAsync(readLimit + 100)
  expect(await endless).toMatchObject({
    error: { code: 'readTimeout', values: { seconds: readLimit / 1000 } },
  })
  expect(await next).toHaveProperty('code')
  expect(PretendWorker.started.map(worker => worker.ended)).toEqual([true, false])
})

test('programs are read one after another, each with its own answer', async () => {
  const compiler = open()
  const answers = await Promise.all(
    ['const a = 1', 'const b = }', 'const c = 3'].map(s => compiler.compile(s, [])),
  )
  expect(answers.map(answer => ('code' in answer ? answer.code : answer.error.code))).toEqual([
    'const a = 1',
    'unexpected',
    'const c = 3',
  ])
  expect(PretendWorker.started).toHaveLength(1)
})

test('a worker that cannot be loaded is said to be lost, and tried again', async () => {
  let loads = false
  const compiler = open(() => loads)
  await expect(compiler.compile('1', [])).rejects.toThrow()
  loads = true
  expect(await compiler.compile('1', [])).toHaveProperty('code')
})

test('reading can be stopped, before its turn and in the middle, and the next program is read', async () => {
  const compiler = open()
  const [now, waiting] = [new AbortController(), new AbortController()]
  const endless = compiler.compile('endless', [], now.signal)
  const second = compiler.compile('endless', [], waiting.signal)
  const third = compiler.compile('let a = 1', [])
  await vi.advanceTimersByTimeAsync(10)
  waiting.abort()
  now.abort()
  expect([await endless, await second]).toMatchObject([
    { error: { code: 'stopped' } },
    { error: { code: 'stopped' } },
  ])
  expect(await third).toHaveProperty('code')
})
