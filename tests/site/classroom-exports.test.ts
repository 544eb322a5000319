import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { parseCsv } from '#classroom/csv.ts'
import { ASSIGNMENT, submissionOf } from '../classroom/class.ts'
import { paste } from './browser.ts'
import { fileOf, link, open, saved, violations } from './classroom-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'classroom-exports-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs `npm run grade` on files; returns its table. */
function graded(...args: string[]): Promise<string[][]> {
  return new Promise(resolve =>
    execFile(process.execPath, ['src/cli/grade.ts', ...args], (_error, out) => resolve(parseCsv(out))),
  )
}

/** Puts a text in the place of the whole answer. */
async function write(page: Page, code: string): Promise<void> {
  await page.locator('.work astro-island:not([ssr])').waitFor()
  const rest = page.locator('.code-at-rest')
  if (await rest.isVisible()) await rest.click()
  const editor = page.locator('.editor-place :is(.monaco-editor, .cm-editor)').first()
  await editor.waitFor()
  await editor.click()
  await page.keyboard.press('Control+A')
  await paste(page, code)
}

test('a folder is chosen, Canvas’ own export filled in, Moodle, the table and feedback saved; nothing in them computes', async () => {
  const evil = ['=1+1', '+cmd', '-2+3', '@SUM(A1)']
  const part = join(folder, 'class', 'group 1')
  mkdirSync(part, { recursive: true })
  const put = (n: number, learner: { name: string; id?: string }) =>
    writeFileSync(join(part, `${n}.json`), JSON.stringify(submissionOf(n, { learner })))
  for (const [n, name] of evil.entries()) put(n, { name, id: `=${name}` })
  put(4, { name: 'Ada Lovelace', id: 'ada@x.example' })
  put(5, { name: 'Grace Hopper' })
  writeFileSync(join(part, '.DS_Store'), 'x')
  writeFileSync(
    join(folder, 'canvas.csv'),
    'Student,ID,SIS User ID,SIS Login ID,Section,Other (7)\n    Points Possible,,,,,10\n"Lovelace, Ada",11,s1,ada@x.example,A,9\n"Hopper, Grace",12,s2,grace,A,8\n"Absent, Al",13,s3,al,A,7\n',
  )

  const { page, complaints, close } = await open('teach/gradebook/')
  await page.locator('[data-ready]').waitFor()
  await page.getByLabel('Link of the assignment').fill(link())
  await page.locator('[data-what=folder]').setInputFiles(join(folder, 'class'))
  await page.getByText(/^Files judged: 6\./).waitFor()
  await page.locator('[data-what=files]').setInputFiles(join(folder, 'canvas.csv'))
  await page.getByText('Fills in canvas.csv').waitFor()
  const press = (name: string) => saved(page, () => page.getByRole('button', { name }).click())

  const all = await press('All as CSV')
  const table = parseCsv(all.text)
  const earned = new Map(table.slice(1).map(row => [row[0]!, row[5]!]))
  expect(all.name).toBe('Week-3-by-hand--marks.csv')
  expect(table.map(row => row.at(-1))).toContain('class/group 1/0.json')
  const canvas = await press('For Canvas')
  expect(parseCsv(canvas.text)).toEqual([
    ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', ASSIGNMENT.title],
    ['    Points Possible', '', '', '', '', table[1]![6]],
    ['Lovelace, Ada', '11', 's1', 'ada@x.example', 'A', earned.get('Ada Lovelace')],
    ['Hopper, Grace', '12', 's2', 'grace', 'A', earned.get('Grace Hopper')],
    ['Absent, Al', '13', 's3', 'al', 'A', ''],
  ])
  await page.getByText('Not in your Canvas export: +cmd, -2+3, =1+1, @SUM(A1).').waitFor()
  const moodle = await press('For Moodle')
  // One key for all rows: most have a number, however strange; who has none is named on the page.
  expect(parseCsv(moodle.text)[0]).toEqual(['ID number', 'Full name', 'Grade', 'Feedback'])
  // One of the strange ones has an @ in it.
  expect(parseCsv(moodle.text)).toHaveLength(4)
  await page.getByText(/Without “ID number”, so not in the file: .*Ada Lovelace/).waitFor()
  for (const { text } of [all, canvas, moodle]) {
    // As a spreadsheet takes a cell: what it holds, quoted or not.
    for (const cell of parseCsv(text.replace(/^\uFEFF/, '')).flat())
      expect(cell).not.toMatch(/^\s*[=+@]|^\s*-(?!\d)/)
  }
  expect(
    parseCsv(all.text)
      .flat()
      .filter(cell => /^'[=+\-@]/.test(cell)),
  ).toHaveLength(8)

  const feedback = unzipSync((await press('Feedback for each learner')).bytes)
  expect(Object.keys(feedback)).toHaveLength(6)
  const ada = Object.entries(feedback).find(([name]) => name.startsWith('Ada-Lovelace-'))!
  expect(strFromU8(ada[1])).toMatch(/^# Week 3: by hand: feedback for Ada Lovelace\n\n[\d.]+ of 5 points/)
  expect(complaints).toEqual([])
  await close()
})

test('from the link to the mark: an exercise is solved, handed in and judged, and the command line gives the same mark', async () => {
  const teacher = await open('teach/')
  await teacher.page.getByLabel('Title', { exact: true }).fill('Week 3')
  await teacher.page.getByRole('checkbox', { name: /The gradient of W2/ }).check()
  await teacher.page.getByRole('checkbox', { name: /The gradient of W1/ }).check()
  const field = teacher.page.getByLabel('Link', { exact: true })
  await field.waitFor()
  const address = await field.inputValue()

  const learner = await open(`assignment/${new URL(address).hash}`)
  await learner.page.getByText('0 of 2 exercises passed').waitFor()
  await learner.page.getByRole('link', { name: 'The gradient of W2' }).click()
  await write(learner.page, readFileSync('exercises/gradient-w2/solution.ts', 'utf8'))
  await learner.page.getByRole('button', { name: 'Check', exact: true }).click()
  await learner.page.locator('.verdict.pass').waitFor()
  await learner.page.goto(address)
  await learner.page.getByText('1 of 2 exercises passed').waitFor()
  await learner.page.getByLabel('Your name').fill('Ada Lovelace')
  await learner.page.getByRole('button', { name: 'See what is handed in' }).click()
  const file = await saved(learner.page, () =>
    learner.page.getByRole('button', { name: 'Save the file' }).click(),
  )
  const path = join(folder, file.name)
  writeFileSync(path, file.text)

  await teacher.page.goto(`${inject('subPath')}teach/gradebook/`)
  await teacher.page.locator('[data-ready]').waitFor()
  await teacher.page.getByLabel('Link of the assignment').fill(address)
  await teacher.page.locator('[data-what=files]').setInputFiles(path)
  await teacher.page.getByText(/^Files judged: 1\./).waitFor()
  const { text } = await saved(teacher.page, () =>
    teacher.page.getByRole('button', { name: 'All as CSV' }).click(),
  )
  const [, row] = parseCsv(text)
  expect(row!.slice(0, 5)).toEqual(['Ada Lovelace', '', '2', '', '2'])
  expect(row!.at(-2)).toMatch(/this is the solution that the site shows/)
  expect(await graded(path, '--assignment', address)).toEqual(parseCsv(text))
  expect([learner.complaints, teacher.complaints]).toEqual([[], []])
  await learner.close()
  await teacher.close()
})

test('a class list, a table of the teacher’s, their word on a mark, and the way back from an exercise', {
  timeout: 400_000,
}, async () => {
  const address = link()
  const { page, complaints, close } = await open('teach/gradebook/')
  await page.locator('[data-ready]').waitFor()
  await page.getByLabel('Link of the assignment').fill(address)
  const drop = (...files: { name: string; mimeType: string; buffer: Buffer }[]) =>
    page.locator('[data-what=files]').setInputFiles(files)
  const handedIn = Array.from({ length: 10 }, (_, n) =>
    fileOf(n, { answers: submissionOf(n).answers.slice(0, 1) }),
  )
  await drop(...handedIn)
  await page.getByText(/^Files judged: 10\./).waitFor()

  // Their own table: as a class list, and filled in.
  const rows = Array.from({ length: 10 }, (_, n) => `Learner ${n};s${n}@school.example;;3,5`)
  const table = `Name;E-Mail;Woche 3;Alt\r\n${rows.join('\r\n')}\r\nDora Never;dora@school.example;;1,0\r\n`
  const own = { name: 'kurs.csv', mimeType: 'text/csv', buffer: Buffer.from(table, 'latin1') }
  await drop(own)
  await page.getByRole('button', { name: 'Use it as the class list' }).click()
  await page.getByText('Not handed in yet: 1 of 11').click()
  await page.locator('.class-names').getByText('Dora Never').waitFor()

  // The teacher's word holds when the file is judged again.
  const details = page.getByRole('button', { name: 'Details of Learner 1', exact: true })
  await details.click()
  await page.getByText('Your word on it').click()
  await page.getByLabel('The gradient of W2: points').fill('1,5')
  await page.getByLabel('The gradient of W1: excused').check()
  await page.getByLabel('Comment for the learner').fill('Shown at the board.')
  await page.getByLabel('Comment for the learner').blur()
  await page.getByText('Kept. It holds').waitFor()
  await page.reload()
  await page.locator('[data-ready]').waitFor()
  await page.getByLabel('Show', { exact: true }).selectOption('With points or comments of yours')
  await page.getByText('Shown: 1 of 10').waitFor()
  expect(await page.locator('tbody tr').innerText()).toMatch(
    /Learner 1[\s\S]*1\.5[\s\S]*given by you[\s\S]*excused/,
  )
  await page.getByLabel('Find a name').fill('learner 9')
  await page.getByText('Nothing fits').waitFor()
  await page.getByLabel('Show', { exact: true }).selectOption('All files')
  await page.getByText('Shown: 1 of 10').waitFor()
  await page.getByLabel('Find a name').fill('')
  await page.getByRole('button', { name: /^Total/ }).click()
  expect(await page.locator('th[aria-sort=ascending]').innerText()).toMatch(/^Total/)

  await drop(own)
  await page.getByLabel('Column for the marks').selectOption('Woche 3')
  const filled = await saved(page, () =>
    page.getByRole('button', { name: 'Save the filled-in table' }).click(),
  )
  const lines = filled.bytes.toString('latin1').split('\r\n')
  // Of what is left after the excuse, on the scale of all: 1.5 of 2 is 3.75 of 5.
  expect([filled.name, lines[2]]).toEqual(['kurs.csv', 'Learner 1;s1@school.example;3,75;3,5'])
  expect(lines.map(line => line.replace(/;[\d,]*;/, ';;'))).toEqual(
    table.split('\r\n').map(line => line.replace(/;[\d,]*;/, ';;')),
  )
  expect(lines.at(-2)).toBe('Dora Never;dora@school.example;;1,0')

  await page.getByText('More ways out').click()
  const shared = await saved(page, () => page.getByRole('button', { name: 'A file for a colleague' }).click())
  expect(shared.name).toBe('Week-3-by-hand--gradebook.json')
  const colleague = await open('teach/gradebook/')
  await colleague.page.locator('[data-ready]').waitFor()
  await colleague.page
    .locator('[data-what=files]')
    .setInputFiles({ name: shared.name, mimeType: 'application/json', buffer: shared.bytes })
  await colleague.page.getByRole('button', { name: 'Open it' }).click()
  await colleague.page.getByText('Now drop the files of the class').waitFor()
  await colleague.page.locator('[data-what=files]').setInputFiles(handedIn)
  await colleague.page.getByText(/^Files judged: 10\./).waitFor()
  const csvOf = async (of: Page) =>
    (await saved(of, () => of.getByRole('button', { name: 'All as CSV' }).click())).text
  expect(await csvOf(colleague.page)).toBe(await csvOf(page))
  expect(await violations(colleague.page)).toEqual([])
  await colleague.close()

  // A learner: from the assignment to an exercise, on, and back.
  await page.goto(address)
  await page.getByRole('link', { name: 'The gradient of W2' }).click()
  const way = page.getByRole('navigation', { name: 'Your assignment' })
  await way.getByRole('link', { name: 'The gradient of W1' }).click()
  await way.getByText('This is the last of it.').waitFor()
  await way.getByRole('link', { name: ASSIGNMENT.title }).click()
  await page.getByText('of 2 exercises passed').waitFor()

  // A teacher: what was sent is found again, and edited.
  await page.goto(`${inject('subPath')}teach/${new URL(address).hash}`)
  await page.getByRole('link', { name: 'See it as a learner' }).waitFor()
  await page.getByRole('button', { name: 'Copy: Link' }).click()
  await page.getByRole('button', { name: 'Start a new one' }).click()
  await page.getByRole('button', { name: `Edit “${ASSIGNMENT.title}”` }).click()
  await expect.poll(() => page.getByLabel('Title', { exact: true }).inputValue()).toBe(ASSIGNMENT.title)
  expect(await violations(page)).toEqual([])
  expect(complaints).toEqual([])
  await close()
})
