import type { Locator, Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openPage, paste } from './browser.ts'
import { saved } from './classroom-page.ts'

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

/** With a finger the page brings the lighter editor: for tests to which it makes no difference which one it is. */
const finger = { hasTouch: true }

async function open(path = '/playground/', options: Parameters<typeof openPage>[1] = {}) {
  const opened = await openPage(path, options)
  onTestFinished(() => opened.close())
  const cell = opened.page.locator('code-cell').first()
  return { ...opened, cell, ...handles(cell) }
}

function handles(cell: Locator) {
  const button = (name: string) => cell.locator(`[data-do=${name}]`)
  return {
    button,
    source: cell.locator('[data-source]'),
    output: cell.locator('[data-output]'),
    status: cell.locator('[data-status]'),
    notice: cell.locator('[data-notice]'),
    async ran() {
      await cell.locator('[data-origin]', { hasText: 'your run' }).waitFor()
    },
  }
}

/** Opens the editor and replaces all of its text. */
async function write(page: Page, cell: Locator, code: string) {
  if (!(await cell.locator('[data-editor]').isVisible())) await cell.locator('[data-do=edit]').click()
  const box = cell.locator('.monaco-editor .native-edit-context, .cm-content').first()
  await box.waitFor({ state: 'attached' })
  await box.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await paste(page, code)
}

/** What the editor holds, as the page keeps it for print. */
const kept = (source: Locator) => source.evaluate(element => element.textContent)

describe('a cell', () => {
  test('shows code and output before any script, and takes the output’s place when run', async () => {
    const { cell, button, output, complaints, foreign, ran } = await open()
    await cell.locator('[data-origin]', { hasText: 'when the site was built' }).waitFor()
    const built = await output.innerText()
    expect(built).toContain('gradient of W1')
    await button('run').click()
    await ran()
    expect(await output.innerText()).toBe(built)
    expect(complaints).toEqual([])
    expect(foreign).toEqual([])
  })

  test('prints the code as it is now, also while it is edited', async () => {
    const { page, cell, source } = await open('/playground/', finger)
    await write(page, cell, 'const now = 1')
    expect(await source.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => source.innerText()).toBe('const now = 1')
    expect(await source.isVisible()).toBe(true)
    expect(await cell.locator('[data-editor]').isVisible()).toBe(false)
  })

  test('reads in full without JavaScript, with no button that would do nothing', async () => {
    const { source, output, button } = await open('/playground/', { javaScriptEnabled: false })
    expect(await source.innerText()).toContain("from 'engine'")
    expect(await output.innerText()).toContain('measured')
    expect(await button('run').isVisible()).toBe(false)
  })

  test('loads no editor and no compiler with the page', async () => {
    const { page } = await open()
    await page.waitForLoadState('networkidle')
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(entry => entry.name),
    )
    expect(loaded.filter(name => /monaco|editor\.api|typescript|compile|harness/.test(name))).toEqual([])
  })

  test('a loop without end is stopped, the page stays alive and the code is still there', async () => {
    const { page, cell, button, status, source, output, complaints, ran } = await open('/playground/', finger)
    await write(page, cell, 'console.log("before")\nwhile (true) {}')
    await button('run').click()
    await output.getByText('before').waitFor()
    await status.getByText('Running').waitFor()
    // The page answers while the program spins.
    expect(await page.evaluate(() => 6 * 7)).toBe(42)
    await button('stop').click()
    await status.getByText('Stopped by you').waitFor()
    expect(await kept(source)).toBe('console.log("before")\nwhile (true) {}')
    await write(page, cell, 'console.log(1 + 1)')
    await button('run').click()
    await ran()
    expect(await output.innerText()).toBe('2')
    expect(complaints).toEqual([])
  })

  test('an error is told at its line, in message and editor, and the line is one press away', async () => {
    const { page, cell, button, status, output } = await open()
    await write(page, cell, 'const a = 1\n\nconsole.log(a)\nnope(a)')
    await button('run').click()
    await status.getByText('line 4').waitFor()
    expect(await output.innerText()).toMatch(/^1\s+line 4\s+.*nope/)
    await cell.locator('.squiggly-error').first().waitFor()
    await output.getByRole('button', { name: 'line 4' }).click()
    await page.keyboard.type('/')
    await page.keyboard.type('/')
    await expect
      .poll(() => kept(cell.locator('[data-source]')))
      .toBe('const a = 1\n\nconsole.log(a)\n//nope(a)')
  })

  test('what was typed is there after a reload; Reset takes it away and brings it back', async () => {
    const { page, cell, button, source, status } = await open('/playground/', finger)
    const original = await kept(source)
    await write(page, cell, 'console.log("mine")')
    await cell.locator('[data-saved]', { hasText: 'Saved' }).waitFor()
    await page.reload()
    await expect.poll(() => kept(source)).toBe('console.log("mine")')
    await button('reset').click()
    await status.getByText('is back').waitFor()
    expect(await kept(source)).toBe(original)
    await button('reset').click()
    expect(await kept(source)).toBe('console.log("mine")')
  })

  test('what is typed at once after Edit, before the editor has loaded, is kept', async () => {
    const { page, cell, button, source } = await open()
    const original = await kept(source)
    await button('edit').click()
    await cell.locator('textarea, .native-edit-context').first().waitFor({ state: 'attached' })
    await page.keyboard.type('// early ')
    await cell.locator('.monaco-editor').waitFor()
    await page.keyboard.type('and late ')
    await expect.poll(() => kept(source)).toBe(`// early and late ${original}`)
  })
})

