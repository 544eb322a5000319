import { globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { configuration, forever, hashedFolders, headersOf } from '#integrations/policy/headers.ts'
import { browser, paste, watch } from './browser.ts'
import { type Running, startNginx } from './nginx.ts'

/** The site behind nginx as docs/deploying.md says: at the root, and under /course/. */
describe.each(['/', '/course/'])('behind nginx, served under %s', base => {
  const folder = resolve(inject('folder'), base === '/' ? '.' : '../sub')
  const files = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
  const headers = headersOf(folder)
  let nginx: Running
  let root: string

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'served-'))
    if (base !== '/') symlinkSync(folder, join(root, base.slice(1, -1)))
    nginx = await startNginx(base === '/' ? folder : root, configuration('nginx', headers), base)
  })
  afterAll(async () => {
    await nginx.close()
    rmSync(root, { recursive: true })
  })

  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(new URL(path, nginx.address), { method, headers, redirect: 'manual' })

  test('every file has its type, the policy and the other headers; only names with a hash are kept for ever', async () => {
    const types: Record<string, RegExp> = {
      '.html': /^text\/html; charset=utf-8$/,
      '.css': /^text\/css; charset=utf-8$/,
      '.js': /^(application|text)\/javascript; charset=utf-8$/,
      '.json': /^application\/json; charset=utf-8$/,
      '.svg': /^image\/svg\+xml; charset=utf-8$/,
      '.webmanifest': /^application\/manifest\+json$/,
      '.woff2': /^font\/woff2$/,
      '.woff': /^font\/woff$/,
      '.ttf': /^(font\/ttf|application\/octet-stream)$/,
      '.wasm': /^application\/wasm$/,
      '.png': /^image\/png$/,
    }
    const wrong: string[] = []
    for (const file of files) {
      const answer = await ask(file.replace(/(^|\/)index\.html$/, '$1'), {}, 'HEAD')
      const expected = { ...headers, 'Cache-Control': kept(file) }
      for (const [name, value] of Object.entries(expected))
        if (answer.headers.get(name) !== value) wrong.push(`${file}: ${name} is ${answer.headers.get(name)}`)
      const type = answer.headers.get('content-type') ?? 'missing'
      if (!(types[extname(file)] ?? /./).test(type)) wrong.push(`${file}: its type is ${type}`)
      if (answer.status !== 200) wrong.push(`${file}: ${answer.status}`)
    }
    expect(wrong).toEqual([])
    expect(files.filter(file => kept(file) === forever).length).toBeGreaterThan(50)
  })

  test('no file that is kept for ever has a name without a hash', () => {
    // As the bundler, the fonts' provider and the formulas' style sheet write it.
    const hash = /[.-][\w-]{8}\.\w+$|\.[0-9a-f]{10}\.\w+$|\/[0-9a-f]{16}\.\w+$/
    const nameless = files.filter(file => kept(file) === forever && !hash.test(file))
    expect(nameless).toEqual([])
  })

  test.each(['', 'lessons/worked-example/', 'favicon.svg'])(
    'an unchanged “%s” is answered with 304',
    async path => {
      const { headers } = await ask(path, { 'accept-encoding': 'gzip' })
      const again = await ask(path, { 'accept-encoding': 'gzip', 'if-none-match': headers.get('etag')! })
      expect(again.status).toBe(304)
      const changed = await ask(path, { 'if-none-match': '"another"' })
      expect(changed.status).toBe(200)
    },
  )

  test('what is text travels compressed', async () => {
    const style = files.find(file => file.endsWith('.css'))!
    const script = files.find(file => file.startsWith('_astro') && file.endsWith('.js'))!
    for (const path of ['lessons/worked-example/', style, script]) {
      const answer = await ask(path, { 'accept-encoding': 'gzip' })
      expect(answer.headers.get('content-encoding'), path).toBe('gzip')
      expect(answer.headers.get('vary'), path).toBe('Accept-Encoding')
    }
  })

  test('an address without its slash leads to the one with it, under the same path', async () => {
    const answer = await ask('lessons/primer')
    expect(answer.status).toBe(301)
    expect(answer.headers.get('location')).toBe(`${base}lessons/primer/`)
  })

  test('what is not there, and a folder without a page, is the 404 page, held by the policy and not kept', async () => {
    const page = readFileSync(join(folder, '404.html'), 'utf8')
    for (const path of ['no/such/page/', '_astro/gone.12345678.js', '_astro/', 'lessons/']) {
      const answer = await ask(path)
      expect(answer.status, path).toBe(404)
      expect(await answer.text(), path).toBe(page)
      expect(answer.headers.get('cache-control'), path).toBe('no-cache')
      expect(answer.headers.get('content-security-policy'), path).toBe(headers['Content-Security-Policy'])
    }
  })

  /** What of a walk is against the policy, or fails in any other way that a console shows. */
  async function walk(options: object, steps: (page: Page) => Promise<void>): Promise<string[]> {
    const context = await (await browser()).newContext(options)
    const page = await context.newPage()
    const { complaints, foreign } = watch(page)
    await steps(page)
    await context.close()
    return [...complaints, ...foreign]
  }

  const solution = readFileSync('exercises/gradient-w2/solution.ts', 'utf8')

  /** Answers an exercise in the editor that this device gets, and has it judged. */
  async function answer(page: Page, editor: string) {
    await page.goto(`${nginx.address}exercises/gradient-w2/`)
    await page.locator('.work').scrollIntoViewIfNeeded()
    await page.locator('.work astro-island:not([ssr])').waitFor()
    await page.locator('.code-at-rest').click()
    await page.locator(`.editor-place ${editor}`).first().click()
    await page.keyboard.press('ControlOrMeta+a')
    await paste(page, solution)
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await page.locator('.verdict.pass').waitFor()
  }

  // Each device has an editor of its own; one walk for each is enough.
  if (base === '/') {
    test('the service worker, held by the header as well, keeps the whole course', async () => {
      const complaints = await walk({ serviceWorkers: 'allow' }, async page => {
        await page.goto(nginx.address)
        await page.locator('[data-kept]').waitFor()
      })
      expect(complaints).toEqual([])
    })

    test('a cell is edited and runs, an exercise is judged: nothing is against the policy', async () => {
      const complaints = await walk({}, async page => {
        await page.goto(`${nginx.address}lessons/worked-example/`)
        const cell = page.locator('code-cell').first()
        await cell.locator('[data-do=edit]').click()
        await cell.locator('.monaco-editor .native-edit-context').first().focus()
        await page.keyboard.press('ControlOrMeta+a')
        await page.keyboard.insertText('console.log(6 * 7)')
        await cell.locator('[data-do=run]').click()
        await cell.locator('[data-output]', { hasText: '42' }).waitFor()
        await answer(page, '.monaco-editor')
      })
      expect(complaints).toEqual([])
    })
  } else
    test('a cell runs, an exercise is judged on a phone: nothing is against the policy', async () => {
      const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
      const complaints = await walk(phone, async page => {
        await page.goto(`${nginx.address}playground/`)
        const cell = page.locator('code-cell').first()
        await cell.locator('[data-do=run]').click()
        await cell.locator('[data-origin]', { hasText: 'your run' }).waitFor()
        await answer(page, '.cm-content')
      })
      expect(complaints).toEqual([])
    })
})

const kept = (file: string) =>
  hashedFolders.some(folder => file.startsWith(`${folder}/`)) ? forever : 'no-cache'

test('what goes against the header alone is seen: a page without a policy of its own is held by it', async () => {
  const folder = resolve(inject('folder'))
  const nginx = await startNginx(folder, configuration('nginx', headersOf(folder)))
  const page = await (await (await browser()).newContext()).newPage()
  const { complaints } = watch(page)
  // An answer that is no page has no <meta>: what holds here is the header.
  await page.goto(`${nginx.address}favicon.svg`)
  const ran = await page.evaluate(() => {
    const script = document.createElementNS('http://www.w3.org/1999/xhtml', 'script')
    script.textContent = 'window.inlineRan = true'
    document.documentElement.append(script)
    return 'inlineRan' in window
  })
  expect(ran).toBe(false)
  await expect.poll(() => complaints.join()).toContain('Content Security Policy')
  await page.context().close()
  await nginx.close()
})
