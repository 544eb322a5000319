import { expect, onTestFinished, test } from 'vitest'
import { openPage } from './browser.ts'

// Both figures of lesson 8 on one page, by keyboard alone.
test('a push dies or stays, error terms balance, and a weight of 4 keeps the blame of a sigmoid at 0', async () => {
  const { page, complaints, close } = await openPage('/authors/')
  onTestFinished(() => close())
  const figure = async (name: string) => {
    const here = page.locator(`figure.fig-${name}`).first()
    await here.scrollIntoViewIfNeeded()
    await page.locator(`astro-island:not([ssr]) figure.fig-${name}`).first().waitFor()
    return { here, said: here.locator('.fig-say') }
  }
  const push = await figure('push')
  // It opens with three outputs there; to all of them a hundred is added, and nothing changes.
  const outputs = () =>
    push.here.locator('svg:visible .output').evaluateAll(all => all.map(bar => bar.outerHTML))
  const before = await outputs()
  await push.here.getByRole('button', { name: '+100 to all' }).press('Enter')
  await expect.poll(() => push.said.innerText()).toContain('100 larger')
  expect(await outputs()).toEqual(before)
  expect(await push.said.innerText()).toContain('add up to 1.0000, the error terms to 0.0000')
  await push.here.getByLabel('z of output 1').press('ArrowRight')
  await expect.poll(outputs).not.toEqual(before)

  await push.here.getByRole('button', { name: 'One sigmoid output' }).press('Enter')
  const z = push.here.getByLabel('pre-activation z')
  await z.press('End')
  await expect.poll(() => push.said.innerText()).toContain('0.9975')
  expect(await z.getAttribute('aria-valuetext')).toMatch(/squared error 0\.0025, cross-entropy 1/)

  const saturation = await figure('saturation')
  const place = saturation.here.getByRole('slider', { name: 'pre-activation z' })
  const weight = saturation.here.getByRole('slider', { name: 'weight' })
  for (let n = 0; n < 10; n++) await place.press('ArrowLeft')
  for (let n = 0; n < 30; n++) await weight.press('ArrowRight')
  await expect.poll(() => saturation.said.innerText()).toContain('sigmoid: slope × weight is 1')
  await place.press('Home')
  await expect.poll(() => saturation.said.innerText()).toContain('ReLU: the slope is 0 here')
  expect(complaints).toEqual([])
})
