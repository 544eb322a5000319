import { readFileSync } from 'node:fs'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { openPage as open, paste } from './browser.ts'

const mistake = (name: string) => readFileSync(`exercises/gradient-w2/mistakes/${name}.ts`, 'utf8')
const solution = readFileSync('exercises/gradient-w2/solution.ts', 'utf8')

/** With a finger the page brings the lighter editor: which one it is makes no difference here. */
const openPage = (path: string, options: BrowserContextOptions = {}) =>
  open(path, { hasTouch: true, ...options })

/** Puts a text in the place of the whole answer, by keyboard as a learner would. */
async function write(page: Page, code: string) {
  await page.locator('.work astro-island:not([ssr])').waitFor()
  const rest = page.locator('.code-at-rest')
  if (await rest.isVisible()) await rest.click()
  const editor = page.locator('.editor-place :is(.monaco-editor, .cm-editor)').first()
  await editor.waitFor()
  await editor.click()
  await page.keyboard.press('Control+A')
  await paste(page, code)
}

async function check(page: Page, code: string) {
  await write(page, code)
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await page.locator('.verdict').waitFor()
  await expect.poll(() => page.locator('.said').textContent()).not.toContain('Checking')
  await expect.poll(() => page.locator('.verdict .searching').count()).toBe(0)
  return (await page.locator('.verdict').innerText()).replaceAll('\n', ' ')
}

test('a wrong gradient is rejected and told which mistake it is; a right one passes and is there after a reload', async () => {
  const { page, complaints, foreign, close } = await openPage('/exercises/gradient-w2/')
  const forgotten = await check(page, mistake('no-derivative'))
  expect(forgotten).toContain('Not yet')
  expect(forgotten).toContain('a(1 − a)')

  const turned = await check(
    page,
    solution.replace('gradient[j] = delta2 * a1[j]', 'gradient[j] = -delta2 * a1[j]'),
  )
  expect(turned).toContain('Not yet')
  expect(turned).toMatch(/sign/i)

  const right = await check(page, solution)
  expect(right).toMatch(/^Passed/)
  expect(right).not.toMatch(/mistake/i)

  await page.reload()
  await page.locator('.verdict.pass').waitFor()
  expect(await page.locator('.code-at-rest').innerText()).toContain('(a2 - target) * a2 * (1 - a2)')
  expect(await page.locator('.passed').innerText()).toContain('Passed')
  expect(await page.getByRole('button', { name: /Attempts/ }).innerText()).toBe('Attempts (3)')
  expect(complaints).toEqual([])
  expect(foreign).toEqual([])
  await close()
})

test('after the verdict the place in one’s own code is looked for, and told one step at a time', async () => {
  const { page, complaints, close } = await openPage('/exercises/gradient-w2/')
  const wrong = solution.replace('gradient[j] = delta2 * a1[j]', 'gradient[j] = delta2 * a1[0]')
  await check(page, wrong)
  const line = wrong.slice(0, wrong.indexOf('delta2 * a1[0]')).split('\n').length
  const repair = page.locator('.repair')
  await repair.locator('.diagnosis').waitFor()
  expect(await repair.innerText()).toContain('One change in your own code makes every case right.')
  expect(await repair.innerText()).not.toContain('a1[0]')
  const told = ['Which line?', 'Which part of it?', 'What kind of change?', 'Show the change']
  const steps = [
    `Line ${line}.`,
    `In line ${line}, look at a1[0].`,
    `Line ${line} needs another index.`,
    `In line ${line}, a1[0] becomes a1[j].`,
  ]
  for (const [n, name] of told.entries()) {
    await repair.getByRole('button', { name, exact: true }).click()
    await expect.poll(() => repair.innerText()).toContain(steps[n])
    for (const later of steps.slice(n + 1)) expect(await repair.innerText()).not.toContain(later)
  }
  await repair.getByRole('button', { name: `Go to line ${line}` }).click()
  expect(complaints).toEqual([])

  const right = await check(page, solution)
  expect(right).toMatch(/^Passed/)
  await expect.poll(() => repair.innerText()).toBe('')
  await close()
})

test('an endless loop ends as a message within the time limit, with the page alive and the code still there', async () => {
  const { page, close } = await openPage('/exercises/gradient-w2/')
  const loop = 'export const gradientW2 = () => { while (true); }'
  const started = Date.now()
  const said = await check(page, loop)
  expect(said).toContain('It took too long')
  expect(Date.now() - started).toBeLessThan(30_000)
  expect(await page.locator('.editor-place').innerText()).toContain('while')
  const right = await check(page, solution)
  expect(right).toMatch(/^Passed/)
  await close()
})

