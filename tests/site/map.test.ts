import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readCourse } from '#integrations/map/check.ts'
import { nameOf } from '#screens/map/ideas.ts'
import { openPage, paste } from './browser.ts'
import { builtPage } from './pages.ts'

/** The addresses of all links of a built page. */
const linksOf = (path: string) =>
  builtPage(path)
    .elements.filter(({ tagName }) => tagName === 'a')
    .map(({ properties }) => String(properties.href))

const course = await readCourse(process.cwd())
const addressOf = (place: string) => `/lessons/${place.replace(/\/index$/, '')}/`

/** A record as it is exported: some answers checked, some checkpoints answered. */
async function bring(
  page: Page,
  attempts: [exercise: string, status: string][],
  typed: Record<string, string> = {},
): Promise<void> {
  const moment = (seq: number) => ({ at: Date.UTC(2026, 2, 1 + seq), seq: seq + 1 })
  const record = {
    type: 'backprop-by-hand/record',
    version: 1,
    exportedAt: 0,
    ...{ visits: [], settings: [], aside: [] },
    drafts: Object.entries(typed).map(([exercise, code], n) => ({
      id: `exercise:${exercise}`,
      versions: [{ id: 'typed', rev: 1, tab: 'elsewhere', code, ...moment(n) }],
      past: {},
    })),
    attempts: attempts.map(([exercise, status], n) => ({
      ...{ id: `${exercise}#${n}`, exercise, code: `// ${n}`, contentVersion: 'x' },
      ...{ result: { version: 1, status }, ...moment(n) },
    })),
    checkpoints: [{ lesson: 'chain-rule', checkpoint: 'no-such-checkpoint', state: { done: true } }].map(
      (row, n) => ({ ...row, id: `${row.lesson}#${row.checkpoint}`, ...moment(n) }),
    ),
  }
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import a file' }).click()
  const buffer = Buffer.from(JSON.stringify(record))
  await (await choosing).setFiles({ name: 'record.json', mimeType: 'application/json', buffer })
  await page.getByText('record.json was imported').waitFor()
}

test('without a script the map is a list: every idea with its entry, every sitting, every exercise', () => {
  const links = linksOf('map/')
  const ids = builtPage('map/').elements.map(({ properties }) => properties.id)
  for (const { id } of course.terms) expect(links).toContain(`/glossary/${id}/`)
  for (const sitting of course.sittings) expect(links).toContain(addressOf(nameOf(sitting)))
  for (const { id } of course.exercises)
    expect(
      links.some(link => link.endsWith(`#exercise-${id}`)),
      id,
    ).toBe(true)
  for (const link of links.filter(link => link.startsWith('#idea-'))) expect(ids).toContain(link.slice(1))
})

test('the drawing: names fit, nothing overlaps, keys walk, Enter opens and Escape closes', async () => {
  const { page, complaints, close } = await openPage('/map/', { viewport: { width: 1100, height: 900 } })
  const ideas = page.locator('.map-idea')
  const boxes = await ideas.evaluateAll(all =>
    all.map(idea => {
      const { left, right, top, bottom } = idea.getBoundingClientRect()
      const summary = idea.querySelector('summary')!
      return { id: idea.id, left, right, top, bottom, over: summary.scrollHeight - summary.clientHeight }
    }),
  )
  expect(boxes.filter(({ over }) => over > 1).map(({ id }) => id)).toEqual([])
  const overlap = boxes.flatMap(a =>
    boxes
      .filter(
        b => a.id < b.id && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
      )
      .map(b => `${a.id}, ${b.id}`),
  )
  expect(overlap).toEqual([])

  const focused = () => page.evaluate(() => document.activeElement!.closest('.map-idea')?.id)
  const card = page.locator('#idea-unit .map-card')
  await page.locator('#idea-unit summary').focus()
  expect(await page.locator('.map-arrows path[data-on]').count()).toBeGreaterThan(3)
  expect(await page.locator('#idea-weight').getAttribute('data-on')).toBe('')
  expect(await page.locator('#idea-target').getAttribute('data-on')).toBeNull()
  await page.keyboard.press('ArrowDown')
  expect(await focused()).not.toBe('idea-unit')
  await page.keyboard.press('ArrowUp')
  await page.locator('#idea-unit summary').focus()
  await page.keyboard.press('Enter')
  await card.waitFor()
  expect(await card.innerText()).toMatch(/Builds on\s*weight · bias/)
  await card.getByRole('link', { name: 'weight', exact: true }).click()
  await page.locator('#idea-weight .map-card').waitFor()
  expect(await focused()).toBe('idea-weight')
  await page.keyboard.press('Escape')
  expect(await page.locator('.idea-map details[open]').count()).toBe(0)
  expect(complaints).toEqual([])
  await close()
})

