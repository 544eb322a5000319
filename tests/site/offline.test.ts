import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, inject, onTestFinished, test } from 'vitest'
import { encodeAssignment } from '#classroom/link.ts'
import { site } from '#i18n/en/site.ts'
import { filesToKeep } from '#integrations/offline/offline.ts'
import { ASSIGNMENT, submissionOf } from '../classroom/class.ts'
import { browser, paste, watch } from './browser.ts'
import { type Host, hostOf } from './offline-site.ts'
import { allPages } from './pages.ts'

const solution = readFileSync('exercises/gradient-w2/solution.ts', 'utf8')

/** Opens the home page of a site of one's own. */
async function begin(base = '/', prepare?: (context: BrowserContext) => Promise<unknown>) {
  const host = await hostOf(base === '/' ? inject('folder') : inject('subFolder'), base)
  const context = await (await browser()).newContext({ serviceWorkers: 'allow', acceptDownloads: true })
  onTestFinished(async () => {
    await context.close()
    await host.remove()
  })
  await prepare?.(context)
  const page = await context.newPage()
  await page.goto(host.address)
  return { host, context, page }
}

const kept = (page: Page) => page.locator('[data-kept]').waitFor()

/** Waits until it is kept whole, too: what is promised of one visit is looked at in one. */
async function visit(base = '/'): Promise<{ host: Host; context: BrowserContext; page: Page }> {
  const begun = await begin(base)
  await kept(begun.page)
  return begun
}

/** Puts a text in the place of all that the editor at hand holds. */
async function write(page: Page, code: string) {
  const editor = page.locator(':is(.monaco-editor .native-edit-context, .cm-content)').first()
  await editor.waitFor({ state: 'attached' })
  await editor.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await paste(page, code)
}

async function openExercise(page: Page, address: string) {
  await page.goto(address)
  await page.locator('.work astro-island:not([ssr])').waitFor()
  await page.locator('.code-at-rest').click()
  await page.locator('.editor-place :is(.monaco-editor, .cm-editor)').first().waitFor()
}

test('whoever saves data is asked first; after one visit the whole course works without a network', async () => {
  const { host, page } = await begin('/', context =>
    context.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
    }),
  )
  const ask = page.getByRole('button', { name: /^Keep the course/ })
  await ask.waitFor()
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0)
  await ask.click()
  await kept(page)
  expect(await ask.count()).toBe(0)

  const { complaints } = watch(page)
  await host.down()

  // Each is there, and the heaviest of each kind is looked at.
  const statuses = await page.evaluate(
    paths => Promise.all(paths.map(async path => [path, (await fetch(path)).status])),
    allPages(),
  )
  expect(statuses).toEqual(allPages().map(path => [path, 200]))
  for (const path of ['lessons/delta-equations/', 'glossary/delta/', 'progress/', 'teach/', 'authors/']) {
    await page.goto(host.address + path)
    expect(await page.locator('h1').count(), path).toBe(1)
  }

  await page.goto(`${host.address}lessons/worked-example/`)
  const figure = page.locator('.fig').first()
  await figure.scrollIntoViewIfNeeded()
  const cell = page.locator('code-cell').first()
  await cell.locator('[data-do=run]').click()
  await cell.locator('[data-origin]', { hasText: 'your run' }).waitFor()

  await openExercise(page, `${host.address}exercises/gradient-w2/`)
  await write(page, solution)
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await page.locator('.verdict.pass').waitFor()
  await page.reload()
  await page.locator('.verdict.pass').waitFor()

  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(`${host.address}playground/`)
  await page.locator('code-cell [data-do=edit]').first().click()
  await page.locator('.cm-content').first().waitFor()
  await write(page, 'console.log(6 * 7)')
  await page.locator('code-cell [data-do=run]').first().click()
  await expect.poll(() => page.locator('[data-output]').first().innerText()).toContain('42')

  await page.keyboard.press('Escape')
  await page.goto(host.address)
  await page.keyboard.press('/')
  await page.locator('dialog.search input').first().fill('softmax')
  await page.locator('dialog.search').getByRole('link').first().waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/glossary/softmax/')

  // Nothing but the address that is not there may fail.
  expect(complaints).toEqual([])
  const response = await page.goto(`${host.address}lessons/not-there/`)
  expect(response!.status()).toBe(404)
  expect(await page.locator('h1').innerText()).toBe('This page is not here')
  await page.goto(`${host.address}lessons/primer?from=mail`)
  expect(page.url()).toBe(`${host.address}lessons/primer/?from=mail`)
})

/** What a browser asks before it offers to install a site. */
async function installable(page: Page, host: Host): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { errors, data } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  const manifest = JSON.parse(data!)
  expect(manifest.start_url).toBe('/course/')
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  // The one thing that a test's profile cannot be.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
  for (const { src, sizes } of [
    ...manifest.icons,
    ...manifest.shortcuts.map((s: { url: string }) => ({ src: s.url })),
  ]) {
    const response = await page.request.get(new URL(src, host.address).href)
    expect(response.status(), src).toBe(200)
    if (!sizes || sizes === 'any') continue
    const [width, height] = [16, 20].map(at => response.body().then(png => png.readUInt32BE(at)))
    expect(`${await width}x${await height}`).toBe(sizes)
  }
}