test('run shows what the answer prints, and an error at the learner’s line', async () => {
  const { page, close } = await openPage('/exercises/gradient-w2/')
  await write(page, 'console.log(1 / 3)\nconst x = [1]\nx[3].y\nexport {}\n')
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.locator('.console .stopped').waitFor()
  expect(await page.locator('.console').innerText()).toContain('0.333333')
  expect(await page.locator('.console .stopped').innerText()).toContain('3')
  await close()
})

test('the editor is set like the code that it opens', async () => {
  const { page, close } = await openPage('/exercises/gradient-w2/', { hasTouch: false })
  const font = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate(element => {
        const { fontFamily, fontSize } = getComputedStyle(element)
        return [fontFamily.split(',')[0], fontSize]
      })
  const atRest = await font('.code-at-rest')
  await write(page, 'const a = 1')
  await expect.poll(() => font('.editor-place .view-line')).toEqual(atRest)
  await close()
})

test('hints come one by one, the solution after a confirmation as a diff, a reset can be undone', async () => {
  const { page, close } = await openPage('/exercises/gradient-w2/')
  await write(page, 'const mine = 1 // my own work')
  await page.getByRole('button', { name: 'Hint', exact: true }).click()
  expect(await page.locator('.hints .panel-title').count()).toBe(1)
  await page.getByRole('button', { name: 'Next hint' }).click()
  expect(await page.locator('.hints .panel-title').count()).toBe(2)
  await page.getByRole('button', { name: 'Solution' }).click()
  expect(await page.locator('.diff').count()).toBe(0)
  await page.getByRole('button', { name: 'Yes, show it' }).click()
  await expect.poll(() => page.locator('.diff .theirs').count()).toBeGreaterThan(5)
  expect(await page.locator('.diff .yours').allInnerTexts()).toContain('− const mine = 1\n')
  await page.getByRole('button', { name: 'Reset' }).click()
  expect(await page.locator('.editor-place').innerText()).not.toContain('my own work')
  await page.getByRole('button', { name: 'Undo the reset' }).click()
  await expect.poll(() => page.locator('.editor-place').innerText()).toContain('work')
  await close()
})

