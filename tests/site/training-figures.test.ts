import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { forward, type Network } from '#engine'
import { openPage } from './browser.ts'

async function open(path: string, figure: string, options: Parameters<typeof openPage>[1] = {}) {
  const opened = await openPage(path, options)
  onTestFinished(() => opened.close())
  const here = opened.page.locator(`figure.${figure}`).first()
  await here.scrollIntoViewIfNeeded()
  await opened.page.locator(`astro-island:not([ssr]) figure.${figure}`).first().waitFor()
  return { ...opened, here }
}

/** Goes on with the tab key until the focus is on an element. */
async function tabTo(page: Page, wanted: Locator) {
  for (let n = 0; n < 40; n++) {
    if (await wanted.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('40 tabs did not lead there')
}

describe('two planes', () => {
  const openPlanes = async (options = {}) => {
    const opened = await open('/authors/', 'fig-two-planes', options)
    const { here } = opened
    const marks = () =>
      here.locator('.fig-planes:visible .mark').evaluateAll(all => all.slice(4).map(mark => mark.outerHTML))
    return {
      ...opened,
      marks,
      step: here.getByLabel('training step'),
      start: here.getByRole('combobox', { name: 'start', exact: true }),
    }
  }

  test('by keyboard alone, the four points move until a line has them apart, and from zeros they do not', async () => {
    const { page, here, marks, step, start, complaints } = await openPlanes()
    await start.focus()
    await start.selectOption('zeros')
    const before = await marks()
    expect(before).toHaveLength(4)
    await here.locator('summary').focus()
    await step.focus()
    await page.keyboard.press('End')
    await expect.poll(() => here.locator('.fig-say').innerText()).toMatch(/Step 10000: .* exactly 0/s)
    expect(await marks()).toEqual(before)

    await start.selectOption('random')
    const first = await marks()
    await step.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => step.getAttribute('aria-valuetext')).toMatch(/^step 1,/)
    await page.keyboard.press('End')
    await expect.poll(() => here.locator('.fig-say').innerText()).toContain('discs on one side')
    expect(await marks()).not.toEqual(first)
    expect(complaints).toEqual([])
  })

  test('an arrow key changes a weight of the start, and all that follows from it', async () => {
    const { page, here, start, marks } = await openPlanes()
    await start.selectOption('random')
    const before = await marks()
    const weight = here.getByLabel('its value')
    const value = Number(await weight.inputValue())
    await weight.focus()
    await page.keyboard.press('ArrowRight')
    await expect
      .poll(async () => Number(await weight.inputValue()))
      .toBeCloseTo(Math.round(10 * value + 1) / 10, 6)
    expect(await marks()).not.toEqual(before)
    expect(await start.inputValue()).toBe('own')
  })

  test('trains by itself and pauses; where motion is unwanted it shows the end at once', async () => {
    const { page, here, step, start } = await openPlanes()
    await start.selectOption('random')
    await here.getByRole('button', { name: 'Train' }).click()
    await expect.poll(async () => Number(await step.inputValue())).toBeGreaterThan(2)
    await here.getByRole('button', { name: 'Pause' }).click()
    const paused = await step.inputValue()
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(resolve)))
    expect(await step.inputValue()).toBe(paused)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await here.getByRole('button', { name: 'Train' }).click()
    expect(await step.inputValue()).toBe(await step.getAttribute('max'))
  })
})

