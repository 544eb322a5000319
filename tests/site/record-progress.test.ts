import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { browser } from './browser.ts'
import { type RecordWindow, serveRecordPage } from './record-page.ts'

let site: Awaited<ReturnType<typeof serveRecordPage>>
let context: BrowserContext
let page: Page
beforeAll(async () => {
  site = await serveRecordPage()
})
afterAll(() => site.close())
beforeEach(async () => {
  context = await (await browser()).newContext({ viewport: { width: 1000, height: 900 } })
  page = await context.newPage()
})
afterEach(() => context.close())

/** Opens the page with a record in it: two lessons visited, three attempts, of which one on an older exercise. */
async function open({ filled = true } = {}): Promise<void> {
  await page.goto(`${site.address}progress/`)
  if (filled) {
    await page.evaluate(async () => {
      const { record } = window as unknown as RecordWindow
      const attempt = (code: string, status: 'pass' | 'fail', contentVersion: string) => {
        return { code, result: { version: 1, status }, contentVersion }
      }
      await record.addAttempt('gradient-w1', attempt('first try', 'fail', 'a1'))
      await record.addAttempt('gradient-w1', attempt('second try', 'pass', 'a1'))
      await record.addAttempt('gradient-w2', attempt('on the old exercise', 'pass', 'b0'))
      await record.addAttempt('retired', attempt('long ago', 'fail', 'z'))
      record.saveDraft('exercise:gradient-w1', 'second try')
      record.visit('worked-example', 'forward')
      record.checkpoint('worked-example', 'sign', { done: true })
      record.setSetting('editor', 'plain')
      await record.flush()
    })
    await page.reload()
  }
  await page.getByText(filled ? /2 of 2 exercises passed/ : /Nothing yet/).waitFor()
}

const exported = async (): Promise<string> => {
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^backprop-by-hand-\d{4}-\d\d-\d\d\.json$/)
  return readFileSync(await download.path(), 'utf8')
}

const bring = async (name: string, text: string) => {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import a file' }).click()
  await (await choosing).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}

test('a first visit shows the course and claims nothing', async () => {
  await open({ filled: false })
  await expect.poll(() => page.getByText('Not tried').count()).toBe(2)
  expect(await page.getByRole('link', { name: 'Train XOR' }).getAttribute('href')).toBe('/lessons/train-xor/')
  expect(await page.getByText('Nothing had to be saved').count()).toBe(1)
})

test('what was done and when: passes, attempts with their code, an exercise that was changed, one that is gone', async () => {
  await open()
  expect(await page.getByText('4 attempts · 1 checkpoint finished').count()).toBe(1)
  expect(await page.getByRole('link', { name: 'Go on with A worked example' }).count()).toBe(1)
  expect(await page.getByText(/In this browser\. Saved at/).count()).toBe(1)
  expect(await page.getByText('The exercise has been changed since').count()).toBe(1)
  expect(await page.getByText('no longer in the course').count()).toBe(1)
  await page.getByRole('button', { name: 'Show 2 attempts at The gradient of the first layer' }).click()
  const rows = page.locator('.progress-attempts > li')
  await expect.poll(() => rows.count()).toBe(2)
  expect(await rows.first().textContent()).toContain('passed')
  await rows.first().locator('summary').click()
  expect(await rows.first().locator('pre').innerText()).toBe('second try')
})

test('export, erase, import: all comes back, and twice brings nothing new', async () => {
  await open()
  const text = await exported()
  expect(JSON.parse(text)).toMatchObject({ type: 'backprop-by-hand/record', version: 1 })
  await page.getByRole('button', { name: /^Erase everything.…$/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Erase everything?' })
  expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual([
    '1 text',
    '4 attempts',
    '1 checkpoint',
    '1 section read',
    'your settings: theme, notation, editor',
  ])
  await dialog.getByRole('button', { name: 'Erase everything' }).click()
  await page.getByText('Everything was erased.').waitFor()
  await page.getByText(/Nothing yet/).waitFor()
  await bring('record.json', text)
  await page.getByText('New: 1 text, 4 attempts, 1 checkpoint, 1 section read, and 1 setting.').waitFor()
  await page.getByText(/2 of 2 exercises passed/).waitFor()
  await bring('record.json', text)
  await page.getByText('Everything in record.json was here already.').waitFor()
})

test('a foreign file is refused in words, and changes nothing', async () => {
  await open()
  await bring('notes.json', '{"type":"notes"}')
  await page.getByRole('alert').getByText('notes.json was not exported by this site').waitFor()
  await bring('cut.json', '{"type":"backprop-by-hand/rec')
  await page.getByRole('alert').getByText('it was cut off').waitFor()
  expect(await page.getByText(/2 of 2 exercises passed/).count()).toBe(1)
})

test('erase asks first: the safe answer has the focus, Escape keeps everything and the focus comes back', async () => {
  await open()
  const button = page.getByRole('button', { name: /^Erase everything.…$/ })
  await button.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Keep it')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Erase everything\u00a0…')
  expect(
    await page.evaluate(
      async () => (await (window as unknown as RecordWindow).record.attemptsOf('retired')).length,
    ),
  ).toBe(1)
})

test('what is done in another tab shows up', async () => {
  await open()
  const other = await context.newPage()
  await other.goto(`${site.address}progress/`)
  await other.evaluate(() =>
    (window as unknown as RecordWindow).record.addAttempt('gradient-w1', {
      code: 'x',
      result: { version: 1, status: 'fail' },
      contentVersion: 'a1',
    }),
  )
  await page.getByText('5 attempts').waitFor()
})

test('a record that cannot be saved is said so, with what to do', async () => {
  const cdp = await context.newCDPSession(page)
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.address).origin, quotaSize: 1 })
  await page.goto(`${site.address}progress/`)
  await page.evaluate(() => (window as unknown as RecordWindow).record.saveDraft('playground', 'typed'))
  await page.getByText('Not saved: there is no room left').waitFor()
})

test('no fault of accessibility, filled and empty, light and dark, and nothing wider than 320 pixels', async () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  await page.setViewportSize({ width: 320, height: 700 })
  for (const filled of [false, true]) {
    await open({ filled })
    if (filled) {
      await page.getByRole('button', { name: /^Show 2 attempts/ }).click()
      await page.locator('.progress-attempts summary').first().click()
      await page.getByRole('button', { name: 'Import a file' }).scrollIntoViewIfNeeded()
      await bring('notes.json', '{}')
      await page.getByRole('alert').getByText('notes.json').waitFor()
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    for (const theme of ['light', 'dark']) {
      await page.evaluate(theme => {
        document.documentElement.dataset.theme = theme
      }, theme)
      await page.evaluate(axe)
      const faults = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }
        return (await axe.run()).violations.map(v => JSON.stringify(v))
      })
      // The heading of the page is the site's, not the island's.
      expect(faults.filter(f => !f.includes('page-has-heading-one'))).toEqual([])
    }
  }
})