test('is saved as a notebook with the code as it is now; what does that comes when it is asked for', async () => {
  const { page, cell, button, status, source, ran, complaints } = await open()
  let lost = true
  await page.route(/\/_astro\/save-notebook\./, route => (lost ? route.abort() : route.continue()))
  // Not what the page came with.
  await page.locator('[data-code]').filter({ hasText: 'A graph of values' }).click()
  await ran()
  await button('notebook').click()
  const trouble = cell.locator('.trouble')
  await trouble.waitFor()
  lost = false
  const { name, text } = await saved(page, () => trouble.getByRole('button').click())
  expect(name).toBe('playground.ipynb')
  await status.getByText('Saved as playground.ipynb').waitFor()
  const [about, course, program] = (JSON.parse(text) as { cells: { source: string[] }[] }).cells
  expect(about!.source.join('')).toMatch(/^# .*[Pp]layground/)
  expect(about!.source.join('')).toContain(`](${page.url().replace(/#.*/, '')}#cell-playground)`)
  expect(course!.source.join('')).toContain('class Value {')
  const code = (await kept(source))!
  expect(code).toContain("import { value } from 'engine'")
  expect(program!.source.join('')).toBe(code.replace(/^import .*\n+/m, ''))
  expect(complaints.filter(text => !text.includes('ERR_FAILED'))).toEqual([])
})

describe('the editors', () => {
  test('Monaco knows the engine: a wrong name is marked, completion and hover explain', async () => {
    const { page, cell, complaints } = await open()
    await write(page, cell, "import { forwrd } from 'engine'\nforwrd(")
    await cell.locator('.squiggly-error').first().waitFor()
    await write(page, cell, "import { forward } from 'engine'\nforward")
    await page.keyboard.press('Control+k')
    await page.keyboard.press('Control+i')
    await page.locator('.monaco-hover', { hasText: 'The forward phase' }).waitFor()
    await page.keyboard.press('Escape')
    await write(page, cell, 'consol')
    await page.keyboard.press('Control+Space')
    await page.locator('.suggest-widget', { hasText: 'console' }).waitFor()
    expect(complaints).toEqual([])
  })

  test('the keyboard alone opens the editor, indents, leaves it and runs', async () => {
    const { page, cell, source, output, ran } = await open()
    await source.focus()
    await page.keyboard.press('Enter')
    const box = cell.locator('.native-edit-context')
    await box.waitFor({ state: 'attached' })
    await expect.poll(() => box.evaluate(element => element === document.activeElement)).toBe(true)
    expect(await box.getAttribute('aria-label')).toContain('Escape, then Tab')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('{')
    await page.keyboard.press('Tab')
    expect(await box.evaluate(element => element === document.activeElement)).toBe(true)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText('console.log("keys")')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    expect(await box.evaluate(element => element === document.activeElement)).toBe(false)
    await source.page().keyboard.press('Shift+Tab')
    await page.keyboard.press('Control+Enter')
    await ran()
    expect(await output.innerText()).toBe('keys')
  })

  test('a phone gets CodeMirror, in which one can type and run', async () => {
    const { page, cell, button, output, ran, complaints } = await open('/playground/', phone)
    await button('edit').tap()
    await cell.locator('.cm-content').waitFor()
    expect(await cell.locator('.monaco-editor').count()).toBe(0)
    await write(page, cell, 'console.log([1, 2.5])')
    await button('run').tap()
    await ran()
    expect(await output.innerText()).toBe('[1, 2.5]')
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    expect(complaints).toEqual([])
  })

  test('the chosen editor is remembered, and the text survives the change', async () => {
    const { page, cell, button, source } = await open()
    await write(page, cell, 'const here = 1')
    await cell.getByRole('combobox', { name: 'Editor' }).selectOption('codemirror')
    await cell.locator('.cm-content').waitFor()
    expect(await cell.locator('.cm-content').innerText()).toBe('const here = 1')
    await cell.locator('.cm-content').click()
    await page.keyboard.press('End')
    await page.keyboard.type('0')
    await expect.poll(() => kept(source)).toBe('const here = 10')
    await cell.locator('[data-saved]', { hasText: 'Saved' }).waitFor()
    await page.reload()
    await button('edit').click()
    await cell.locator('.cm-content').waitFor()
  })

  test('when the editor cannot be loaded, a plain text box stays in which one can type, run and keep', async () => {
    const { page, cell, button, source, output, ran } = await open()
    await page.route(/\/_astro\/monaco\.[^/]*\.js$/, route => route.abort())
    await button('edit').click()
    await cell.getByText('could not be loaded').waitFor()
    const box = cell.getByRole('textbox', { name: /Playground: code/ })
    await box.fill('console.log("plain")')
    await box.press('Control+Enter')
    await ran()
    expect(await output.innerText()).toBe('plain')
    expect(await kept(source)).toBe('console.log("plain")')
  })

  test('a completed name of the engine is imported', async () => {
    const { page, cell, source } = await open()
    await write(page, cell, 'const x = 1\n')
    await page.keyboard.type('numericG')
    await page.locator('.suggest-widget .monaco-list-row', { hasText: 'numericGradient' }).waitFor()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => kept(source))
      .toBe("import { numericGradient } from 'engine'\nconst x = 1\nnumericGradient")
  })

  test('both follow the theme of the page', async () => {
    const { page, cell, button } = await open('/playground/', { colorScheme: 'light' })
    await button('edit').click()
    const background = () =>
      cell
        .locator('.monaco-editor-background')
        .first()
        .evaluate(element => getComputedStyle(element).backgroundColor)
    await cell.locator('.monaco-editor-background').first().waitFor()
    const light = await background()
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(background).not.toBe(light)
  })
})