describe('the trainer', () => {
  const openTrainer = async (options = {}) => {
    const requests: string[] = []
    const opened = await open('/playground/', 'fig-trainer', options)
    opened.page.on('request', request => requests.push(request.url()))
    const { here } = opened
    const said = () => here.locator('.fig-trainer-say').innerText()
    const epoch = async () => Number(/Epoch (\d+)/.exec(await said())?.[1])
    const press = (name: string) => here.getByRole('button', { name, exact: true }).click()
    return {
      ...opened,
      requests,
      said,
      epoch,
      press,
      knob: (name: string) => here.getByRole('combobox', { name, exact: true }),
    }
  }

  test('brings what trains with the first press, trains, and goes back by undo, by keyboard alone', async () => {
    const { page, here, requests, epoch, complaints } = await openTrainer()
    const start = await here.locator('.half').getAttribute('d')
    await here.locator('summary').focus()
    expect(requests.filter(url => /worker/.test(url))).toEqual([])
    const button = (name: string) => here.getByRole('button', { name, exact: true })
    await here.evaluate(figure =>
      (figure as HTMLElement).closest('section')?.querySelector('h2')?.setAttribute('tabindex', '-1'),
    )
    await page.locator('#trainer').focus()
    await tabTo(page, button('Train'))
    await page.keyboard.press('Enter')
    await expect.poll(epoch).toBe(1000)
    expect(requests.filter(url => /worker/.test(url))).toHaveLength(1)
    await expect.poll(() => here.locator('[role=status]').last().innerText()).toMatch(/Epoch 1000: loss/)
    expect(await here.locator('.half').getAttribute('d')).not.toBe(start)
    await tabTo(page, button('One epoch'))
    await page.keyboard.press('Enter')
    await expect.poll(epoch).toBe(1001)
    await tabTo(page, button('Undo'))
    await page.keyboard.press('Enter')
    await expect.poll(epoch).toBe(1000)
    await page.keyboard.press('Enter')
    await expect.poll(epoch).toBe(0)
    expect(await here.locator('.half').getAttribute('d')).toBe(start)
    expect(await button('Undo').getAttribute('aria-disabled')).toBe('true')
    expect(complaints).toEqual([])
  })

  test('stops when asked, in the middle of a run, and stays where it stopped', async () => {
    const { page, here, press, epoch, knob } = await openTrainer()
    await knob('train for').selectOption('100000')
    await press('Train')
    await expect.poll(epoch).toBeGreaterThan(0)
    expect(await here.locator('progress').count()).toBe(1)
    await press('Pause')
    await here.getByRole('button', { name: 'Train', exact: true }).waitFor()
    // Whatever was on its way has come by the time that something asked later is answered.
    await press('One epoch')
    await expect.poll(() => here.locator('progress').count()).toBe(0)
    const stopped = await epoch()
    for (let n = 0; n < 5; n++)
      await page.evaluate(() => new Promise(resolve => requestAnimationFrame(resolve)))
    expect(await epoch()).toBe(stopped)
    expect(stopped).toBeLessThan(100_000)
  })

  test('says plainly when the numbers run away, and can go back', async () => {
    const { press, said, epoch, knob } = await openTrainer()
    await knob('output unit').selectOption('identity')
    await knob('learning rate').selectOption('100')
    await press('Train')
    await expect.poll(said).toMatch(/stopped after epoch \d+: .* too large to be a number/s)
    await press('Undo')
    await expect.poll(epoch).toBe(0)
  })

  test('draws only the end where motion is unwanted, and says so far how far it is', async () => {
    const { here, press, epoch } = await openTrainer({ reducedMotion: 'reduce' })
    await here.locator('.half').evaluate(path => {
      const seen = { drawn: 0 }
      Object.assign(window, { seen })
      new MutationObserver(() => seen.drawn++).observe(path, { attributes: true })
    })
    await press('Train')
    await expect.poll(epoch).toBe(1000)
    expect(await here.evaluate(() => (window as unknown as { seen: { drawn: number } }).seen.drawn)).toBe(1)
  })

  test('takes the reader’s own points, by click and by keyboard, and gives them back', async () => {
    const { page, here, knob } = await openTrainer()
    const points = () => here.locator('.fig-trainer-plane .one, .fig-trainer-plane .zero').count()
    await knob('points').selectOption('own')
    // XOR has four points as well: what shows that they are the reader's own now is what adds one.
    await here.getByRole('button', { name: 'Add', exact: true }).waitFor()
    await expect.poll(points).toBe(4)
    await here.locator('.fig-trainer-plane').click({ position: { x: 100, y: 60 } })
    await expect.poll(points).toBe(5)
    await here.getByLabel('x₁').fill('-0.5')
    await tabTo(page, here.getByRole('button', { name: 'Add', exact: true }))
    await page.keyboard.press('Enter')
    await expect.poll(points).toBe(6)
    await expect.poll(() => here.locator('[role=status]').last().innerText()).toContain('(−0.5, 0.5)')
    await tabTo(page, here.getByRole('button', { name: 'Remove', exact: true }))
    await page.keyboard.press('Enter')
    await expect.poll(points).toBe(5)
    await here.locator('.fig-trainer-plane').click({ position: { x: 100, y: 60 } })
    await expect.poll(points).toBe(4)
    // A set that is chosen takes their place; undo brings them back.
    await knob('points').selectOption('moons')
    await expect.poll(points).toBe(80)
    await here.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(points).toBe(4)
  })

  test('gives its weights as a file that computes what its table says', async () => {
    const { page, here, press, epoch } = await openTrainer()
    await press('Train')
    await expect.poll(epoch).toBe(1000)
    const [download] = await Promise.all([page.waitForEvent('download'), press('Weights as a file')])
    const network: Network = JSON.parse(readFileSync((await download.path())!, 'utf8'))
    const rows = await here.locator('table').last().locator('tbody tr').allInnerTexts()
    expect(rows).toHaveLength(4)
    const output = forward(network, [0, 1]).a.at(-1)![0]
    expect(
      await here.locator('table').last().locator('tbody tr').nth(1).locator('td').nth(1).textContent(),
    ).toBe(output.toFixed(4))
  })

  test('opens as a program in the playground, which trains the same network', async () => {
    const { page, press, epoch, knob } = await openTrainer()
    await knob('learning rate').selectOption('2')
    await press('Train')
    await expect.poll(epoch).toBe(1000)
    await press('Open the program in the playground')
    const cell = page.locator('code-cell')
    await expect.poll(() => cell.innerText()).toContain('epochs: 1000, learningRate: 2')
    await cell.getByRole('button', { name: 'Run' }).click()
    await expect.poll(() => cell.locator('[data-output]').innerText()).toContain('Mean loss')
  })
})

describe('the small trainer of the home page', () => {
  test('is a picture of a trained network without JavaScript, with nothing to press', async () => {
    const { page, close } = await openPage('/', { javaScriptEnabled: false })
    onTestFinished(close)
    const here = page.locator('.fig-trainer-small')
    expect(await here.innerText()).toContain('4 of 4 points')
    expect(await here.locator('button:visible').count()).toBe(0)
    expect((await here.locator('.half').getAttribute('d'))!.length).toBeGreaterThan(50)
  })

  test('trains another start at one press', async () => {
    const { here, complaints } = await open('/', 'fig-trainer-small')
    const before = await here.locator('.half').getAttribute('d')
    await here.getByRole('button', { name: 'Train another start' }).click()
    await here.getByRole('button', { name: 'Pause' }).waitFor()
    await here.getByRole('button', { name: 'Train another start' }).waitFor()
    expect(await here.locator('.half').getAttribute('d')).not.toBe(before)
    expect(complaints).toEqual([])
  })
})
