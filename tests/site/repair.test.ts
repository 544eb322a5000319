import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openPage, paste } from './browser.ts'

const ID = 'repair-a-small-pass'
const PAGE = `/exercises/${ID}/`
const solution = readFileSync(`exercises/${ID}/solution.ts`, 'utf8')
const bare = (code: string) => code.replace(/\s+/g, '')
const starters = new Map(
  readdirSync(`exercises/${ID}/starters`).map(file => [
    bare(readFileSync(`exercises/${ID}/starters/${file}`, 'utf8')),
    file.replace('.ts', ''),
  ]),
)

/** Which of the broken programs the page shows, by its name; undefined for any other text. */
async function shown(page: Page): Promise<string | undefined> {
  // The editor comes alive when it scrolls into view.
  await page.locator('.work').scrollIntoViewIfNeeded()
  await page.locator('.work astro-island:not([ssr])').waitFor()
  await page.locator('.actions .go[aria-disabled="false"]').waitFor()
  return starters.get(bare(await page.locator('.code-at-rest').innerText()))
}

async function verdict(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect.poll(() => page.locator('.said').textContent()).not.toContain('Checking')
  await page.locator('.verdict').waitFor()
  return (await page.locator('.verdict').innerText()).replaceAll('\n', ' ')
}

async function write(page: Page, code: string): Promise<void> {
  await page.locator('.code-at-rest').click()
  const editor = page.locator('.editor-place :is(.monaco-editor, .cm-editor)').first()
  await editor.waitFor()
  await editor.click()
  await page.keyboard.press('Control+A')
  await paste(page, code)
}

/** What the record has of the exercise. */
const kept = (page: Page, store: 'settings' | 'attempts') =>
  page.evaluate(
    name =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opening = indexedDB.open('backprop-by-hand')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAll()
          all.onsuccess = () => resolve(all.result)
          all.onerror = () => reject(all.error)
        }
      }),
    store,
  )

test('a learner gets one of the broken programs and keeps it: after a reload, and when they begin again', async () => {
  const { page, complaints, close } = await openPage(PAGE)
  const mine = await shown(page)
  expect(mine).toBeDefined()
  expect(await verdict(page)).toContain('as it was handed to you')
  expect(await kept(page, 'settings')).toContainEqual(
    expect.objectContaining({ id: `starter:${ID}`, value: mine }),
  )
  expect(await kept(page, 'attempts')).toMatchObject([{ exercise: ID, starter: mine }])
  await page.reload()
  expect(await shown(page)).toBe(mine)
  await write(page, 'export const smallPass = 1')
  await page.getByRole('button', { name: 'Reset', exact: true }).click()
  await page.reload()
  expect(await shown(page)).toBe(mine)
  expect(complaints).toEqual([])
  await close()
})

test('once it is repaired there is another broken one, and what was repaired can be brought back', async () => {
  const { page, complaints, close } = await openPage(PAGE)
  const mine = await shown(page)
  const another = page.getByRole('button', { name: 'Another broken one' })
  expect(await another.count()).toBe(0)
  await write(page, solution)
  expect(await verdict(page)).toMatch(/^Passed/)
  await another.click()
  await expect.poll(() => page.locator('.said').textContent()).toContain('another slip')
  const text = page.locator('.editor-place :is(.monaco-editor .view-lines, .cm-content)').first()
  await page.getByRole('button', { name: 'Undo the reset' }).click()
  await expect.poll(async () => (await text.innerText()).includes('TODO')).toBe(false)
  await page.getByRole('button', { name: 'Reset', exact: true }).click()
  await expect.poll(async () => (await text.innerText()).includes('TODO')).toBe(true)
  await page.reload()
  const next = await shown(page)
  expect(next).toBeDefined()
  expect(next).not.toBe(mine)
  expect(await verdict(page)).toContain('as it was handed to you')
  // The pass stays.
  expect(await page.locator('.passed').innerText()).toContain('Passed')
  expect(complaints).toEqual([])
  await close()
})

test('on a phone and without storage it is one of them too, and stays while the page is open', async () => {
  const { page, close } = await openPage('/', { viewport: { width: 360, height: 740 }, hasTouch: true })
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('refused', 'SecurityError')
      },
    })
  })
  await page.goto(new URL(PAGE, page.url()).href)
  const mine = await shown(page)
  expect(mine).toBeDefined()
  await write(page, solution)
  expect(await verdict(page)).toMatch(/^Passed/)
  await page.getByRole('button', { name: 'Reset', exact: true }).click()
  const editor = page.locator('.editor-place :is(.monaco-editor .view-lines, .cm-content)').first()
  await expect.poll(async () => (await editor.innerText()).includes('TODO')).toBe(true)
  expect(await verdict(page)).toContain('as it was handed to you')
  await close()
})

test('without JavaScript one of the broken programs is there to be read', async () => {
  const { page, close } = await openPage(PAGE, { javaScriptEnabled: false })
  expect(starters.has(bare(await page.locator('.code-at-rest').innerText()))).toBe(true)
  await close()
})
