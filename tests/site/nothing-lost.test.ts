import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { openPage, paste } from './browser.ts'

/** What a learner has typed is never lost, what is said stays true while they type, and keys do what they do elsewhere. */

const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
}

async function open(path: string, options: BrowserContextOptions = {}) {
  const opened = await openPage(path, options)
  onTestFinished(opened.close)
  return opened.page
}

/** Opens the editor of an answer, or goes to it. */
async function edit(page: Page) {
  await page.locator('.work').scrollIntoViewIfNeeded()
  await page.locator('.work astro-island:not([ssr])').waitFor()
  const rest = page.locator('.code-at-rest')
  if (await rest.isVisible()) await rest.click()
  const editor = page.locator('.editor-place :is(.monaco-editor, .cm-editor)').first()
  await editor.waitFor()
  await editor.click()
}

async function write(page: Page, code: string) {
  await edit(page)
  await page.keyboard.press('ControlOrMeta+a')
  await paste(page, code)
  await expect.poll(() => answer(page)).toContain(code.split('\n')[0])
}

/** The answer as it is shown. */
const answer = async (page: Page) =>
  (await page.locator('.editor-place :is(.view-lines, .cm-content), .code-at-rest').first().innerText())
    .replaceAll('\u00a0', ' ')
    .trimEnd()

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const saved = (page: Page) => expect.poll(() => page.locator('.saved').textContent()).toMatch(/^Saved/)

test('after a reset the way back is open, also after a reload, until something new is typed', async () => {
  const page = await open('/exercises/gradient-w1/')
  await write(page, '// my answer')
  await press(page, 'Reset')
  await press(page, 'Undo the reset')
  expect(await answer(page)).toBe('// my answer')
  await press(page, 'Reset')
  await write(page, '// something new')
  expect(await page.getByRole('button', { name: 'Undo the reset' }).count()).toBe(0)
  await saved(page)

  await page.reload()
  await press(page, 'Earlier texts (1)')
  const panel = page.getByRole('region', { name: 'Earlier texts of your answer' })
  expect(await panel.locator('pre').innerText()).toBe('// my answer')
  await panel.getByRole('button', { name: 'Bring it back' }).click()
  expect(await answer(page)).toBe('// my answer')
  await press(page, 'Earlier texts (1)')
  expect(await panel.locator('pre').innerText()).toBe('// something new')
})

test('what another tab has typed can be found later by the tab that stayed with its own', async () => {
  const one = await open('/exercises/gradient-w1/')
  const two = await one.context().newPage()
  await two.goto(one.url())
  await write(one, '// tab one')
  await write(two, '// tab two')
  await two.getByRole('button', { name: 'Stay with this one' }).click()
  await saved(two)
  await two.reload()
  await press(two, 'Earlier texts (1)')
  expect(await two.locator('.earlier pre').innerText()).toBe('// tab one')
})

test('in a cell, code that an example has replaced can be brought back after a reload', async () => {
  const page = await open('/playground/')
  const cell = page.locator('code-cell').first()
  await cell.locator('[data-do=edit]').click()
  await cell.locator('.monaco-editor .native-edit-context').waitFor({ state: 'attached' })
  await cell.locator('.monaco-editor').first().click()
  await page.keyboard.press('ControlOrMeta+a')
  await paste(page, '// mine')
  await expect.poll(() => cell.locator('[data-source]').textContent()).toBe('// mine')
  await page.locator('.playground-examples button').nth(1).click()
  await expect.poll(() => cell.locator('[data-source]').textContent()).not.toBe('// mine')
  await expect.poll(() => cell.locator('[data-saved]').textContent()).toMatch(/^Saved/)
  await page.reload()
  await cell.getByRole('button', { name: 'Bring back earlier code' }).click()
  await expect.poll(() => cell.locator('[data-source]').textContent()).toBe('// mine')
})

test.for([
  ['Monaco', {}],
  ['CodeMirror, on a phone', phone],
] as const)('Enter after a word that is written out ends the line: %s', async ([, options]) => {
  const page = await open('/exercises/gradient-w2/', options)
  await write(page, 'const delta = 1\n')
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('const q = delt')
  // The list of suggestions is open when Enter comes. One that was not ready in time opens with the next letter.
  const list = page.locator('.suggest-widget.visible, .cm-tooltip-autocomplete').first()
  const opened = async () => {
    if (await list.isVisible()) return true
    await page.keyboard.press('Backspace')
    await page.keyboard.type('t')
    return false
  }
  await expect.poll(opened, { interval: 1_000, timeout: 120_000 }).toBe(true)
  await page.keyboard.type('a')
  await list.waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('const r = 2')
  await expect.poll(() => answer(page)).toBe('const delta = 1\nconst q = delta\nconst r = 2')
})

test('a verdict is marked while it is about other code than the one in the editor', async () => {
  const page = await open('/exercises/gradient-w2/')
  const wrong = 'export const gradientW2 = () => [0, 0, 0]'
  await write(page, wrong)
  await press(page, 'Check')
  await page.locator('.verdict').waitFor()
  const mark = page.getByText('You have changed your code since.')
  expect(await mark.count()).toBe(0)
  await write(page, '// something else')
  await mark.waitFor()
  await write(page, wrong)
  await expect.poll(() => mark.count()).toBe(0)
})

