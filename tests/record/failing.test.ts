import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { reasonOf } from '#record/browser/status.ts'
import { openStore, type Store, type StoreOptions } from '#record/browser/store.ts'
import type { Change } from '#record/change.ts'
import { fakeBrowser } from './page.ts'

/** Patience with a slow machine: what is waited for comes at once on a quick one. */
const SOON = { timeout: 20_000 }

let browser = fakeBrowser()
afterEach(async () => {
  await browser.close()
  browser = fakeBrowser()
})

const result = { version: 1, status: 'fail' } as const
const oops = (name: string) => new DOMException('provoked', name)

/** Opens the real store, with writing that `fails` decides over. */
const failing =
  (fails: (changes: readonly Change[]) => Error | undefined) => async (options: StoreOptions) => {
    const store = await openStore(options)
    const write: Store['write'] = async (changes, stamp) => {
      const error = fails(changes)
      if (error) throw error
      return store.write(changes, stamp)
    }
    return { ...store, write }
  }

test('a text too large for the room that is left does not hold up the attempts', async () => {
  const room = (changes: readonly Change[]) =>
    JSON.stringify(changes).length > 1000 ? oops('QuotaExceededError') : undefined
  const page = browser.page('tab 1', { open: failing(room) })
  page.saveDraft('playground', 'x'.repeat(2000))
  await page.addAttempt('e', { code: 'small', result, contentVersion: '1' })
  expect(page.status()).toMatchObject({ state: 'unsaved', reason: 'full' })
  expect((await page.draftOf('playground'))?.code).toHaveLength(2000)
  const store = await openStore({ name: browser.name })
  expect((await store.list('attempts')).map(a => a.code)).toEqual(['small'])
  expect(await store.list('drafts')).toEqual([])
  store.close()
})

test('each failure has its reason, and saving succeeds by itself once it is over', async () => {
  for (const [name, reason] of [
    ['SecurityError', 'refused'],
    ['QuotaExceededError', 'full'],
    ['UnknownError', 'damaged'],
    ['WhateverError', 'failed'],
  ] as const) {
    expect(reasonOf(oops(name))).toBe(reason)
    let broken = true
    const open = async (options: StoreOptions) => {
      if (broken && name !== 'QuotaExceededError') throw oops(name)
      return failing(() => (broken ? oops(name) : undefined))(options)
    }
    const page = browser.page('tab 1', { open })
    page.saveDraft(reason, 'typed')
    await page.flush()
    expect(page.status()).toMatchObject({ state: 'unsaved', reason })
    expect((await page.draftOf(reason))?.code).toBe('typed')
    broken = false
    await expect.poll(() => page.status().state, SOON).toBe('saved')
    expect(page.status().reason).toBeUndefined()
  }
})

test('a database that never opens is not waited for, and gets everything when it does open', async () => {
  let release = () => {}
  const gate = new Promise<void>(resolve => {
    release = resolve
  })
  const page = browser.page('tab 1', { patience: 20, open: options => gate.then(() => openStore(options)) })
  expect(await page.draftOf('playground')).toBeUndefined()
  page.saveDraft('playground', 'typed')
  await page.flush()
  expect(page.status()).toMatchObject({ state: 'unsaved', reason: 'blocked' })
  release()
  await expect.poll(() => page.status().state, SOON).toBe('saved')
})

test('a page that is left ends what it has under way, begins nothing, and goes on when it is come back to', async () => {
  const begun: IDBTransaction[] = []
  const ended: string[] = []
  let leaves = false
  const open = async (options: StoreOptions) => {
    const add = options.underWay!.add.bind(options.underWay)
    options.underWay!.add = transaction => {
      add(transaction)
      begun.push(transaction)
      for (const end of ['abort', 'complete']) transaction.addEventListener(end, () => ended.push(end))
      if (leaves) queueMicrotask(() => browser.tell('pagehide'))
    }
    return openStore(options)
  }
  const page = browser.page('tab 1', { open, delay: 1e6, retry: 1e6 })
  await page.draftOf('k')
  page.saveDraft('k', 'typed')
  leaves = true
  await page.flush()
  expect(ended.at(-1)).toBe('abort')
  const before = begun.length
  page.saveDraft('k', 'typed, and left')
  browser.tell('pagehide')
  expect(begun).toHaveLength(before)

  leaves = false
  browser.tell('pageshow')
  await expect.poll(() => page.status().state, SOON).toBe('saved')
  expect((await browser.page('tab 2').draftOf('k'))?.code).toBe('typed, and left')
})

