import { expect, test } from 'vitest'
import { applyChange } from '#record/change.ts'
import type { AttemptRow, RecordFile } from '#record/format.ts'
import { type Contents, ImportError, importChanges, readRecord } from '#record/read.ts'
import { shownVerdict } from '#record/verdict.ts'

const attempt = (n: number): AttemptRow => ({
  id: `e#${n}`,
  exercise: 'e',
  at: n,
  seq: n,
  code: `code ${n}`,
  contentVersion: '1',
  result: { version: 1, status: 'fail' },
})

const file = (lists: Partial<RecordFile> = {}): RecordFile => ({
  type: 'backprop-by-hand/record',
  version: 1,
  exportedAt: 5,
  drafts: [],
  attempts: [],
  checkpoints: [],
  visits: [],
  settings: [],
  aside: [],
  ...lists,
})

const read = (lists: object) => readRecord(JSON.stringify({ ...file(), ...lists }), 7)
const empty = (): Contents => read({})

/** The code of the error that a text ends in. */
function refusal(text: string): string | undefined {
  try {
    readRecord(text, 7)
  } catch (error) {
    expect(error).toBeInstanceOf(ImportError)
    expect((error as Error).message).toMatch(/^importRecord: expected/)
    return (error as ImportError).code
  }
}

test('a file that is not a record is refused, saying why', () => {
  expect(refusal('')).toBe('not-json')
  expect(refusal('{"type":"backprop-by-hand/record","version":1')).toBe('not-json')
  expect(refusal('<!doctype html>')).toBe('not-json')
  for (const foreign of ['null', '[]', '7', '"x"', '{}', '{"type":"excalidraw","version":2}']) {
    expect(refusal(foreign), foreign).toBe('not-a-record')
  }
  for (const version of [0, -1, 1.5, '1', null, { toString: 1 }]) {
    expect(refusal(JSON.stringify({ ...file(), version })), JSON.stringify(version)).toBe('not-a-record')
  }
})

test('a file of a newer site is refused with both versions', () => {
  expect(refusal(JSON.stringify({ ...file(), version: 2 }))).toBe('newer')
  expect(() => readRecord(JSON.stringify({ ...file(), version: 2 }), 7)).toThrow(
    'expected version 1 or less, got 2',
  )
})

test('keys that could reach a prototype are refused wherever they stand, and change nothing', () => {
  const sound = JSON.stringify(file({ attempts: [attempt(1)] }))
  expect(refusal(sound)).toBeUndefined()
  for (const key of ['__proto__', 'constructor', 'prototype']) {
    expect(refusal(sound.replace('"status":"fail"', `"status":"fail","${key}":{"polluted":1}`))).toBe(
      'hostile',
    )
    expect(refusal(sound.replace('"drafts":[]', `"drafts":[],"${key}":{"polluted":1}`))).toBe('hostile')
    expect(
      refusal(sound.replace('"settings":[]', `"settings":[{"id":"x","value":{"a":[{"${key}":1}]}}]`)),
    ).toBe('hostile')
  }
  expect(({} as { polluted?: number }).polluted).toBeUndefined()
})

test('nesting without end is refused', () => {
  const deep = `${'['.repeat(60)}${']'.repeat(60)}`
  expect(
    refusal(JSON.stringify(file()).replace('"settings":[]', `"settings":[{"id":"x","value":${deep}}]`)),
  ).toBe('hostile')
  const abyss = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
  expect(['hostile', 'not-json']).toContain(
    refusal(JSON.stringify(file()).replace('"settings":[]', `"settings":${abyss}`)),
  )
})

