import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { parseCsv } from '#classroom/csv.ts'
import { encodeAssignment, readLink } from '#classroom/link.ts'
import { readSubmission } from '#classroom/read-submission.ts'
import { ASSIGNMENT, classOf, submissionOf } from '../classroom/class.ts'
import { browser, watch } from './browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'classroom-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A page of the site under its sub-path, which is where addresses go wrong first. */
async function open(path: string, width = 1200) {
  const context = await (await browser()).newContext({
    viewport: { width, height: 900 },
    timezoneId: 'America/New_York',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  const watched = watch(page)
  await page.goto(inject('subPath') + path)
  await page.locator('main astro-island:not([ssr])').first().waitFor({ state: 'attached' })
  return { page, ...watched, close: () => context.close() }
}

async function saved(page: Page, press: () => Promise<void>) {
  const downloading = page.waitForEvent('download')
  await press()
  const download = await downloading
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = (await page.evaluate('axe.run(document)')) as axe.AxeResults
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

const link = () => `${inject('subPath')}assignment/#${encodeAssignment(ASSIGNMENT)}`
const quiet = { timeout: 60_000 }

test('a teacher makes a link, a learner opens it and hands in a file that can be read', async () => {
  const teacher = await open('teach/')
  const { page } = teacher
  await expect
    .poll(() => page.getByText('Give it a title').or(page.getByText('Choose at least one')).count())
    .toBe(1)
  await page.getByLabel('Title', { exact: true }).fill('Week 3')
  await page
    .getByRole('checkbox', { name: /^Lesson: / })
    .first()
    .check()
  await page.getByRole('checkbox', { name: /The gradient of W2/ }).check()
  await page.getByLabel('Due (optional)').fill('2030-01-31T23:59')
  await page.getByLabel('Time zone of the due date').selectOption('Europe/Berlin')
  await page.getByLabel('Pass mark').fill('60')
  const field = page.getByLabel('Link', { exact: true })
  await field.waitFor()
  const made = readLink(await field.inputValue())
  expect(made).toMatchObject({
    kind: 'assignment',
    assignment: { title: 'Week 3', due: { at: Date.UTC(2030, 0, 31, 22, 59) }, passMark: 60 },
  })
  expect(await field.inputValue()).toMatch(/^http.*\/course\/assignment\/#a=1\./)
  await page.getByRole('img', { name: 'QR code' }).waitFor()
  await page.reload()
  await expect
    .poll(() => page.getByLabel('Link', { exact: true }).inputValue())
    .toBe(await field.inputValue())
  expect(await violations(page)).toEqual([])
  expect([teacher.complaints, teacher.foreign]).toEqual([[], []])
  await teacher.close()

  const learner = await open(`assignment/#${encodeAssignment(ASSIGNMENT)}`, 320)
  const due = learner.page.getByText('in your time zone')
  expect(await due.innerText()).toMatch(/Europe\/Berlin/)
  expect(await learner.page.getByText(/^Due .*October 1, 2026/).count()).toBe(1)
  await learner.page.getByRole('button', { name: 'See what is handed in' }).click()
  expect(await learner.page.getByRole('alert').innerText()).toContain('Write your name')
  await learner.page.getByLabel('Your name').fill('Ada Lovelace')
  await learner.page.getByRole('button', { name: 'See what is handed in' }).click()
  const { name, text } = await saved(learner.page, () =>
    learner.page.getByRole('button', { name: 'Save the file' }).click(),
  )
  expect(name).toBe('Ada-Lovelace--Week-3-by-hand.json')
  expect(readSubmission(text)).toMatchObject({
    learner: { name: 'Ada Lovelace' },
    assignment: { title: ASSIGNMENT.title },
  })
  expect(await violations(learner.page)).toEqual([])
  expect(await learner.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await learner.page.goto('about:blank')
  await learner.page.goto(`${inject('subPath')}assignment/`)
  await learner.page.getByRole('link', { name: ASSIGNMENT.title }).waitFor()
  expect([learner.complaints, learner.foreign]).toEqual([[], []])
  await learner.close()
})

test('a link that was cut, or made by a newer site, says so and what to do', async () => {
  const { page, close } = await open(`assignment/#${encodeAssignment(ASSIGNMENT).slice(0, -7)}`)
  expect(await page.getByRole('alert').innerText()).toMatch(/not whole.*ask for it again/)
  await page.evaluate(() => {
    location.hash = '#a=7.abc'
  })
  await expect
    .poll(() => page.getByRole('alert').innerText())
    .toMatch(/newer version of this site \(form 7\)/)
  await close()
})

test('a class of 60, ten of them hostile or damaged: the page and the command line give the same marks', {
  timeout: 400_000,
}, async () => {
  const files = classOf(60)
  const paths = files.map(({ name, bytes }) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  })
  const zipped = join(folder, 'some.zip')
  const inZip = paths.slice(0, 20)
  writeFileSync(
    zipped,
    zipSync(Object.fromEntries(files.slice(0, 20).map(({ name, bytes }) => [name, bytes]))),
  )
  const dropped = [zipped, ...paths.filter(path => !inZip.includes(path))]

  const { page, complaints, foreign, close } = await open('teach/gradebook/')
  await page.locator('[data-ready]').waitFor()
  await page.getByLabel('Link of the assignment').fill(link())
  await page.locator('[data-what=files]').setInputFiles(dropped)
  await page.getByText(/^60 files judged/).waitFor({ timeout: 200_000 })
  expect(await page.getByText('54 learners, 6 files that could not be read').count()).toBe(1)
  const ours = await saved(page, () => page.getByRole('button', { name: 'All as CSV' }).click())

  const out = join(folder, 'marks.csv')
  await new Promise(resolve => {
    const args = ['src/cli/grade.ts', ...dropped, '--assignment', link(), '--csv', out]
    execFile(process.execPath, args, resolve)
  })
  const [here, there] = [parseCsv(ours.text), parseCsv(readFileSync(out, 'utf8'))]
  expect(here).toHaveLength(61)
  expect(here).toEqual(there)
  expect(new Set(here.map(row => row[4])).size).toBeGreaterThan(3)

  await page.reload()
  await page.getByText('54 learners, 6 files').waitFor(quiet)
  await page.locator('[data-what=files]').setInputFiles(dropped)
  await page.getByText(/0 files judged. 60 were judged before/).waitFor(quiet)
  await page.getByRole('button', { name: 'Details of Learner 1', exact: true }).click()
  expect(await page.locator('.class-details pre').first().innerText()).toContain('export')
  expect(await violations(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  expect(foreign).toEqual([])
  expect(complaints).toEqual([])

  await page.getByRole('button', { name: 'Empty the gradebook' }).click()
  await page.getByRole('button', { name: 'Yes, remove them' }).click()
  await page.reload()
  await page.getByText('No files yet.').waitFor(quiet)
  await close()
})

test('judging can be stopped, and what was judged stays', { timeout: 120_000 }, async () => {
  const { page, close } = await open('teach/gradebook/')
  await page.locator('[data-ready]').waitFor()
  const slow = 'export function gradientW2() { for (;;) {} }'
  const files = Array.from({ length: 30 }, (_, n) => {
    const answers = [{ ...submissionOf(n).answers[0]!, code: slow }]
    return {
      name: `slow-${n}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(submissionOf(n, { answers }))),
    }
  })
  await page.locator('[data-what=files]').setInputFiles(files)
  await page.getByText(/Judged [1-9]\d* of 30/).waitFor(quiet)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByText('What was judged stays').waitFor(quiet)
  expect(await page.locator('tbody tr').count()).toBeGreaterThan(0)
  expect(await page.locator('tbody tr').count()).toBeLessThan(30)
  await close()
})
