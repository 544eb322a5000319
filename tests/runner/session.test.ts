import { expect, test } from 'vitest'
import { encode } from '#runner/border.ts'
import type { RunRequest } from '#runner/runner.ts'
import { createSession } from '#runner/session.ts'

const request: RunRequest = { source: 'x', timeLimit: 1_000, calls: { entry: 'f', batch: [[], []] } }

function take(...messages: unknown[]) {
  const session = createSession(request, {}, () => 0)
  const results = messages.map(message =>
    session.take(typeof message === 'string' ? message : encode(message)),
  )
  return results.at(-1)
}

const log = { kind: 'log', parts: [{ type: 'text', text: 'a' }] }
const end = (rest: object) => ({ end: { exports: [], ...rest }, dropped: 0 })

test('an honest end is taken', () => {
  const returns = [
    { value: encode(1), after: encode([]) },
    { value: encode(Number.NaN), after: encode([]) },
  ]
  expect(take({ outputs: [log], dropped: 0 }, end({ returns }))).toMatchObject({
    status: 'done',
    outputs: [log],
    returns: [{ value: 1, after: [] }, { value: Number.NaN }],
  })
})

test.each([
  ['no text', 5],
  ['no JSON', '{'],
  ['an output of no kind', { outputs: [{ kind: 'html', html: '<b>' }] }],
  [
    'a text that is an object',
    { outputs: [{ kind: 'log', parts: [{ type: 'text', text: { toString: null } }] }] },
  ],
  ['a vector of texts', { outputs: [{ kind: 'log', parts: [{ type: 'vector', values: ['1'] }] }] }],
  ['a plot without points', { outputs: [{ kind: 'plot', title: '', series: [{ name: 'a' }] }] }],
  ['a network that is a text', { outputs: [{ kind: 'network', network: 'x' }] }],
  ['fewer returns than calls', end({ returns: [{ value: encode(1) }] })],
  ['more returns than calls', end({ returns: Array(3).fill({ value: encode(1) }) })],
  ['a returned value that is no text', end({ returns: [{ value: 1 }, { value: 1 }] })],
  ['exports that are no list', end({ exports: 5 })],
  ['arguments that are no list', end({ returns: [{ after: encode(1) }, {}] })],
  ['outputs that are no list', { outputs: 5 }],
  ['no object at all', null],
])('a forged message is not believed: %s', (_, message) => {
  const session = createSession(request, {}, () => 0)
  const result = session.take(
    typeof message === 'number' ? message : typeof message === 'string' ? message : encode(message),
  )
  expect(result).toMatchObject({ status: 'error', error: { code: 'broken' } })
})

test('too many outputs end the run', () => {
  const outputs = Array(300).fill(log)
  expect(take(...Array(10).fill({ outputs, dropped: 0 }))).toMatchObject({ status: 'error' })
})

test('fields that are not known are left behind', () => {
  const session = createSession(request, {}, () => 0)
  const result = session.take(encode({ outputs: [{ ...log, html: '<b>' }], ...end({}) }))
  expect(result!.outputs).toEqual([log])
})

test('a listener that throws does not end the run', async () => {
  const told: unknown[] = []
  const listen = (error: unknown) => told.push(error)
  process.on('unhandledRejection', listen)
  const onOutput = () => {
    throw new Error('of the page')
  }
  const session = createSession(request, { onOutput }, () => 0)
  expect(session.take(encode({ outputs: [log], ...end({}) }))).toMatchObject({
    status: 'done',
    outputs: [log],
  })
  await new Promise(resolve => setTimeout(resolve, 10))
  process.off('unhandledRejection', listen)
  expect(String(told[0])).toContain('of the page')
})

test('what was dropped is said at the end, also of a run that was ended', () => {
  const session = createSession(request, {}, () => 0)
  session.take(encode({ outputs: [log], dropped: 7 }))
  expect(session.end('timeout', { code: 'timeout' }).outputs.at(-1)).toEqual({
    kind: 'truncated',
    dropped: 7,
  })
})