test('a list that is none is refused; entries of wrong types are set aside and the others come', () => {
  expect(() => read({ attempts: {} })).toThrow('expected a list in attempts')
  const broken: unknown[] = [
    null,
    7,
    'x',
    [],
    {},
    { ...attempt(2), code: 5 },
    { ...attempt(3), seq: 1e300 },
    { ...attempt(4), seq: -1 },
    { ...attempt(4), seq: Number.MAX_SAFE_INTEGER },
    { ...attempt(5), at: 'yesterday' },
    { ...attempt(6), result: 'pass' },
    { ...attempt(7), result: { version: 1, status: 'excellent' } },
    { ...attempt(8), id: 'other#8' },
    { ...attempt(9), contentVersion: undefined },
  ]
  const contents = read({ attempts: [...broken, attempt(1)] })
  expect(contents.attempts).toEqual([attempt(1)])
  expect(contents.aside.map(a => a.row)).toEqual(JSON.parse(JSON.stringify(broken)))
  expect(contents.aside.every(a => a.from === 'attempts' && a.reason.length > 10)).toBe(true)
  expect(new Set(contents.aside.map(a => a.id)).size).toBe(broken.length)
})

test('an attempt is checked beyond its status: a verdict that no grader gave is set aside, whatever part of it', () => {
  const verdict = {
    ...{ version: 1, status: 'fail', exercise: 'e', contentVersion: '1', duration: 3, line: 2 },
    points: { earned: 0, possible: 2 },
    message: { code: 'result.fail', values: { n: 1 }, text: 'Not yet.' },
    checks: [
      {
        ...{ name: 'a', title: 'A', task: 1, status: 'fail', message: { code: 'x', values: {}, text: 'x' } },
        data: {
          ...{ case: 'x', args: [{ W1: [[1]] }, 'NaN'], returned: [1] },
          comparisons: [{ tensor: 'W1', index: [0, 0], yours: 'NaN', numeric: 1, relativeError: 'NaN' }],
        },
      },
    ],
    diagnosis: { mistake: 'sign', certainty: 'exact', message: { code: 'm', text: 'x' }, see: 'the-sign' },
    notes: [],
  }
  const of = (change: object) => ({ ...attempt(1), result: { ...verdict, ...change } })
  const bad: object[] = [
    { points: { earned: 3, possible: 2 } },
    { points: { earned: Number.NaN, possible: 2 } },
    { points: 'all' },
    { message: 'Right' },
    { message: { code: 'x', text: { toString: 1 } } },
    { checks: {} },
    { checks: [null] },
    { checks: [{ ...verdict.checks[0], status: 'A+' }] },
    { checks: [{ ...verdict.checks[0], data: { case: 'x', args: 'y', comparisons: [] } }] },
    { checks: [{ ...verdict.checks[0], data: { case: 'x', args: [], comparisons: [{ index: 'x' }] } }] },
    { checks: Array.from({ length: 1000 }, () => verdict.checks[0]) },
    {
      checks: [
        {
          ...verdict.checks[0],
          data: { case: '', args: [{ layers: Array(60_000).fill({ W: [] }) }], comparisons: [] },
        },
      ],
    },
    { notes: [7] },
    { diagnosis: { mistake: 'sign' } },
    { diagnosis: { ...verdict.diagnosis, see: 'x" onclick="y' } },
    { line: -1 },
    { status: 'pass' },
    { status: 'pass', points: { earned: 2, possible: 2 } },
  ]
  for (const change of bad) {
    const { attempts, aside } = read({ attempts: [of(change)] })
    expect([change, attempts.length, aside.length]).toEqual([change, 0, 1])
    expect(aside[0]!.reason).toMatch(/^result\.\w+: is not what a verdict has there/)
    expect(shownVerdict(of(change).result)).toBeUndefined()
  }
  expect(read({ attempts: [of({})] }).attempts).toHaveLength(1)
  expect(shownVerdict(of({}).result)).toMatchObject({ status: 'fail' })
})

test('a draft of more versions than can be is set aside: each would be set beside all others', () => {
  const version = (n: number) => ({ id: `v${n}`, rev: 1, tab: 't', code: `code ${n}`, at: n, seq: n })
  const draft = (count: number) => ({
    id: `d${count}`,
    versions: Array.from({ length: count }, (_, n) => version(n)),
    past: {},
  })
  const { drafts, aside } = read({ drafts: [draft(200), draft(201)] })
  expect([drafts.map(row => row.id), aside.length]).toEqual([['d200'], 1])
})