test('on a phone it is a list, and what is opened pushes the rest down', async () => {
  const { page, close } = await openPage('/map/#idea-delta', { viewport: { width: 360, height: 800 } })
  await page.locator('#idea-delta .map-card').waitFor()
  expect(await page.locator('.map-arrows').isVisible()).toBe(false)
  const tops = () =>
    page
      .locator('#idea-delta, #idea-batch')
      .evaluateAll(all => all.map(one => one.getBoundingClientRect().top + scrollY))
  const [, open] = await tops()
  await page.locator('#idea-delta summary').click()
  expect((await tops())[1]).toBeLessThan(open!)
  await close()
})

test('the record shows on the map and on the closing page, and the certificate prints alone', async () => {
  const { page, complaints, close } = await openPage('/progress/')
  await bring(page, [
    ['two-paths', 'fail'],
    ['two-paths', 'pass'],
    ['nudge-a-weight', 'pass'],
    ['hidden-delta', 'fail'],
  ])
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save all answers' }).click()
  const zip = unzipSync(readFileSync(await (await saving).path()))
  const files = Object.entries(zip).map(([name, bytes]) => [name, strFromU8(bytes)])
  expect(files).toEqual([
    ['hidden-delta.ts', '// 3'],
    ['nudge-a-weight.ts', '// 2'],
    ['two-paths.ts', '// 1'],
  ])

  await page.goto(new URL('/map/', page.url()).href)
  const stateOf = (id: string) => page.locator(`#idea-${id}`).getAttribute('data-state')
  await expect.poll(() => stateOf('delta')).toBe('due')
  expect([await stateOf('computational-graph'), await stateOf('tangent')]).toEqual(['begun', 'none'])
  expect(await page.locator('#idea-delta summary').innerText()).toContain('to come back to')
  expect(await page.locator('.map-legend').innerText()).toMatch(/\d+ begun/)

  await page.goto(new URL('/end/', page.url()).href)
  const rows = page.locator('#what-you-did ~ table tbody tr')
  await expect.poll(() => rows.count()).toBe(2)
  const [first, second] = await rows.allInnerTexts()
  expect(first).toMatch(/Nudge a weight.*2026.*1$/s)
  expect(second).toMatch(/Two paths.*2026.*2$/s)
  await page.getByLabel('Your name').fill('Ada <b>Lovelace</b>')
  const certificate = page.locator('.certificate')
  expect(await certificate.innerText()).toContain('Ada <b>Lovelace</b>')
  expect(await certificate.innerText()).toContain(`has passed 2 of the ${course.exercises.length} exercises`)
  expect(await certificate.innerText()).toContain('Self-made and unverified')
  await page.evaluate(() => {
    window.print = () =>
      document.documentElement.setAttribute('data-printed', document.documentElement.dataset.prints!)
  })
  await page.getByRole('button', { name: 'Print the certificate' }).click()
  expect(await page.locator('html').getAttribute('data-printed')).toBe('certificate')
  await page.emulateMedia({ media: 'print' })
  expect([await certificate.isVisible(), await page.locator('h1').isVisible()]).toEqual([true, false])
  expect(await page.locator('#where-to-go').isVisible()).toBe(false)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  expect(await page.locator('h1').isVisible()).toBe(true)
  await page.emulateMedia({ media: null })
  await page.reload()
  expect(await page.getByLabel('Your name').inputValue()).toBe('')
  expect(complaints).toEqual([])
  await close()
})