test('a cell that a translator has gone over runs the code that was written', async () => {
  const page = await open('/lessons/worked-example/')
  await page.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walk.nextNode()) texts.push(walk.currentNode as Text)
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.closest('script, style, [translate=no]')) continue
      const font = document.createElement('font')
      font.textContent = `«${text.data}»`
      text.replaceWith(font)
    }
  })
  const cell = page.locator('code-cell').first()
  const before = await cell.locator('[data-output]').innerText()
  await cell.locator('[data-do=run]').click()
  await cell.locator('[data-origin]', { hasText: 'your run' }).waitFor()
  expect(await cell.locator('[data-output]').innerText()).toBe(before)
  // Inline code and formulas are left alone, too.
  expect(await page.locator('main code:not([translate=no], [translate=no] *)').count()).toBe(0)
  expect(await page.locator('main maths-formula:not([translate=no])').count()).toBe(0)
})

test('a link to a cell carries code with characters that a page of paper ends with', async () => {
  const page = await open('/playground/')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(async () => {
    type Cell = HTMLElement & { used(): Promise<{ replace(code: string): void }> }
    const cell = await document.querySelector<Cell>('code-cell')!.used()
    cell.replace('// page 1\f// page 2')
  })
  await page.locator('code-cell [data-do=link]').click()
  await page.locator('code-cell [data-status]', { hasText: 'copied' }).waitFor()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const other = await open('/')
  await other.goto(link)
  const source = other.locator('code-cell [data-source]').first()
  await expect.poll(() => source.textContent()).toBe('// page 1\n// page 2')
})

test('Ctrl+S in an editor saves at once and opens no dialog', async () => {
  for (const path of ['/exercises/gradient-w2/', '/playground/']) {
    const page = await open(path)
    if (path === '/playground/') {
      await page.locator('code-cell [data-do=edit]').first().click()
      await page.locator('.monaco-editor .native-edit-context').first().waitFor({ state: 'attached' })
      await page.locator('.monaco-editor').first().click()
    } else await edit(page)
    await page.evaluate(() =>
      addEventListener('keydown', event => {
        if (event.key === 's') document.body.dataset.stopped = String(event.defaultPrevented)
      }),
    )
    await page.keyboard.press('Control+s')
    await expect.poll(() => page.locator('body').getAttribute('data-stopped'), { message: path }).toBe('true')
  }
})

test('the search opens with the key of K on a layout without one, and reads full-width letters', async () => {
  const page = await open('/')
  await page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'ن',
        code: 'KeyK',
        ctrlKey: true,
        bubbles: true,
        cancelable: true,
      }),
    ),
  )
  const field = page.locator('dialog[open] .search-field')
  await field.waitFor()
  for (const [term, found] of [
    ['ＲＥＬＵ', /for “ＲＥＬＵ”/],
    ['η', /for “η”/],
  ] as const) {
    await field.fill(term)
    await expect.poll(() => page.locator('.search-status').innerText()).toMatch(found)
    expect(await page.locator('.search-status').innerText()).not.toMatch(/Nothing/)
  }

  // The Enter that ends a composition, as Safari sends it.
  await field.fill('sigmoid')
  await page.locator('.search-list a').first().waitFor()
  const isDefault = await field.evaluate(element =>
    element.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }),
    ),
  )
  expect(isDefault).toBe(true)
})

test('the fields of a figure have a minus on a phone’s keyboard, and no phone zooms into them', async () => {
  const page = await open('/lessons/worked-example/', phone)
  const fields = await page
    .locator('.fig-field')
    .evaluateAll(all =>
      all.map(field => [
        (field as HTMLInputElement).inputMode,
        Number.parseFloat(getComputedStyle(field).fontSize),
      ]),
    )
  expect(fields.length).toBeGreaterThan(10)
  for (const [mode, size] of fields) {
    expect(mode).toBe('text')
    expect(size).toBeGreaterThanOrEqual(16)
  }
})

test('a paragraph is copied with its formulas, as text and as MathML', async () => {
  const page = await open('/lessons/worked-example/')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const paragraph = page.locator('main p:has(maths-formula):visible', {
    hasText: 'You will need three words',
  })
  const copied = await paragraph.evaluate(async element => {
    getSelection()!.selectAllChildren(element)
    document.execCommand('copy')
    const [item] = await navigator.clipboard.read()
    const read = async (type: string) => (await item!.getType(type)).text()
    return { text: await read('text/plain'), html: await read('text/html') }
  })
  expect(copied.text).toContain('written z_j^(1) for hidden unit j')
  expect(copied.html).toMatch(/<math[\s\S]*<mi[^>]*>z<\/mi>/)

  // Half of a formula is copied whole.
  const half = await paragraph.evaluate(async element => {
    const range = new Range()
    range.setStart(element.querySelector('maths-formula mjx-math')!, 0)
    range.setEnd(element, element.childNodes.length)
    getSelection()!.removeAllRanges()
    getSelection()!.addRange(range)
    document.execCommand('copy')
    return navigator.clipboard.readText()
  })
  expect(half).toMatch(/^z_j\^\(1\) for hidden unit j/)
})