describe('a link with code', () => {
  async function linkTo(code: string): Promise<string> {
    const { page, cell, button, status } = await open('/playground/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await write(page, cell, code)
    await button('link').click()
    await status.getByText('Link copied').waitFor()
    return page.evaluate(() => navigator.clipboard.readText())
  }

  test('brings the code to somebody else, runs nothing by itself, and is kept only once it is changed', async () => {
    const link = new URL(await linkTo('console.log("shared δ")'))
    const { page, cell, source, notice, output } = await open(link.pathname + link.hash)
    await notice.getByText('brought this code').waitFor()
    expect(await kept(source)).toBe('console.log("shared δ")')
    expect(await output.innerText()).not.toContain('shared')
    await page.goto(new URL('/playground/', link).href)
    await page.reload()
    expect(await kept(source)).not.toContain('shared')
    await expect.poll(() => cell.locator('[data-changed]').isVisible()).toBe(false)
  })

  test('never replaces what the learner wrote without a question', async () => {
    const link = new URL(await linkTo('console.log("theirs")'))
    const { page, cell, source, notice } = await open('/playground/', finger)
    await write(page, cell, 'console.log("mine")')
    await cell.locator('[data-saved]', { hasText: 'Saved' }).waitFor()
    await page.goto('about:blank')
    await page.goto(link.href)
    await notice.getByText('Your own is still here').waitFor()
    expect(await kept(source)).toBe('console.log("mine")')
    await notice.getByRole('button', { name: 'Keep mine' }).click()
    expect(new URL(page.url()).hash).toBe('')
    await page.goto('about:blank')
    await page.goto(link.href)
    await notice.getByRole('button', { name: 'Use the link’s code' }).click()
    expect(await kept(source)).toBe('console.log("theirs")')
    await page.reload()
    await expect.poll(() => kept(source)).toBe('console.log("theirs")')
  })

  test('that is damaged says so and changes nothing', async () => {
    const { source, notice, complaints } = await open('/playground/#code=1.playground.AAAA')
    await notice.getByText('damaged').waitFor()
    expect(await kept(source)).toContain("from 'engine'")
    expect(complaints).toEqual([])
  })
})

describe('the playground', () => {
  test('an example that is picked takes the cell’s place and runs; one’s own code can be brought back', async () => {
    const { page, cell, button, source, output, ran } = await open('/playground/', finger)
    await write(page, cell, 'console.log("mine")')
    await page.getByRole('button', { name: 'Training on XOR' }).click()
    await ran()
    expect(await kept(source)).toContain('train(')
    expect(await output.getByRole('img', { name: /Line chart: Mean loss/ }).count()).toBe(1)
    expect(await output.getByRole('img', { name: /Network of layers with 2, 4, 1 units/ }).count()).toBe(1)
    await button('reset').click()
    expect(await kept(source)).toBe('console.log("mine")')
  })

  test('two tabs do not overwrite each other', async () => {
    const { page, cell, source, notice } = await open('/playground/', finger)
    const other = await page.context().newPage()
    await other.goto(page.url())
    const there = other.locator('code-cell').first()
    await write(page, cell, 'const one = 1')
    await cell.locator('[data-saved]', { hasText: 'Saved' }).waitFor()
    await write(other, there, 'const two = 2')
    await there.locator('[data-saved]', { hasText: 'Saved' }).waitFor()
    await notice.getByText('in another tab').waitFor()
    expect(await kept(source)).toBe('const one = 1')
    await notice.getByRole('button', { name: 'Show that code' }).click()
    expect(await kept(source)).toBe('const two = 2')
  })
})

test('brackets have the colour of the code around them: colours have a meaning here', async () => {
  const { page, cell } = await open()
  await write(page, cell, 'const f = (x: number) => [((x + 1) * 2)]')
  await expect.poll(() => page.locator('.monaco-editor .view-line span').count()).toBeGreaterThan(3)
  expect(await page.locator('.monaco-editor [class*=bracket-highlighting]').count()).toBe(0)
})
