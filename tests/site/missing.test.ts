import { readdirSync, readFileSync } from 'node:fs'
import type { Locator, Page, Route } from 'playwright-core'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { openPage, paste } from './browser.ts'

/** What a learner sees where something does not come: by the network, after an update of the site, by a policy. */

const solution = readFileSync('exercises/gradient-w2/solution.ts', 'utf8')
const exercise = '/exercises/gradient-w2/'

/** The chunk that those of a name ask for by another name; what it is made of may bear that name as well. */
function asked(by: string, name: string): RegExp {
  const folder = `${inject('folder')}/_astro`
  const texts = readdirSync(folder)
    .filter(file => file.startsWith(`${by}.`) && file.endsWith('.js'))
    .map(file => readFileSync(`${folder}/${file}`, 'utf8'))
  const found = texts.flatMap(
    text => text.match(new RegExp(`(?<=\\(\`\\./)${name}\\.[^\`]+\\.js(?=\`\\))`, 'g')) ?? [],
  )
  expect(new Set(found).size, `${by} asks for ${name}`).toBe(1)
  return new RegExp(`/_astro/${found[0]!.replaceAll('.', '\\.')}`)
}

/** The file of a chunk, whatever its hash and whatever a second try adds to its address. */
const chunk = (name: string) => new RegExp(`/_astro/${name}\\.[^/]*\\.js`)

const answers = {
  'no answer': route => route.abort(),
  'a page that says 404': route =>
    route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html>' }),
  'a page in its place': route => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  'a page that calls itself a script': route =>
    route.fulfill({ contentType: 'text/javascript', body: '<!doctype html>' }),
} satisfies Record<string, (route: Route) => Promise<void>>

interface Conditions {
  /** Runs in the page, and in every frame of it, before any script. */
  before?: () => void
  /** The chunks that do not come. */
  missing?: RegExp
  answer?: (route: Route) => Promise<void>
}

const arrived = new WeakSet<Page>()

/**
 * From now on everything comes. The route stays: a request that is made while one is taken away may wait for ever.
 */
const arrive = (page: Page) => void arrived.add(page)