test('a diagnosis leads to its idea, a third failure to what comes before, the last pass to the end', async () => {
  const { page, complaints, close } = await openPage('/progress/')
  const others = course.exercises.filter(({ id }) => id !== 'gradient-w2')
  await bring(
    page,
    [
      ...others.map(({ id }): [string, string] => [id, 'pass']),
      ['gradient-w2', 'fail'],
      ['gradient-w2', 'error'],
    ],
    { 'gradient-w2': readFileSync('exercises/gradient-w2/mistakes/no-derivative.ts', 'utf8') },
  )
  await page.goto(new URL('/exercises/gradient-w2/', page.url()).href)
  await page.getByRole('button', { name: 'Attempts (2)' }).waitFor()
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await page.locator('.verdict').waitFor()
  const idea = page.locator('.further a').last()
  expect(await idea.innerText()).toMatch(/^On the map: /)
  expect(await idea.getAttribute('href')).toMatch(/^\/map\/#idea-[\w-]+$/)
  await page.getByText('You have checked 3 answers').waitFor()
  expect(await page.locator('.stuck a').allInnerTexts()).toEqual(['Where paths meet', 'Along a path'])
  expect(await page.locator('.stuck a').first().getAttribute('href')).toBe('/lessons/chain-rule/paths-add/')

  await page.locator('.code-at-rest').click()
  await page.locator('.editor-place :is(.monaco-editor, .cm-editor)').first().click()
  await page.keyboard.press('Control+A')
  await paste(page, readFileSync('exercises/gradient-w2/solution.ts', 'utf8'))
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  const on = page.locator('.verdict.pass .after a').first()
  await on.waitFor()
  await expect.poll(() => on.innerText()).toBe('You have passed all exercises. To the end of the course')
  expect(await on.getAttribute('href')).toBe('/end/')
  expect(await page.locator('.stuck').count()).toBe(0)
  expect(complaints).toEqual([])
  await close()
})

test('a lesson’s first page has it at a glance, with its own part of the map; the last page leads to the end', () => {
  for (const lesson of course.lessons) {
    const page = builtPage(`lessons/${lesson}/`)
    const digest = page.first('details', ({ properties }) => String(properties.className).includes('digest'))!
    const text = page.sourceOf(digest)
    for (const sitting of course.sittings.filter(sitting => sitting.lesson === lesson))
      expect(text).toContain(`href="${addressOf(nameOf(sitting))}"`)
    for (const { id } of course.exercises.filter(exercise => exercise.lesson === lesson))
      expect(text).toContain(`#exercise-${id}"`)
    expect(text).toContain('/map/#idea-')
    expect(text, lesson).toContain('What to remember')
    expect(text, lesson).toContain('Questions with answers')
  }
  const last = linksOf(addressOf(nameOf(course.sittings.at(-1)!)).slice(1))
  expect(last.filter(link => link === '/end/').length).toBeGreaterThan(1)
})

test('? lists all keys, and the cheat sheet is one side of paper in every notation', async () => {
  const { page, complaints, close } = await openPage('/cheat-sheet/', {
    viewport: { width: 1000, height: 800 },
  })
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await keys.waitFor()
  expect(await keys.innerText()).toContain('search the course')
  await page.keyboard.press('Escape')
  expect(await keys.isVisible()).toBe(false)
  // What an A4 sheet has within its margins, in pixels.
  await page.setViewportSize({ width: 718, height: 1047 })
  for (const notation of ['Θ', 'wiki', 'video', 'course']) {
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('radio', { name: notation }).check()
    await page.emulateMedia({ media: 'print' })
    const height = await page.locator('.cheat-sheet').evaluate(sheet => sheet.getBoundingClientRect().height)
    expect(height, notation).toBeLessThan(1047)
  }
  expect(complaints).toEqual([])
  await close()
})
