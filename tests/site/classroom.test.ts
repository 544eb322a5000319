import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { parseCsv } from '#classroom/csv.ts'
import { encodeAssignment, readLink } from '#classroom/link.ts'
import { readSubmission } from '#classroom/read-submission.ts'
import { ASSIGNMENT, classOf, submissionOf } from '../classroom/class.ts'
import { zipped as zipOf } from '../classroom/zipped.ts'
import { useWholeBrowser } from './browser.ts'
import { fileOf, link, open, saved, violations } from './classroom-page.ts'

useWholeBrowser()
const folder = mkdtempSync(join(tmpdir(), 'classroom-'))
afterAll(() => rmSync(folder, { recursive: true }))

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
  expect(await field.inputValue()).toMatch(/^http.*\/course\/assignment\/#a=2\./)
  await page.getByRole('img', { name: 'QR code' }).waitFor()
  await page.reload()
  await expect
    .poll(() => page.getByLabel('Link', { exact: true }).inputValue())
    .toBe(await field.inputValue())
  const before = await field.inputValue()
  await page.getByRole('button', { name: 'Start a new one' }).click()
  await field.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Bring the last one back' }).click()
  await expect.poll(() => field.inputValue()).toBe(before)
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
  await learner.page.reload()
  await expect.poll(() => learner.page.getByLabel('Your name').inputValue()).toBe('Ada Lovelace')
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
  writeFileSync(zipped, zipOf(Object.fromEntries(files.slice(0, 20).map(({ name, bytes }) => [name, bytes]))))
  const dropped = [zipped, ...paths.filter(path => !inZip.includes(path))]

  const { page, complaints, foreign, close } = await open('teach/gradebook/')
  await page.locator('[data-ready]').waitFor()
  await page.getByLabel('Link of the assignment').fill(link())
  await page.locator('[data-what=files]').setInputFiles(dropped)
  await page.getByText(/^Files judged: 60\./).waitFor({ timeout: 300_000 })
  expect(await page.getByText('Learners: 54 · files that could not be read: 6').count()).toBe(1)
  const ours = await saved(page, () => page.getByRole('button', { name: 'All as CSV' }).click())

  const out = join(folder, 'marks.csv')
  await new Promise(resolve => {
    const args = ['src/cli/grade.ts', ...dropped, '--assignment', link(), '--csv', out]
    execFile(process.execPath, args, resolve)
  })
  const [here, there] = [parseCsv(ours.text), parseCsv(readFileSync(out, 'utf8'))]
  expect(here).toHaveLength(61)
  expect(here).toEqual(there)
  expect(new Set(here.map(row => row[5])).size).toBeGreaterThan(3)

  await page.reload()
  await page.getByText('Learners: 54 · files that could not be read: 6').waitFor()
  await page.locator('[data-what=files]').setInputFiles(dropped)
  await page.getByText(/Files judged: 0. Judged before: 60/).waitFor()
  await page.getByRole('button', { name: 'Details of Learner 1', exact: true }).click()
  expect(await page.locator('.class-details pre').first().innerText()).toContain('export')
  expect(await violations(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  expect(foreign).toEqual([])
  expect(complaints).toEqual([])

  await page.getByRole('button', { name: 'Empty the gradebook' }).click()
  await page.getByRole('button', { name: 'Yes, remove them' }).click()
  await page.getByText('The gradebook is empty.').waitFor()
  await page.reload()
  await page.getByText('No files yet.').waitFor()
  await close()
})

test('judging can be stopped or left; what was judged stays, and the rest is judged when it is dropped again', {
  timeout: 400_000,
}, async () => {
  const { page, close } = await open('teach/gradebook/')
  await page.locator('[data-ready]').waitFor()
  const slow = 'export function gradientW2() { for (;;) {} }'
  const files = Array.from({ length: 30 }, (_, n) =>
    fileOf(n, { answers: [{ ...submissionOf(n).answers[0]!, code: slow }] }),
  )
  await page.locator('[data-what=files]').setInputFiles(files)
  await page.getByText(/Judged [1-9]\d* of 30/).waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByText('What was judged stays').waitFor()
  expect(await page.locator('tbody tr').count()).toBeGreaterThan(0)
  expect(await page.locator('tbody tr').count()).toBeLessThan(30)

  // Left in the middle: two quick ones are through, a slow one is being judged.
  await page.getByRole('button', { name: 'Empty the gradebook' }).click()
  await page.getByRole('button', { name: 'Yes, remove them' }).click()
  const both = [fileOf(1), fileOf(2), ...files.slice(3)]
  await page.locator('[data-what=files]').setInputFiles(both)
  await page.getByText(/Judged 2 of 29/).waitFor()
  await page.reload()
  await page.getByText('Learners: 2 · files that could not be read: 0').waitFor()
  await page.locator('[data-what=files]').setInputFiles(both.slice(0, 2))
  await page.getByText('Files judged: 0. Judged before: 2.').waitFor()
  await close()
})

/** All that the site keeps in this browser, but for empty stores. */
async function everythingKept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const kept = [...Object.keys(localStorage), ...Object.keys(sessionStorage)]
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    for (const { name } of await indexedDB.databases()) {
      const db = await result(indexedDB.open(name!))
      for (const store of db.objectStoreNames) {
        const keys = await result(db.transaction(store).objectStore(store).getAllKeys())
        kept.push(...keys.map(key => `${name}/${store}/${key}`))
      }
      db.close()
    }
    return kept
  })
}

test('“Erase everything” leaves nothing: not of the record, the gradebook, the assignments or the name', async () => {
  const { page, complaints, close } = await open(`assignment/#${encodeAssignment(ASSIGNMENT)}`)
  await page.getByLabel('Your name').fill('Ada')
  await page.getByRole('button', { name: 'See what is handed in' }).click()
  await saved(page, () => page.getByRole('button', { name: 'Save the file' }).click())
  await page.goto(`${inject('subPath')}teach/`)
  await page.getByLabel('Title', { exact: true }).fill('Week 3')
  // A gradebook that stands open elsewhere gives its rows up, too, and goes on empty.
  const other = await page.context().newPage()
  await other.goto(`${inject('subPath')}teach/gradebook/`)
  await other.locator('[data-ready]').waitFor()
  await other.getByLabel('Link of the assignment').fill(link())
  await other.locator('[data-what=files]').setInputFiles([fileOf(0), fileOf(1)])
  await other.getByText(/^Files judged: 2\./).waitFor()

  await page.goto(`${inject('subPath')}lessons/primer/`)
  await page.goto(`${inject('subPath')}progress/`)
  expect((await everythingKept(page)).join()).toMatch(/handed-in.*gradebook\/rows/)
  await page.getByRole('button', { name: /^Erase everything/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('2 rows of the gradebook').waitFor()
  expect(await dialog.getByText(/assignments.*your name/).count()).toBe(1)
  await dialog.getByRole('button', { name: 'Erase everything' }).click()
  await page.getByText('Everything was erased.').waitFor()
  await expect.poll(() => everythingKept(page)).toEqual([])
  await other.getByText('No files yet.').waitFor()
  await other.locator('[data-what=files]').setInputFiles([fileOf(2)])
  await other.getByText(/^Files judged: 1\./).waitFor()
  await other.reload()
  await other.getByText('Learners: 1').waitFor()
  expect(complaints).toEqual([])
  await close()
})