async function open(path: string, { before, missing, answer = answers['no answer'] }: Conditions = {}) {
  const { page, close } = await openPage('about:blank', {})
  onTestFinished(close)
  const thrown: string[] = []
  page.on('pageerror', error => thrown.push(String(error)))
  if (before) await page.addInitScript(before)
  if (missing) await page.route(missing, route => (arrived.has(page) ? route.continue() : answer(route)))
  await page.goto(new URL(path.replace(/^\//, ''), inject('address')).href)
  return { page, thrown, trouble: page.locator('.trouble:visible') }
}

const checkButton = (page: Page) => page.getByRole('button', { name: 'Check', exact: true })

/**
 * A part of a part that did not come is remembered as such by some versions of Chromium for as long as the page lives:
 * where another try brings nothing, a reader loads the page again.
 *
 * @returns whether it came to that
 */
async function reloadsFor(page: Page, wanted: Locator): Promise<boolean> {
  try {
    await wanted.waitFor({ timeout: 5_000 })
    return false
  } catch {
    await page.reload()
    return true
  }
}

/** Opens the answer's editor and puts the solution in. */
async function writeSolution(page: Page, text = solution) {
  await page.locator('.work astro-island:not([ssr])').waitFor()
  await page.locator('.code-at-rest').click()
  await page
    .locator('.editor-place :is(.native-edit-context, textarea)')
    .first()
    .waitFor({ state: 'attached' })
  await page.locator('.editor-place .monaco-editor, .editor-plain').first().click()
  await page.keyboard.press('ControlOrMeta+a')
  await paste(page, text)
}

describe('a part of a page that does not come', () => {
  test.for(Object.entries(answers))('says so in its place and can be had later: %s', async ([, answer]) => {
    const { page, trouble } = await open(exercise, { missing: chunk('workbench'), answer })
    await trouble.getByText('Are you online?').waitFor()
    expect(await page.locator('.task').innerText()).toContain('Return a list of three numbers')
    expect(await page.locator('.exercise').innerText()).toContain('export function gradientW2')
    arrive(page)
    await trouble.getByRole('button', { name: 'Try again' }).press('Enter')
    await expect.poll(() => checkButton(page).isEnabled()).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('body')
    expect(await trouble.count()).toBe(0)
  })

  test('that comes and then throws says so in its place, and no longer that it is loading', async () => {
    const { page, trouble } = await open('/teach/', {
      missing: chunk('teach'),
      answer: route =>
        route.fulfill({
          contentType: 'text/javascript',
          body: 'export function Teach() { throw new Error("provoked") }',
        }),
    })
    await trouble.getByText('stopped with an error').waitFor()
    expect(await page.locator('#trouble-slow').isVisible()).toBe(false)
    arrive(page)
    await trouble.getByRole('button', { name: 'Reload the page' }).press('Enter')
    await page.locator('main astro-island:not([ssr])').waitFor({ state: 'attached' })
    expect(await trouble.count()).toBe(0)
  })

  test('that does not come a second time offers a new page', async () => {
    const { page, trouble } = await open('/teach/', { missing: chunk('teach') })
    await trouble.getByRole('button', { name: 'Try again' }).press('Enter')
    const reload = trouble.getByRole('button', { name: 'Reload the page' })
    await reload.waitFor()
    arrive(page)
    await reload.press('Enter')
    await page.locator('main astro-island:not([ssr])').waitFor({ state: 'attached' })
    expect(await trouble.count()).toBe(0)
  })

  test.for([
    ['/progress/', 'progress', 'Two inputs'],
    ['/assignment/', 'assignment', 'Assignment'],
    ['/teach/', 'teach', 'Choose what your class'],
    ['/check/', 'check', 'The first wrong number'],
    ['/teach/gradebook/', 'gradebook', 'Gradebook'],
    ['/lessons/intuition/', 'view', 'Whose fault'],
  ])('%s is no blank', async ([path, name, text]) => {
    const { page, trouble } = await open(path, { missing: chunk(name) })
    await page.locator('main astro-island').first().scrollIntoViewIfNeeded()
    await trouble.first().getByText('Are you online?').waitFor()
    expect(await page.locator('main').innerText()).toContain(text)
  })

  test.for([
    ['no answer', answers['no answer']],
    ['a page that calls itself a script', answers['a page that calls itself a script']],
  ] as const)('the scripts of the page itself: %s', async ([, answer]) => {
    const { page, trouble } = await open('/lessons/intuition/', { missing: chunk('[^/]*'), answer })
    await trouble.getByText('Something of this page could not be loaded').waitFor()
    expect(await page.locator('article').innerText()).toContain('hidden')
    arrive(page)
    await trouble.getByRole('button', { name: 'Reload the page' }).click()
    await page.locator('article h1').waitFor()
    await expect.poll(() => trouble.count()).toBe(0)
  })

  test('what is slow says that it is loading', async () => {
    let release = () => {}
    const held = new Promise<void>(resolve => {
      release = resolve
    })
    const { page } = await open(exercise, {
      missing: chunk('workbench'),
      answer: route => held.then(() => route.continue()),
    })
    const slow = page.getByText('is still loading')
    await slow.waitFor()
    release()
    await expect.poll(() => checkButton(page).isEnabled()).toBe(true)
    await slow.waitFor({ state: 'hidden' })
  })
})

describe('a code cell', () => {
  const cell = async (missing: RegExp) => {
    const opened = await open('/playground/', { missing })
    const place = opened.page.locator('code-cell')
    return { ...opened, place, again: place.getByRole('button', { name: 'Try again' }) }
  }

  test('without what drives it says so, and does what was asked once it is there', async () => {
    const { page, place, again } = await cell(chunk('controller'))
    await place.locator('[data-do=run]').click()
    await place.getByText('Are you online?').waitFor()
    arrive(page)
    await again.click()
    await place.locator('[data-origin]', { hasText: 'your run' }).waitFor()
    expect(await again.count()).toBe(0)
  })

  test('without compiler and sandbox says so, and runs once they are there', async () => {
    const { page, place, again } = await cell(chunk('(compile|harness)'))
    await place.locator('[data-do=run]').click()
    await place.locator('.failure').getByText('Are you online?').waitFor()
    arrive(page)
    await again.click()
    await place.locator('.failure').waitFor({ state: 'detached' })
    await place.locator('[data-status]', { hasText: 'Finished' }).waitFor()
  })

  test('without its editor gives a text box, whose text the editor takes over when it comes', async () => {
    const { page, place, again } = await cell(chunk('(monaco|editor.api)'))
    await place.locator('[data-do=edit]').click()
    await place.getByText('could not be loaded').waitFor()
    await place.locator('textarea').fill('// typed meanwhile')
    arrive(page)
    await again.click()
    const text = place.locator('.monaco-editor .view-lines', { hasText: 'typed' })
    if (await reloadsFor(page, text)) await place.locator('[data-do=edit]').click()
    await text.waitFor()
  })

  test('goes on saying what did not come when another part of it comes after that', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    const { page } = await open('/playground/', {
      missing: chunk('(controller|restore)'),
      answer: route =>
        route.request().url().includes('/controller.') ? route.abort() : held.then(() => route.continue()),
    })
    const came = page.waitForResponse(chunk('restore'))
    await page.locator('code-cell [data-do=run]').click()
    const said = page.locator('code-cell').getByText('Are you online?')
    await said.waitFor()
    release()
    await (await came).finished()
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 100)))
    expect(await said.isVisible()).toBe(true)
  })

  test('without its editor alone opens it in the place of the text box, on the same page', async () => {
    const { page, place, again } = await cell(asked('editor', 'monaco'))
    await place.locator('[data-do=edit]').click()
    await place.getByText('could not be loaded').waitFor()
    await place.locator('textarea').fill('// typed meanwhile')
    arrive(page)
    await again.click()
    await place.locator('.monaco-editor .view-lines', { hasText: 'typed' }).waitFor()
  })

  test('an example of the playground that cannot run says why', async () => {
    const { page, place } = await cell(chunk('controller'))
    await page.locator('[data-code]').first().click()
    await place.getByText('Are you online?').waitFor()
  })
})