test('under a sub-path it can be installed; an assignment once opened is handed in and judged without a network', async () => {
  const { host, page } = await visit('/course/')
  await installable(page, host)
  const link = `${host.address}assignment/#${encodeAssignment(ASSIGNMENT)}`
  await page.goto(link)
  await page.getByLabel('Your name').waitFor()
  await host.down()
  await page.goto('about:blank')
  await page.goto(`${host.address}assignment/`)
  await page.getByRole('link', { name: ASSIGNMENT.title }).click()
  await page.getByLabel('Your name').fill('Ada Lovelace')
  await page.getByRole('button', { name: 'See what is handed in' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the file' }).click()
  const saved = readFileSync(await (await downloading).path(), 'utf8')
  expect(saved).toContain('Ada Lovelace')

  await page.goto(`${host.address}teach/gradebook/`)
  await page.locator('[data-ready]').waitFor()
  await page.getByLabel('Link of the assignment').fill(link)
  const files = [
    { name: 'ada.json', mimeType: 'application/json', buffer: Buffer.from(saved) },
    { name: 'one.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(submissionOf(1))) },
  ]
  await page.locator('[data-what=files]').setInputFiles(files)
  await page.getByText('Files judged: 2.').waitFor()
})

test('an update that fails half-way leaves the older build whole; one that comes breaks no open page, loses nothing typed, is announced, and is there on the next page', async () => {
  const { host, context, page } = await visit()
  const look = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      await registration.update().catch(() => {})
      // What is installed either waits for its turn, takes it, or is thrown away.
      for (const worker = registration.installing; worker && worker.state === 'installing'; )
        await new Promise(resolve => worker.addEventListener('statechange', resolve, { once: true }))
    })
  await host.update()
  const back = host.lose('lessons/chain-rule/index.html')
  await look()
  expect(await page.locator('[data-update]').isVisible()).toBe(false)
  await host.down()
  await page.goto(`${host.address}lessons/chain-rule/`)
  await page.locator('code-cell [data-do=run]').first().click()
  await page.locator('[data-origin]', { hasText: 'your run' }).first().waitFor()
  expect(await page.locator('#newer').count()).toBe(0)

  await openExercise(page, `${host.address}exercises/gradient-w2/`)
  const other = await context.newPage()
  await other.goto(`${host.address}lessons/worked-example/`)
  const { complaints } = watch(other)

  await host.up()
  back()
  // Each page watches for a newer build from now on, and asks as when it is looked at again after half an hour.
  for (const each of [page, other]) await kept(each)
  await look()
  const note = page.locator('[data-update]')
  await note.waitFor()
  await other.locator('[data-update]').waitFor()
  await host.down()

  // What the open page has not loaded yet is still to be had: the editor, the sandbox, a figure.
  await other.locator('code-cell [data-do=edit]').first().click()
  await other.locator('code-cell .monaco-editor').first().waitFor()
  await other.locator('code-cell [data-do=run]').first().click()
  await other.locator('[data-origin]', { hasText: 'your run' }).first().waitFor()
  expect(complaints).toEqual([])
  expect(await other.locator('#newer').count()).toBe(0)

  // Typed and not saved by any button: the newer version opens with it.
  await write(page, `${solution}// typed as the update came\n`)
  await note.getByRole('button', { name: 'Open the newer version' }).click()
  await page.locator('#newer').waitFor({ state: 'attached' })
  await page.locator('.code-at-rest', { hasText: 'typed as the update came' }).waitFor()
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await page.locator('.verdict.pass').waitFor()

  // The older files go when the last page of the older build has gone, and not before.
  const older = () =>
    page.evaluate(async () => {
      const kept = await (await caches.open('backprop-by-hand')).keys()
      return kept.filter(({ url }) => /_astro\/.*\.js$/.test(url) && !/Z\.js$/.test(url)).length
    })
  expect(await older()).toBeGreaterThan(50)
  await other.close()
  await page.goto(host.address)
  await expect.poll(older).toBe(0)
  await page.locator('#newer').waitFor({ state: 'attached' })
})

test('what is kept is as large as the page and the README say', async () => {
  const kept = await filesToKeep(inject('folder'))
  const bytes = kept.map(({ url }) => {
    const content = readFileSync(join(inject('folder'), url.replace(/(^|\/)(\.\/)?$/, '$1index.html')))
    return Math.min(content.length, gzipSync(content).length)
  })
  const megabytes = Math.round(bytes.reduce((sum, each) => sum + each, 0) / 1e6)
  expect(site.offline.keep).toContain(`${megabytes} MB`)
  expect(readFileSync('README.md', 'utf8')).toContain(`(about ${megabytes} MB)`)
})