test('the whole exercise can be done by keyboard alone', async () => {
  const { page, close } = await openPage('/exercises/gradient-w2/', { hasTouch: false })
  await page.locator('.work astro-island:not([ssr])').waitFor()
  const focused = () => page.evaluate(() => document.activeElement?.className ?? '')
  for (let i = 0; i < 30 && !(await focused()).includes('code-at-rest'); i++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('.monaco-editor').first().waitFor()
  await page.keyboard.press('Control+M')
  await page.keyboard.press('Tab')
  const name = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  for (let i = 0; i < 10 && (await name()) !== 'Check'; i++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('.verdict').waitFor()
  // The focus is at the verdict, so that a screen reader goes on there.
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('verdict-place')
  await close()
})

test('without JavaScript the tasks and the starter are there to be read', async () => {
  const { page, close } = await openPage('/exercises/gradient-w2/', { javaScriptEnabled: false })
  expect(await page.locator('.task').innerText()).toContain('Return a list of three numbers')
  expect(await page.locator('.exercise').innerText()).toContain('export function gradientW2')
  expect(await page.locator('noscript').innerText()).toContain('needs JavaScript')
  await close()
})

test('an exercise’s page names the terms to look up, and each leads to its entry', async () => {
  const { page, close } = await openPage('/exercises/gradient-w2/')
  const terms = page.locator('.exercise-concepts a')
  expect(await terms.allInnerTexts()).toEqual(['gradient', 'chain rule', 'error term'])
  await terms.last().click()
  await page.waitForURL('**/glossary/delta/')
  await close()
})

test('Run shows what the answer makes of the example beside what is expected', async () => {
  const { page, close } = await openPage('/exercises/gradient-w2/')
  const run = async (code: string) => {
    await write(page, code)
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await expect.poll(() => page.locator('.said').textContent()).not.toContain('Running')
  }
  const example = page.locator('.example-run')
  await run('export const gradientW2 = () => [1, 2, 3]')
  expect(await example.locator('dd').first().innerText()).toBe('[1, 2, 3]')
  const expected = await example.locator('dd').last().innerText()
  expect(await page.locator('.task .example').innerText()).toContain(expected)
  expect(await example.locator('.label').innerText()).not.toContain('the same')

  await run(solution)
  expect(await example.locator('dd').allInnerTexts()).toEqual([expected, expected])
  expect(await example.locator('.label').innerText()).toContain('the same to six digits')

  await run('const gradientW2 = () => [1, 2, 3]')
  expect(await example.count()).toBe(0)
  expect(await page.locator('.said').innerText()).toContain('exports no function')
  await close()
})

test('a pass leads on: to the next exercise of the course, and back to the place in the lesson', async () => {
  const { page, close } = await openPage('/exercises/gradient-w2/')
  await check(page, mistake('no-derivative'))
  expect(await page.locator('.after').count()).toBe(0)
  await check(page, solution)
  const links = page.locator('.verdict .after a')
  expect(await links.allInnerTexts()).toEqual([
    'Next exercise: The gradient of W1',
    'Back to its place in “Two inputs, three hidden units, one output”',
  ])
  expect(await links.nth(1).getAttribute('href')).toBe(
    '/lessons/worked-example/back-to-the-second-layer/#exercise-gradient-w2',
  )
  await page.goto(`${inject('address')}exercises/`)
  const entry = page.locator('[data-exercise-entry=gradient-w2]')
  await expect.poll(() => entry.innerText()).toContain('✓ passed')
  expect(await page.locator('.points-total').innerText()).toMatch(/^You have 2 of \d+ points\.$/)
  // In the order in which the lesson has them.
  const order = await page
    .locator('[data-exercise-entry]')
    .evaluateAll(all => all.map(one => (one as HTMLElement).dataset.exerciseEntry))
  expect(order.indexOf('forward-231')).toBeLessThan(order.indexOf('gradient-w2'))
  expect(order.indexOf('gradient-w2')).toBeLessThan(order.indexOf('gradient-w1'))
  await close()
})

test('a function that passes trains a network, and a wrong one shows what it does to training when asked', async () => {
  const { page, complaints, close } = await openPage('/exercises/update-all-weights/')
  const own = (name: string) => readFileSync(`exercises/update-all-weights/${name}.ts`, 'utf8')
  const training = page.locator('.training')
  await check(page, own('mistakes/biases-kept'))
  expect(await training.locator('svg').count()).toBe(0)
  await training.getByRole('button').click()
  await training.locator('svg').waitFor()
  expect(await training.innerText()).toContain('with the right function')

  await check(page, own('solution'))
  await training.locator('svg').waitFor()
  expect(await training.innerText()).toMatch(
    /Your function trains[\s\S]*The mean loss fell from 0\.1\d+ to 0\.00/,
  )
  expect(complaints).toEqual([])
  await close()
})

test('the same in NumPy and PyTorch is not there before a pass, and folded after it', async () => {
  const { page, complaints, foreign, close } = await openPage('/exercises/gradient-w2/')
  await check(page, mistake('no-derivative'))
  expect(await page.locator('.comparison').count()).toBe(0)
  expect(await page.content()).not.toContain('requires_grad')

  await check(page, solution)
  const folded = page.locator('.comparison details')
  expect(await folded.locator('summary').allInnerTexts()).toEqual([
    'The same in NumPy',
    'The same in PyTorch',
  ])
  expect(await page.locator('.comparison pre').count()).toBe(0)
  await folded.nth(1).locator('summary').press('Enter')
  const code = page.locator('.comparison pre')
  await code.waitFor()
  expect(await code.innerText()).toBe(readFileSync('exercises/gradient-w2/pytorch.py', 'utf8').trimEnd())
  expect(await code.locator('.k').first().innerText()).toBe('import')
  expect(complaints).toEqual([])
  expect(foreign).toEqual([])
  await close()
})

test('whoever looks at the solution finds the same in NumPy and PyTorch below it', async () => {
  const { page, close } = await openPage('/exercises/gradient-w2/')
  await page.locator('.work astro-island:not([ssr])').waitFor()
  await page.getByRole('button', { name: 'Solution', exact: true }).click()
  expect(await page.locator('.comparison').count()).toBe(0)
  await page.getByRole('button', { name: 'Yes, show it' }).click()
  await page.locator('.comparison details').first().waitFor()
  await close()
})