test('the journal carries what the database refuses over a reload, also when its owner died', async () => {
  const full = { open: failing(() => oops('QuotaExceededError')) }
  const page = browser.page('tab 1', full)
  page.saveDraft('playground', 'typed')
  await page.addAttempt('e', { code: 'tried', result, contentVersion: '1' })
  await page.close()
  const after = browser.page('tab 1', full)
  expect((await after.draftOf('playground'))?.code).toBe('typed')
  expect((await after.attemptsOf('e')).map(a => a.code)).toEqual(['tried'])
  await after.close()
  const healed = browser.page('tab 1')
  await healed.flush()
  expect(healed.status().state).toBe('saved')
  expect([...browser.local.map.keys()].filter(k => k.includes('unsaved'))).toEqual([])
})

test('a journal entry that makes no sense is set aside, and the sound ones beside it are kept', async () => {
  const sound = {
    store: 'drafts',
    id: 'k',
    row: { id: 'w.1', rev: 1, tab: 't', code: 'sound', at: 1, seq: 1 },
  }
  const torn = '{"store":"drafts","id"'
  const odd = ['null', '7', '{"store":"moon","id":"x"}', '{"store":"drafts","id":"k","row":7}', torn]
  for (const [n, text] of [...odd, JSON.stringify(sound)].entries()) {
    browser.local.setItem(`${browser.name}:unsaved:gone.${n}`, text)
  }
  const page = browser.page()
  expect((await page.draftOf('k'))?.code).toBe('sound')
  await page.flush()
  expect((await page.everything()).aside.map(a => a.row).toSorted()).toEqual(odd.toSorted())
  await expect.poll(() => page.status().aside, SOON).toBe(5)
  expect([...browser.local.map.keys()].filter(k => k.includes('unsaved'))).toEqual([])
})

test('a listener that throws harms neither saving nor the others', async () => {
  const page = browser.page()
  const uncaught: unknown[] = []
  const note = (error: unknown) => uncaught.push(error)
  process.on('uncaughtException', note)
  const seen: string[] = []
  page.onChange(() => {
    throw new Error('a fault of the page')
  })
  page.onChange(({ id }) => seen.push(id))
  page.saveDraft('k', 'typed')
  await page.flush()
  expect(page.status().state).toBe('saved')
  expect(seen).toEqual(['k'])
  await expect.poll(() => uncaught, SOON).toHaveLength(1)
  process.off('uncaughtException', note)
})

test('nothing that is not plain data gets into the record', async () => {
  const page = browser.page()
  const odd = { ...result, check: () => true, points: Number.NaN }
  await page.addAttempt('e', { code: '', result: odd, contentVersion: '1' })
  expect((await page.attemptsOf('e'))[0]!.result).toEqual({ ...result, points: null })
})

test('the status of every exercise comes from the index, saved or not', async () => {
  const page = browser.page()
  const add = (exercise: string, status: 'pass' | 'fail') =>
    page.addAttempt(exercise, { code: '', result: { version: 1, status }, contentVersion: '1' })
  await add('one', 'fail')
  await add('one', 'pass')
  await add('one', 'fail')
  await add('two', 'fail')
  void add('three', 'pass')
  expect(Object.fromEntries(await page.statuses())).toEqual({ one: 'pass', two: 'tried', three: 'pass' })
})

test('a damaged counter and a clock far ahead leave rows that can be read', async () => {
  const store = await openStore({ name: browser.name })
  await store.write([], () => Number.NaN)
  store.close()
  const page = browser.page()
  const { seq } = await page.addAttempt('e', { code: 'first', result, contentVersion: '1' })
  expect(Number.isSafeInteger(seq)).toBe(true)
  const ahead = browser.page('tab 2', { now: () => 8.64e15 })
  await ahead.addAttempt('e', { code: 'ahead', result, contentVersion: '1' })
  await page.addAttempt('e', { code: 'after', result, contentVersion: '1' })
  const read = await browser.page('tab 3').attemptsOf('e')
  expect(read.map(a => a.code)).toEqual(['first', 'ahead', 'after'])
})
