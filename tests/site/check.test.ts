import { readFileSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import { browser, openPage } from './browser.ts'
import { builtPage } from './pages.ts'

const example = readFileSync('docs/examples/much-copied.json', 'utf8')
const EARLY = 'The weights were updated too early'

async function open(path = '/check/', width = 1200) {
  const watched = await openPage(path, { viewport: { width, height: 900 }, acceptDownloads: true })
  await watched.page.locator('.check-sheet:not([inert])').waitFor()
  const field = (name: string) => watched.page.getByRole('textbox', { name, exact: true })
  return { ...watched, field, counts: watched.page.locator('.check-counts') }
}

test('without JavaScript: the published example, its verdicts and the command line', () => {
  const page = builtPage('check/')
  const text = JSON.stringify(page.tree)
  for (const part of ['0.291027924', '0.291027774', EARLY, 'npm run -s check-numbers', '15 right numbers'])
    expect(text).toContain(part)
  const links = builtPage('lessons/worked-example/a-published-example/').elements
  expect(links.some(({ properties }) => properties.href === '/check/')).toBe(true)
})

test('a number is judged as it is typed, by keyboard alone; sizes change and lose nothing', async () => {
  const { page, field, counts, complaints, close } = await open()
  expect(await page.locator('.check-first').innerText()).toContain(EARLY)
  expect(await page.getByRole('img', { name: /Marked.*loss after the step/ }).count()).toBe(1)

  await page.getByRole('button', { name: 'Go to this number' }).press('Enter')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(',291027774')
  await expect
    .poll(() => counts.innerText())
    .toBe('All 16 of your numbers are right, each to its last digit.')
  expect(await field('loss after the step').evaluate(e => e.nextElementSibling?.textContent)).toBe('✓right')

  // Backwards by Tab from the loss over two biases to the last new weight.
  for (let n = 0; n < 2; n++) await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('0.5')
  await expect.poll(() => counts.innerText()).toMatch(/15 right.*1 wrong/)
  expect(await page.locator('.check-first h3').innerText()).toContain('new weight, layer 2, to unit 2 from 2')
  expect(await page.locator('.check-net path.wrong').count()).toBe(1)

  // A gap in the network is told with its field, and the way to it.
  await field('weight, layer 1, to unit 2 from 1').fill('')
  await expect.poll(() => counts.innerText()).toContain('still missing: weight, layer 1, to unit 2 from 1')
  await page.getByRole('button', { name: 'Go to it' }).click()
  await page.keyboard.type('0.25')
  await expect.poll(() => counts.innerText()).toMatch(/15 right.*1 wrong/)

  const units = page.getByLabel('Units in layer 1')
  await units.fill('1')
  await units.press('Enter')
  await expect.poll(() => field('weight, layer 1, to unit 2 from 1').count()).toBe(0)
  await units.fill('900')
  await units.press('Enter')
  await page.getByText('That is too large to follow by hand').waitFor()
  await units.fill('2')
  await units.press('Enter')
  await expect.poll(() => counts.innerText()).toMatch(/15 right.*1 wrong/)

  // It is there after a reload, and can be brought back after it was cleared.
  await page.reload()
  await expect.poll(() => counts.innerText()).toMatch(/15 right.*1 wrong/)
  await page.getByRole('button', { name: 'Clear my numbers' }).click()
  await expect.poll(() => counts.innerText()).toContain('at least one number')
  await page.getByRole('button', { name: 'Bring back' }).click()
  await expect.poll(() => counts.innerText()).toMatch(/15 right.*1 wrong/)
  expect(complaints).toEqual([])
  await close()
})

test('a link and a file carry the check; damaged ones are told, and the page stays usable', async () => {
  const { page, field, complaints, foreign, close } = await open()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await field('error term, layer 2, unit 1').or(page.getByText('Backward: the output')).first().click()
  await field('error term, layer 2, unit 1').fill('0.7414')
  await page.getByRole('button', { name: 'Copy link' }).click()
  await page.getByText('Link copied').waitFor()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(/\/check\/#code=1\.check\.[\w-]+$/)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a file' }).click()
  const saved = JSON.parse(readFileSync(await (await saving).path(), 'utf8'))
  expect(saved.numbers.delta).toEqual([null, [0.7414, null]])
  expect({ ...saved, numbers: 0 }).toEqual({ ...JSON.parse(example), numbers: 0 })
  await close()

  const other = await open(new URL(link).pathname + new URL(link).hash)
  const said = other.page.locator('.check-said')
  await expect.poll(() => other.page.locator('.check-first h3').innerText()).toContain('error term, layer 2')
  expect(await said.innerText()).toBe('This is the example from the link.')

  await other.page.evaluate(() => {
    location.hash = location.hash.slice(0, -9)
  })
  await expect.poll(() => said.innerText()).toContain('The link is damaged')
  const input = other.page.locator('input[type=file]')
  const put = (text: string) =>
    input.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  const wrongShape = JSON.stringify({ ...JSON.parse(example), inputs: [1, 2, 3] })
  for (const [text, sentence] of [
    ['<!doctype html>', 'Line 1: expected name = value, got !'],
    [wrongShape, 'inputs: expected [2], got [3]'],
    [' '.repeat(2_000_001), 'at most 500000'],
  ] as const) {
    await put(text)
    await expect.poll(() => said.innerText()).toContain(sentence)
  }
  expect(await other.field('error term, layer 2, unit 1').inputValue()).toBe('0.7414')
  await other.page.getByText('Paste text').click()
  await other.page.getByLabel('Text', { exact: true }).fill(example)
  await other.page.getByRole('button', { name: 'Put it into the fields' }).click()
  await expect.poll(() => other.page.locator('.check-first').innerText()).toContain(EARLY)
  expect([complaints, other.complaints, foreign, other.foreign]).toEqual([[], [], [], []])
  await other.close()
})

test('where workers are refused it is judged in the page; at 320 px nothing moves sideways; cells can be pasted', async () => {
  const context = await (await browser()).newContext({ viewport: { width: 320, height: 800 } })
  const page = await context.newPage()
  await page.addInitScript(() => {
    Object.assign(window, {
      Worker: class {
        constructor() {
          throw new DOMException('refused', 'SecurityError')
        }
      },
    })
  })
  await page.goto(`${inject('address')}check/`)
  await page.locator('.check-sheet:not([inert])').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await page.getByText('Derivatives of the loss', { exact: true }).click()
  const first = page.getByLabel('derivative with respect to a weight, layer 2, to unit 1 from 1')
  await first.evaluate(field => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '0.082167041\t0,082667628\r\n-0.022602540\t-0.022740242\r\n')
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect.poll(() => page.locator('.check-counts').innerText()).toMatch(/^Your 20 numbers: 19 right/)
  await context.close()
})
