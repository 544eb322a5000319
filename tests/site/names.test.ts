import { expect, onTestFinished, test } from 'vitest'
import { openPage } from './browser.ts'

async function open(path: string) {
  const opened = await openPage(path)
  onTestFinished(() => opened.close())
  return opened.page
}

test('the slider of a figure is called after what it moves, and says where it stands', async () => {
  const page = await open('/lessons/intuition/')
  const figure = page.locator('figure.fig-nudge')
  await figure.scrollIntoViewIfNeeded()
  await page.locator('astro-island:not([ssr]) figure.fig-nudge').waitFor()
  const slider = figure.getByRole('slider', { name: 'weight w', exact: true })
  expect(await slider.getAttribute('aria-valuetext')).toMatch(/^weight −?\d.*, loss .*, slope /)
})

test('the buttons that put things in order say what they move', async () => {
  const page = await open('/authors/')
  const items = page.locator('#check-four-steps .order-item')
  await page.locator('lesson-order[data-alive]').waitFor()
  for (const label of await items.locator('.order-label').allInnerTexts()) {
    const item = items.filter({ hasText: label })
    expect(await item.getByRole('button', { name: `Move up: ${label}`, exact: true }).count()).toBe(1)
    expect(await item.getByRole('button', { name: `Move down: ${label}`, exact: true }).count()).toBe(1)
  }
  expect(await items.count()).toBe(6)
})

test('every row of the notation table is there for a screen reader, wherever the page stands', async () => {
  const page = await open('/lessons/delta-equations/further/')
  const table = page.getByRole('table', { name: 'All quantities and formulas in all notations' })
  const rows = await page.locator('.notation-table tr').count()
  expect(rows).toBeGreaterThan(25)
  const client = await page.context().newCDPSession(page)
  const { nodes } = await client.send('Accessibility.getFullAXTree')
  const byId = new Map(nodes.map(node => [node.nodeId, node]))
  const under = (id: string): typeof nodes => {
    const node = byId.get(id)
    return node ? [node, ...(node.childIds ?? []).flatMap(under)] : []
  }
  const inTable = under(
    nodes.find(({ name }) => name?.value === 'All quantities and formulas in all notations')!.nodeId,
  )
  const count = (role: string) => inTable.filter(node => !node.ignored && node.role?.value === role).length
  expect(count('row')).toBe(rows)
  expect(count('rowheader')).toBe(rows - 1)
  expect(count('columnheader')).toBe(5)
  // The reader's own notation is marked in words, and the mark goes along with the choice.
  const marked = () =>
    table.locator('.own-mark:visible').evaluateAll(all => all.map(mark => mark.parentElement!.dataset.in))
  expect(await marked()).toEqual(['course'])
  await page.getByRole('radio', { name: 'wiki' }).check()
  await expect.poll(marked).toEqual(['wiki'])
})

test('no cell of the notation table has to be scrolled on a screen of ordinary width', async () => {
  const page = await open('/lessons/delta-equations/further/')
  await page.evaluate(() => document.fonts.ready)
  for (const width of [1440, 1200, 1100, 1024]) {
    await page.setViewportSize({ width, height: 800 })
    const scrolling = await page
      .locator('.notation-table td')
      .evaluateAll(all =>
        all.filter(cell => cell.scrollWidth > cell.clientWidth).map(cell => cell.textContent),
      )
    expect([width, scrolling]).toEqual([width, []])
  }
})

test('an exercise that nobody has touched says nothing of saving, whatever else on the page is saved', async () => {
  const page = await open('/lessons/delta-equations/any-depth/')
  const exercises = page.locator('.workbench')
  const at = async (n: number) => {
    await exercises.nth(n).scrollIntoViewIfNeeded()
    await page.locator('astro-island:not([ssr]) .workbench').nth(n).waitFor()
    return exercises.nth(n)
  }
  const untouched = await at(0)
  const touched = await at(1)
  await touched.locator('.code-at-rest').click()
  await touched.locator('.editor-place :is(.monaco-editor, .cm-editor)').first().click()
  await page.keyboard.insertText('// mine')
  await expect.poll(() => touched.locator('.saved').innerText()).not.toBe('')
  expect(await untouched.locator('.saved').innerText()).toBe('')
})

test('on a phone the notations stand in one line, and a name in code is not broken', async () => {
  const page = await open('/lessons/delta-equations/')
  await page.setViewportSize({ width: 360, height: 740 })
  const tops = await page
    .locator('.notation-options label')
    .evaluateAll(all => new Set(all.map(label => Math.round(label.getBoundingClientRect().top))).size)
  expect(tops).toBe(1)
  const broken = await page
    .locator('main p > code, main li > code')
    .evaluateAll(all => all.filter(code => code.getClientRects().length > 1).map(code => code.textContent))
  expect(broken).toEqual([])
})
