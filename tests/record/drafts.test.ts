import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import type { LearnerRecord } from '#record/browser/record.ts'
import { fakeBrowser } from './page.ts'

/** Patience with a slow machine: what is waited for comes at once on a quick one. */
const SOON = { timeout: 20_000 }

let browser = fakeBrowser()
afterEach(async () => {
  await browser.close()
  browser = fakeBrowser()
})

const texts = async (record: LearnerRecord, key = 'playground') => {
  const draft = await record.draftOf(key)
  return draft && [draft.code, ...draft.others.map(v => v.code)]
}

test('what was typed is there after a reload, also before it was flushed', async () => {
  const page = browser.page()
  expect(await page.draftOf('playground')).toBeUndefined()
  page.saveDraft('playground', 'a')
  page.saveDraft('playground', 'ab')
  expect(await texts(browser.page())).toEqual(['ab'])
  await page.flush()
  expect(page.status().state).toBe('saved')
  expect(await texts(browser.page())).toEqual(['ab'])
})

test('a text typed over the one that was loaded replaces it', async () => {
  const first = browser.page()
  first.saveDraft('playground', 'one')
  await first.flush()
  const second = browser.page()
  await second.draftOf('playground')
  second.saveDraft('playground', 'two')
  await second.flush()
  expect(await texts(browser.page())).toEqual(['two'])
})

test('two tabs that type over the same text both keep theirs, and each shows its own after a reload', async () => {
  const start = browser.page('tab 1')
  start.saveDraft('playground', 'start')
  await start.flush()
  const one = browser.page('tab 1')
  const two = browser.page('tab 2')
  await Promise.all([one.draftOf('playground'), two.draftOf('playground')])
  const heard: string[] = []
  one.onForeignDraft('playground', version => heard.push(version.code))
  one.saveDraft('playground', 'mine')
  await one.flush()
  two.saveDraft('playground', 'theirs')
  await two.flush()
  one.saveDraft('playground', 'mine, longer')
  await one.flush()
  await expect.poll(() => heard, SOON).toEqual(['theirs'])
  expect(await texts(browser.page('tab 1'))).toEqual(['mine, longer', 'theirs'])
  expect(await texts(browser.page('tab 2'))).toEqual(['theirs', 'mine, longer'])
  expect(await texts(browser.page('tab 3'))).toEqual(['mine, longer', 'theirs'])
})

test('reset keeps what was typed before it as another text', async () => {
  const page = browser.page()
  page.saveDraft('exercise:x', 'hard work')
  page.saveDraft('exercise:x', 'starter', { keep: true })
  page.saveDraft('exercise:x', 'starter, changed')
  await page.flush()
  expect(await texts(browser.page(), 'exercise:x')).toEqual(['starter, changed', 'hard work'])
})

test('another text can be gone on with, and dropped', async () => {
  const page = browser.page()
  page.saveDraft('exercise:x', 'old')
  page.saveDraft('exercise:x', 'new', { keep: true })
  await page.flush()
  const [old] = (await page.draftOf('exercise:x'))!.others
  page.takeVersion('exercise:x', old!)
  page.saveDraft('exercise:x', 'old, continued')
  await page.flush()
  expect(await texts(page, 'exercise:x')).toEqual(['old, continued', 'new'])
  page.forgetVersion('exercise:x', (await page.draftOf('exercise:x'))!.others[0]!)
  await page.flush()
  expect(await texts(page, 'exercise:x')).toEqual(['old, continued'])
})

test('looking at a draft again does not make this page own what others wrote meanwhile', async () => {
  const one = browser.page('tab 1')
  await one.draftOf('playground')
  const two = browser.page('tab 2')
  two.saveDraft('playground', 'theirs')
  await two.flush()
  expect((await one.draftOf('playground'))?.code).toBe('theirs')
  one.saveDraft('playground', 'mine')
  await one.flush()
  expect(await texts(browser.page('tab 3'))).toEqual(['mine', 'theirs'])
})

test('a text that changed since one looked is not dropped', async () => {
  const one = browser.page('tab 1')
  const two = browser.page('tab 2')
  one.saveDraft('playground', 'one')
  await one.flush()
  const looked = (await two.draftOf('playground'))!
  one.saveDraft('playground', 'one, goes on')
  await one.flush()
  two.forgetVersion('playground', looked)
  await two.flush()
  expect(await texts(browser.page('tab 3'))).toEqual(['one, goes on'])
})

test('only what must be known before the first paint is in localStorage under its own name', async () => {
  const page = browser.page()
  page.setSetting('theme', 'dark')
  page.setSetting('editor', 'plain')
  await page.flush()
  expect(browser.local.map.get('theme')).toBe('dark')
  expect(browser.local.map.has('editor')).toBe(false)
  const { settings } = await page.everything()
  expect(settings.map(row => [row.id, row.value])).toEqual([
    ['editor', 'plain'],
    ['theme', 'dark'],
  ])
})