describe('an exercise', () => {
  test('without its editor keeps the code in sight, and opens it once it can', async () => {
    const { page, trouble } = await open(exercise, { missing: chunk('editor') })
    await page.locator('.work astro-island:not([ssr])').waitFor()
    await page.locator('.code-at-rest').click()
    await trouble.getByText('Are you online?').waitFor()
    expect(await page.locator('.code-at-rest').innerText()).toContain('export function gradientW2')
    arrive(page)
    await trouble.getByRole('button').click()
    const editor = page.locator('.editor-place .monaco-editor')
    if (await reloadsFor(page, editor)) {
      await page.locator('.work astro-island:not([ssr])').waitFor()
      await page.locator('.code-at-rest').click()
    }
    await editor.waitFor()
  })

  test('without the editor alone opens it on the same page', async () => {
    const { page, trouble } = await open(exercise, { missing: asked('workbench', 'editor') })
    await page.locator('.work astro-island:not([ssr])').waitFor()
    await page.locator('.code-at-rest').click()
    await trouble.getByText('Are you online?').waitFor()
    arrive(page)
    await trouble.getByRole('button').click()
    await page.locator('.editor-place .monaco-editor').waitFor()
  })

  test('without what trains a network says so, and trains once it can', async () => {
    const { page, trouble } = await open('/exercises/update-all-weights/', {
      missing: asked('workbench', 'training'),
    })
    await writeSolution(page, readFileSync('exercises/update-all-weights/solution.ts', 'utf8'))
    await checkButton(page).click()
    await page.locator('.verdict.pass').waitFor()
    await trouble.getByText('Are you online?').waitFor()
    arrive(page)
    await trouble.getByRole('button').click()
    await page.locator('.training').waitFor()
  })

  test('gives a text box when the editor’s heart does not come, and its text is what is checked', async () => {
    const { page } = await open(exercise, { missing: chunk('(monaco|editor.api)') })
    await writeSolution(page)
    await page.getByText('this is a plain text box').waitFor()
    await checkButton(page).click()
    await page.locator('.verdict.pass').waitFor()
  })

  test('without the checker keeps what was typed, checks it once it can, and counts no attempt before', async () => {
    const { page } = await open(exercise, { missing: chunk('(check|compile)') })
    await writeSolution(page)
    await checkButton(page).click()
    await page.locator('.said', { hasText: 'Your code is safe' }).waitFor()
    await page.locator('.said').getByRole('button', { name: 'Try again' }).click()
    // What fails twice may have got another name by an update.
    const reload = page.locator('.said').getByRole('button', { name: 'Reload the page' })
    await reload.waitFor()
    expect(await page.getByRole('button', { name: /Attempts/ }).innerText()).toBe('Attempts (0)')
    arrive(page)
    await reload.click()
    await page.locator('.code-at-rest', { hasText: '(a2 - target) * a2 * (1 - a2)' }).waitFor()
    await checkButton(page).click()
    await page.locator('.verdict.pass').waitFor()
  })

  test('whose solution does not come says so', async () => {
    const { page, trouble } = await open(exercise, { missing: chunk('solution-diff') })
    await page.locator('.work astro-island:not([ssr])').waitFor()
    await page.getByRole('button', { name: 'Solution' }).click()
    await page.getByRole('button', { name: 'Yes, show it' }).click()
    await trouble.getByText('Are you online?').waitFor()
    arrive(page)
    await trouble.getByRole('button').click()
    await page.locator('.diff .theirs').first().waitFor()
  })
})

