import { expect, test } from 'vitest'
import { openPage } from './browser.ts'

const DAY = 24 * 3_600_000

test('a question once missed is due again a day later, with other numbers, and after a right answer some days after that', async () => {
  const { page, complaints, close } = await openPage('/lessons/intuition/follow-the-lines/')
  const start = Date.now()
  const ask = page.locator('lesson-ask[data-draw]').first()
  const id = await ask.getAttribute('data-checkpoint')
  const field = ask.locator('input')
  const answer = async (text: string) => {
    await field.fill(text)
    await ask.getByRole('button', { name: 'Check', exact: true }).click()
  }
  const right = () => ask.locator('[data-right]').textContent()
  const before = await ask.locator('.check-question').innerText()
  await answer('12345')
  await answer((await right())!)
  await expect.poll(() => ask.locator('.check-result').first().textContent()).toContain('Right')

  const due = page.locator('.progress-due a')
  const onDay = async (day: number) => {
    await page.clock.setFixedTime(start + day * DAY)
    await page.goto(new URL('/progress/', page.url()).href)
    await page.locator('[aria-labelledby="due"] p').first().waitFor()
  }
  await onDay(0)
  await page.getByText('Nothing is due today').waitFor()
  await onDay(1.2)
  await due.first().waitFor()
  expect(await due.count()).toBe(1)

  await due.first().click()
  await page.waitForURL(`**/lessons/intuition/follow-the-lines/?again=${id}#check-${id}`)
  await expect.poll(() => ask.locator('.check-question').innerText()).not.toBe(before)
  expect(await field.inputValue()).toBe('')
  await answer((await right())!)
  await expect.poll(() => ask.locator('.check-result').first().textContent()).toContain('Right')

  await onDay(1.3)
  await page.getByText('Nothing is due today').waitFor()
  await onDay(20)
  await due.first().waitFor()
  // On the home page, too; and whoever wants none of it switches it off.
  await page.goto(new URL('/', page.url()).href)
  await page.getByRole('link', { name: '1 thing that you once missed is due again' }).click()
  await page.getByLabel('Bring back what I once missed').uncheck()
  expect(await due.count()).toBe(0)
  await page.reload()
  await expect.poll(() => page.getByLabel('Bring back what I once missed').isChecked()).toBe(false)
  expect(await due.count()).toBe(0)
  expect(complaints).toEqual([])
  await close()
})
