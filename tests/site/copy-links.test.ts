import { expect, inject, test } from 'vitest'
import { browser } from './browser.ts'
import { open, violations } from './classroom-page.ts'

test('every title with an address of its own has a sign that copies it, and says so', async () => {
  const { page, complaints, close } = await open('lessons/worked-example/', 1200, '.heading-link')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  const said = page.locator('.link-said')
  const lesson = `${inject('subPath')}lessons/worked-example/`

  // The lesson itself: its page is not left.
  await page.evaluate(() => Object.assign(window, { here: true }))
  await page.locator('h1').getByRole('link', { name: 'Copy link' }).click()
  await expect.poll(() => said.innerText()).toBe('Link copied.')
  expect([await copied(), await page.evaluate('window.here')]).toEqual([lesson, true])

  // A section, by keyboard: its address is copied and opened.
  const section = page.locator('article h2[id]').nth(1)
  const id = await section.getAttribute('id')
  await section.getByRole('link', { name: 'Copy link' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(copied).toBe(`${lesson}#${id}`)
  expect(page.url()).toBe(`${lesson}#${id}`)

  const exercise = page.locator('.exercise[id] header h3').first()
  await exercise.getByRole('link', { name: 'Copy link' }).click()
  await expect.poll(copied).toMatch(/#exercise-[\w-]+$/)
  const address = await copied()
  await page.goto('about:blank')
  await page.goto(address)
  expect(await page.locator(':target.exercise').count()).toBe(1)

  for (const path of ['exercises/gradient-w2/', 'glossary/gradient/']) {
    await page.goto(inject('subPath') + path)
    await page.locator('h1').getByRole('link', { name: 'Copy link' }).click()
    await expect.poll(copied).toBe(inject('subPath') + path)
  }
  await page.goto(`${inject('subPath')}glossary/`)
  await page.locator('dt').first().getByRole('link', { name: 'Copy link' }).click()
  await expect.poll(copied).toMatch(/glossary\/#[\w-]+$/)
  expect(complaints).toEqual([])
  await close()
})

test('where copying is refused, the address is shown and marked; without JavaScript there are no signs', async () => {
  const { page, close } = await open('lessons/primer/', 360, '.heading-link')
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject() } }),
  )
  const section = page.locator('article h2[id]').first()
  await section.getByRole('link', { name: 'Copy link' }).click()
  const address = `${inject('subPath')}lessons/primer/#${await section.getAttribute('id')}`
  await page.getByRole('status').getByText(address).waitFor()
  expect(await page.evaluate(() => String(getSelection()))).toBe(address)
  expect(await violations(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await close()
  const context = await (await browser()).newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(`${inject('subPath')}lessons/primer/`)
  expect(await plain.locator('.heading-link').count()).toBe(0)
  await context.close()
})