test('the QR code of an assignment that cannot be drawn says so, beside the link that can be sent', async () => {
  const { page, trouble } = await open('/teach/', { missing: chunk('qrcode') })
  await page.locator('astro-island:not([ssr])').waitFor({ state: 'attached' })
  await page.locator('#teach-title').fill('Week 1')
  await page.getByRole('checkbox').first().check()
  await trouble.getByText('Are you online?').waitFor()
  expect(await page.locator('#teach-link').inputValue()).toContain('/assignment/#')
})

describe('a browser', () => {
  test.for([
    ['Map.groupBy', () => Reflect.deleteProperty(Map, 'groupBy')],
    ['custom elements', () => Reflect.deleteProperty(window, 'customElements')],
    [
      'light-dark()',
      () => {
        CSS.supports = () => false
      },
    ],
  ] as [string, () => void][])(
    'that has no %s is told so, and the lesson can be read',
    async ([, before]) => {
      const { page, trouble } = await open('/lessons/intuition/', { before })
      await trouble.getByText('older than this course needs').waitFor()
      expect(await page.locator('article').innerText()).toContain('hidden')
    },
  )

  test('that can do all is told nothing', async () => {
    const { page, trouble } = await open('/lessons/intuition/')
    await page.waitForLoadState('networkidle')
    expect(await trouble.count()).toBe(0)
  })

  const refusing = () => {
    const refuse = () => {
      throw new DOMException('refused by a policy', 'SecurityError')
    }
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, { get: refuse })
  }

  test('that refuses all storage breaks no page', async () => {
    const { page, thrown, trouble } = await open('/', { before: refusing })
    for (const path of ['lessons/intuition/', 'progress/', 'assignment/', 'teach/', 'teach/gradebook/']) {
      await page.goto(inject('address') + path, { waitUntil: 'networkidle' })
      await page.locator('theme-switch button').click()
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light')
      expect(await trouble.count()).toBe(0)
    }
    // The last one goes on without its memory.
    await page.locator('.class[data-ready]').waitFor()
    expect(thrown).toEqual([])
  })

  test('that refuses all storage still checks an answer, says that it is not saved, and asks before it goes', async () => {
    const { page, thrown } = await open(exercise, { before: refusing })
    await writeSolution(page)
    await page.locator('.saved', { hasText: 'Not saved' }).waitFor()
    await checkButton(page).click()
    await page.locator('.verdict.pass').waitFor()
    expect(thrown).toEqual([])
    // What stands nowhere else does not go without a question.
    const asked: string[] = []
    page.on('dialog', dialog => {
      asked.push(dialog.type())
      void dialog.dismiss()
    })
    await page.close({ runBeforeUnload: true })
    await expect.poll(() => asked).toEqual(['beforeunload'])
    expect(await page.locator('.verdict.pass').isVisible()).toBe(true)
  })

  const noWorkers = () => {
    window.Worker = class {
      constructor() {
        throw new DOMException('refused by a policy', 'SecurityError')
      }
    } as unknown as typeof Worker
  }

  test('that refuses workers says so where a program was to run; its editor still writes', async () => {
    const { page, thrown } = await open('/playground/', { before: noWorkers })
    const cell = page.locator('code-cell')
    await cell.locator('[data-do=edit]').click()
    await cell.locator('.monaco-editor .native-edit-context').waitFor({ state: 'attached' })
    await page.keyboard.type('// here ')
    await cell.locator('.monaco-editor .view-lines', { hasText: 'here' }).waitFor()
    await cell.locator('[data-do=run]').click()
    await cell.locator('.failure', { hasText: 'The sandbox did not start' }).waitFor()
    await cell.locator('.failure').getByRole('button', { name: 'Try again' }).waitFor()
    expect(thrown).toEqual([])
  })

  test('that refuses workers counts no attempt at an exercise', async () => {
    const { page } = await open(exercise, { before: noWorkers })
    await writeSolution(page)
    await checkButton(page).click()
    await page.locator('.said', { hasText: 'nothing is known about this answer' }).waitFor()
    expect(await page.getByRole('button', { name: /Attempts/ }).innerText()).toBe('Attempts (0)')
  })

  test('that lets no frame load says so', async () => {
    const noFrames = () =>
      Object.defineProperty(HTMLIFrameElement.prototype, 'srcdoc', { set() {}, configurable: true })
    const { page } = await open('/playground/', { before: noFrames })
    const cell = page.locator('code-cell')
    await page.clock.install()
    await cell.locator('[data-do=run]').click()
    // A sandbox that does not start is waited for: the clock is put forward until it was long enough.
    await expect
      .poll(async () => {
        await page.clock.fastForward(60_000)
        return cell.locator('.failure').allInnerTexts()
      })
      .toEqual([expect.stringContaining('The sandbox did not start')])
  })
})
