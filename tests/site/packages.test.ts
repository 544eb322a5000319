import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { packedIn, packSubmission } from '#classroom/packed.ts'
import { readSubmission } from '#classroom/read-submission.ts'
import { contentVersion } from '#grader/grade.ts'
import { loadExercise } from '#integrations/exercises/load.ts'
import { submissionOf } from '../classroom/class.ts'
import { open, saved } from './classroom-page.ts'

const SOLUTION = readFileSync('exercises/gradient-w2/solution.ts', 'utf8')
const require = createRequire(import.meta.url)

/** What a school's server has: the page around a package, and the packages. */
const files = new Map<string, string>()
let server: Server
let school = ''
beforeAll(async () => {
  server = createServer(({ url }, response) => {
    const text = files.get(url!.slice(1))
    response.setHeader('Content-Type', url!.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8')
    response.writeHead(text === undefined ? 404 : 200).end(text)
  }).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  school = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterAll(() => server.close())

/** The page of a platform around a package: scorm-again is its side. */
function platform(version: '12' | '2004', kept: string): string {
  const [name, type] = version === '12' ? ['API', 'Scorm12API'] : ['API_1484_11', 'Scorm2004API']
  const who = version === '12' ? ['core.student_id', 'core.student_name'] : ['learner_id', 'learner_name']
  const known = { [`cmi.${who[0]}`]: 's1', [`cmi.${who[1]}`]: 'Lovelace, Ada', 'cmi.suspend_data': kept }
  return `<!doctype html><title>School</title><script src="scorm-${version}.js"></script><script>
    window.${name} = window.side = new ${type}({ autocommit: false, logLevel: 5 })
    side.loadFromFlattenedJSON(${JSON.stringify(known)}, '')
  </script><iframe src="${version}/index.html" style="width:900px;height:700px"></iframe>`
}

/** What the platform has recorded. */
const recorded = (page: Page, ...keys: string[]) =>
  page.evaluate(names => {
    const { side } = window as unknown as { side: { cmi: unknown } }
    const within = (at: unknown, part: string) => (at as Record<string, unknown>)[part]
    // As the platform stores it: some of it a course may write and not read.
    const stored: unknown = JSON.parse(JSON.stringify(side.cmi))
    return names.map(key => key.split('.').reduce(within, stored) as string)
  }, keys)

const VALUES = {
  '12': [
    'core.score.min',
    'core.score.max',
    'core.score.raw',
    'core.lesson_status',
    'core.exit',
    'suspend_data',
  ],
  '2004': [
    'score.min',
    'score.max',
    'score.raw',
    'completion_status',
    'exit',
    'suspend_data',
    'score.scaled',
  ],
} as const

/** A platform's learner on another device: the answer was checked there, and only the platform has it. */
async function keptElsewhere(): Promise<string> {
  const version = contentVersion(await loadExercise('gradient-w2'))
  const claim = { status: 'pass' as const, earned: 2 }
  const answer = {
    exercise: 'gradient-w2',
    code: SOLUTION,
    contentVersion: version,
    at: 5,
    claim,
    history: [],
  }
  return packSubmission(submissionOf(1, { answers: [answer], lessons: [] }), 4096).text
}

test('packages are made in the page; a platform records score and code, a session goes on, and the code is judged again', {
  timeout: 400_000,
}, async () => {
  const teacher = await open('teach/')
  await teacher.page.getByLabel('Title', { exact: true }).fill('Week 3 <"&\'>')
  await teacher.page.getByRole('checkbox', { name: /The gradient of W2/ }).check()
  await teacher.page.getByRole('checkbox', { name: /The gradient of W1/ }).check()
  await teacher.page.getByLabel('Pass mark').fill('40')
  await teacher.page.getByText('Packages for a learning platform').click()
  const unpacked = async (name: string) => {
    const { bytes } = await saved(teacher.page, () =>
      teacher.page.getByRole('button', { name, exact: true }).click(),
    )
    return Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)] as const)
  }
  const packages = { '12': await unpacked('SCORM 1.2'), '2004': await unpacked('SCORM 2004') }
  const cartridge = await unpacked('Common Cartridge')
  const address = await teacher.page.getByLabel('Link', { exact: true }).inputValue()
  const texts = [...packages['12'], ...packages['2004'], ...cartridge].filter(([path]) =>
    path.endsWith('.xml'),
  )
  const problems = await teacher.page.evaluate(
    all =>
      all.filter(([, text]) =>
        new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror'),
      ),
    texts,
  )
  expect(problems).toEqual([])
  expect(cartridge.map(([path]) => path)).toEqual([
    'imsmanifest.xml',
    'links/0.xml',
    'links/1.xml',
    'links/2.xml',
  ])
  expect(cartridge.at(-1)![1]).toContain(`${inject('subPath')}exercises/gradient-w1/`)

  const kept = await keptElsewhere()
  for (const version of ['12', '2004'] as const) {
    const dist = require.resolve(version === '12' ? 'scorm-again/scorm12/min' : 'scorm-again/scorm2004/min')
    files.set(`scorm-${version}.js`, readFileSync(dist, 'utf8'))
    for (const [path, text] of packages[version]) files.set(`${version}/${path}`, text)

    // The first session of a learner who has nothing yet.
    files.set('new.html', platform(version, ''))
    const { page, close } = await open('licences/', 1200, 'main')
    await page.goto(`${school}new.html`)
    const course = page.frameLocator('iframe').frameLocator('#course')
    await course.getByText('is told how far you are').waitFor()
    await expect
      .poll(() => recorded(page, ...VALUES[version].slice(0, 4)))
      .toEqual(version === '12' ? ['0', '100', '0', 'incomplete'] : ['0', '100', '0', 'incomplete'])
    // Nobody but the frame of the course is listened to.
    await page.evaluate(() => {
      const says = { type: 'backprop-by-hand/progress', percent: 100, passed: true, done: true }
      document.querySelector('iframe')!.contentWindow!.postMessage(says, '*')
    })

    // Another session, on another device: the platform alone has the answer.
    files.set('again.html', platform(version, kept))
    await page.goto(`${school}again.html`)
    await course.getByText('1 of 2 exercises passed').waitFor()
    const wanted = version === '12' ? 'passed' : 'incomplete'
    await expect
      .poll(() => recorded(page, ...VALUES[version].slice(0, 4)))
      .toEqual(['0', '100', '40', wanted])
    if (version === '2004')
      expect(await recorded(page, 'success_status', 'score.scaled')).toEqual(['passed', '0.4'])
    const [data] = await recorded(page, 'suspend_data')
    const [submission] = packedIn(data!).map(readSubmission)
    expect(submission).toMatchObject({
      learner: { name: 'Lovelace, Ada', id: 's1' },
      assignment: { title: 'Week 3 <"&\'>' },
      answers: [{ exercise: 'gradient-w2', claim: { earned: 2 } }],
    })
    // The code is where the learner goes on with it.
    await course.getByRole('link', { name: 'The gradient of W2' }).click()
    await course.locator('.work').scrollIntoViewIfNeeded()
    await expect
      .poll(() => course.locator('.code-at-rest').innerText())
      .toContain(SOLUTION.match(/^ *return .+$/m)![0].trim())
    await page.evaluate(() => document.querySelector('iframe')!.remove())
    const [exit] = await recorded(page, version === '12' ? 'core.exit' : 'exit')
    expect(exit).toBe('suspend')

    if (version === '12') {
      // What a report of the platform has is judged as a file is.
      await teacher.page.goto(`${inject('subPath')}teach/gradebook/`)
      await teacher.page.locator('[data-ready]').waitFor()
      await teacher.page.getByLabel('Link of the assignment').fill(address)
      await teacher.page.locator('[data-what=files]').setInputFiles({
        name: 'report.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`User,cmi.suspend_data\nada,${data}\n`),
      })
      await teacher.page.getByText(/^Files judged: 1\./).waitFor()
      expect(await teacher.page.locator('tbody tr').innerText()).toMatch(/Lovelace, Ada[\s\S]*2 passed/)
    }
    await close()
  }
  await teacher.close()
})