test('a verdict of which a part is missing is kept and not shown', () => {
  expect(read({ attempts: [attempt(1)] }).attempts).toHaveLength(1)
  expect(shownVerdict(attempt(1).result)).toBeUndefined()
})

test('fields that no row has are left out', () => {
  const [row] = read({ attempts: [{ ...attempt(1), onclick: 'x' }] }).attempts
  expect(row).toEqual(attempt(1))
})

test('imported twice adds nothing, and damaged entries are set aside once', () => {
  const contents = read({
    attempts: [attempt(1), attempt(2), 'damaged'],
    drafts: [{ id: 'k', versions: [{ id: 'a.1', rev: 2, tab: 't', code: 'x', at: 1, seq: 1 }], past: {} }],
    checkpoints: [
      { id: 'l#c', lesson: 'l', checkpoint: 'c', state: { done: true }, doneAt: 3, at: 3, seq: 3 },
    ],
    visits: [{ id: 'l#s', lesson: 'l', section: 's', at: 3, first: 2, seq: 3 }],
    settings: [{ id: 'editor', value: 'plain', at: 3, seq: 3 }],
  })
  const first = importChanges(contents, empty())
  expect(first.report.added).toEqual({
    drafts: 1,
    attempts: 2,
    checkpoints: 1,
    visits: 1,
    settings: 1,
    aside: 1,
  })
  expect(first.report.damaged).toBe(1)
  const ours = empty()
  for (const change of first.changes) (ours[change.store] as unknown[]).push(applyChange(change, undefined))
  const second = importChanges(contents, ours)
  expect(second.changes).toEqual([])
  expect(second.report.known).toEqual(first.report.added)
})

test('what differs is kept beside ours: another text, another answer; our setting stays', () => {
  const version = { id: 'b.1', rev: 1, tab: 't', code: 'theirs', at: 9, seq: 9 }
  const contents = read({
    drafts: [{ id: 'k', versions: [version], past: {} }],
    checkpoints: [
      { id: 'l#c', lesson: 'l', checkpoint: 'c', state: { done: true, answer: 2 }, doneAt: 9, at: 9, seq: 9 },
    ],
    settings: [{ id: 'editor', value: 'monaco', at: 9, seq: 9 }],
  })
  const ours = read({
    drafts: [{ id: 'k', versions: [{ ...version, id: 'a.1', code: 'ours', seq: 1 }], past: {} }],
    checkpoints: [
      { id: 'l#c', lesson: 'l', checkpoint: 'c', state: { done: true, answer: 1 }, doneAt: 1, at: 1, seq: 1 },
    ],
    settings: [{ id: 'editor', value: 'plain', at: 1, seq: 1 }],
  })
  const { changes, report } = importChanges(contents, ours)
  expect(report.beside).toMatchObject({ drafts: 1, checkpoints: 1, settings: 1 })
  const after = changes.map(change =>
    applyChange(
      change,
      ours[change.store].find(row => row.id === change.id),
    ),
  )
  expect(after).toHaveLength(2)
  expect(after[0]).toMatchObject({ versions: [{ code: 'ours' }, { code: 'theirs' }] })
  expect(after[1]).toMatchObject({ state: { answer: 2 }, doneAt: 1, others: [{ answer: 1 }] })
})

test('a text that was replaced here long ago does not come back with an old file', () => {
  const version = { id: 'a.1', rev: 3, tab: 't', code: 'old', at: 1, seq: 1 }
  const ours = read({
    drafts: [{ id: 'k', versions: [{ ...version, id: 'b.1', code: 'new' }], past: { 'a.1': 3 } }],
  })
  expect(importChanges(read({ drafts: [{ id: 'k', versions: [version], past: {} }] }), ours).changes).toEqual(
    [],
  )
})
