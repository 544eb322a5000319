import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openPage } from './browser.ts'

const steps = '#check-forward-by-hand'
const field = (page: Page, n: number) => page.locator(`${steps}-${n}`)
const saidBelow = (page: Page, n: number) => page.locator(`${steps} .step`).nth(n).locator('[data-result]')
const numbersOf = (page: Page, checkpoint: string) =>
  page
    .locator(`[data-checkpoint=${checkpoint}]`)
    .evaluate((element: HTMLElement) => JSON.parse(element.dataset.values!))

/**
 * Changes what the learner's record holds of a checkpoint, as an earlier version of the site would have written it.
 *
 * @returns how many rows were changed: 0 while the record is still being written
 */
const keepInstead = (page: Page, checkpoint: string, answer: unknown): Promise<number> =>
  page.evaluate(
    async ([checkpoint, answer]) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      let changed = 0
      for (const { name } of await indexedDB.databases()) {
        const database = await done(indexedDB.open(name!))
        if (!database.objectStoreNames.contains('checkpoints')) continue
        const rows = database.transaction('checkpoints', 'readwrite').objectStore('checkpoints')
        for (const row of await done(rows.getAll())) {
          if (row.checkpoint !== checkpoint) continue
          await done(rows.put({ ...row, state: { ...row.state, answer } }))
          changed++
        }
        database.close()
      }
      return changed
    },
    [checkpoint, answer] as const,
  )

test('answers to the lesson’s numbers are not judged by numbers that the reader has put in since', async () => {
  const { page, close } = await openPage('/lessons/worked-example/')
  await page.locator('lesson-steps[data-alive]').first().waitFor({ state: 'attached' })
  const numbers = await numbersOf(page, 'forward-by-hand')
  await field(page, 0).fill(numbers['z1.1'].toFixed(4))
  await field(page, 0).press('Enter')
  await expect.poll(() => saidBelow(page, 0).textContent()).toMatch(/^Right/)
  const ask = page.locator('#check-new-numbers-forward input')
  await ask.fill(numbers['a1.1'].toFixed(4))
  await ask.press('Enter')
  const said = page.locator('#check-new-numbers-forward > [data-check-result]')
  await expect.poll(() => said.textContent()).toMatch(/^Right/)

  await page.locator('.fig').first().scrollIntoViewIfNeeded()
  await page.locator('astro-island:not([ssr]) .fig').first().waitFor()
  await page.getByRole('button', { name: 'New numbers' }).first().click()
  await expect.poll(() => ask.inputValue()).toBe('')
  await page.reload()
  await page.locator('[data-own-numbers]').waitFor()
  // The mark comes with the record; the answers would have come with it.
  await expect.poll(() => page.locator('#check-new-numbers-forward .check-done').isVisible()).toBe(true)
  expect(await ask.inputValue()).toBe('')
  expect(await said.textContent()).toBe('')
  expect(await field(page, 0).inputValue()).toBe('')
  expect(await saidBelow(page, 0).textContent()).toBe('')

  // With the lesson's own numbers they are there again.
  await page.locator('[data-own-numbers]').getByRole('button').click()
  await expect.poll(() => saidBelow(page, 0).textContent()).toMatch(/^Right/)
  await expect.poll(() => said.textContent()).toMatch(/^Right/)
  await close()
})

test('answers that an earlier version of the lesson kept by place come back at the steps that they answer', async () => {
  const { page, close } = await openPage('/lessons/worked-example/')
  await page.locator('lesson-steps[data-alive]').first().waitFor({ state: 'attached' })
  const numbers = await numbersOf(page, 'forward-by-hand')
  await field(page, 0).fill(numbers['z1.1'].toFixed(4))
  await field(page, 0).press('Enter')
  await expect.poll(() => saidBelow(page, 0).textContent()).toMatch(/^Right/)

  // Then the lesson asked for hidden unit 1 as well, before the others.
  const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))
  const first = 0.42
  const list = [first, sigmoid(first), numbers['z1.1'], numbers['a1.1']].map(value => value.toFixed(4))
  await expect.poll(() => keepInstead(page, 'forward-by-hand', list)).toBe(1)
  await page.reload()
  await expect.poll(() => saidBelow(page, 1).textContent()).toMatch(/^Right/)
  expect(await field(page, 0).inputValue()).toBe(list[2])
  expect(await field(page, 1).inputValue()).toBe(list[3])
  expect(await field(page, 2).inputValue()).toBe('')
  expect(await page.locator(`${steps} [aria-invalid=true]`).count()).toBe(0)
  await close()
})
