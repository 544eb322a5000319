import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { headersOf } from '#integrations/policy/headers.ts'
import { serveFolder } from '#integrations/site/serve.ts'
import { browser, openPage, watch } from './browser.ts'

const dialog = (page: Page) => page.locator('dialog.search')
const field = (page: Page) => dialog(page).getByRole('textbox')
const status = (page: Page) => dialog(page).getByRole('status').textContent()
const links = (page: Page) => dialog(page).locator('.search-list a')
/** Which of the results has the focus, from 0; -1 when it is elsewhere. */
const focused = (page: Page) =>
  links(page).evaluateAll(all => all.indexOf(document.activeElement as HTMLAnchorElement))

/** Types a term into the open dialog and waits for its results. */
async function search(page: Page, term: string): Promise<void> {
  await field(page).fill(term)
  await expect.poll(() => status(page)).toContain(`“${term}”`)
}

/** Addresses of the results within the site, e.g. `glossary/delta/`. */
const found = async (page: Page, address = inject('address')) =>
  (await links(page).evaluateAll(all => all.map(link => (link as HTMLAnchorElement).href))).map(href =>
    href.replace(address, ''),
  )

interface Fragment {
  url: string
  content: string
  meta: Record<string, string>
  anchors: { id: string; element: string }[]
}

/** What the index says of each page. */
const fragments = (): Fragment[] => globSync('pagefind/fragment/*', { cwd: inject('folder') }).map(fragmentOf)

const fragmentOf = (file: string): Fragment =>
  JSON.parse(
    gunzipSync(readFileSync(join(inject('folder'), file)))
      .toString()
      .replace(/^pagefind_dcd/, ''),
  )

describe('the index', () => {
  test('holds every lesson, exercise and glossary entry, the page that checks numbers, and nothing else', () => {
    const pages = globSync(
      [...['lessons', 'exercises', 'glossary'].map(kind => `${kind}/*/**/index.html`), 'check/index.html'],
      {
        cwd: inject('folder'),
      },
    )
    expect(pages.length).toBeGreaterThan(40)
    expect(
      fragments()
        .map(({ url }) => url)
        .sort(),
    ).toEqual(pages.map(path => path.replace('index.html', '')).sort())
  })

  test('leads only to anchors that are there', () => {
    const missing = fragments().flatMap(({ url, anchors }) => {
      const html = readFileSync(join(inject('folder'), url, 'index.html'), 'utf8')
      return anchors.filter(({ id }) => !html.includes(`id="${id}"`)).map(({ id }) => `${url}#${id}`)
    })
    expect(missing).toEqual([])
    expect(fragments().flatMap(({ anchors }) => anchors).length).toBeGreaterThan(30)
  })

  test('says nothing that a learner has to open or earn first', () => {
    const secret =
      /<(?:div|details) class="(?:option-note|slip|check-explanation|model|step-below|revealed)\b[^>]*>(?:<div[^>]*>)?\s*<p[^>]*>([^<]{30,})|<span class="line"[^>]*>([^<]{30,})/g
    let secrets = 0
    const told = fragments().flatMap(({ url, content }) => {
      const html = readFileSync(join(inject('folder'), url, 'index.html'), 'utf8')
      const texts = [...html.matchAll(secret)].map(([, text, line]) =>
        (text ?? line)!.replace(/\s+/g, ' ').trim(),
      )
      secrets += texts.length
      return texts.filter(text => content.includes(text))
    })
    expect(told).toEqual([])
    expect(secrets).toBeGreaterThan(100)
  })

  test('says the same of a page whatever the base and the other languages, and from one build to the next', () => {
    // Under the name of its content. A page before the lesson that was added under the sub-path leads on to it.
    const there = new Set(globSync('pagefind/fragment/*', { cwd: inject('subFolder') }))
    const changed = globSync('pagefind/fragment/*', { cwd: inject('folder') }).filter(
      file => !there.has(file),
    )
    const urls = changed.map(file => fragmentOf(file).url)
    const leads = (url: string) =>
      readFileSync(join(inject('subFolder'), url, 'index.html'), 'utf8').includes('/lessons/an-added-lesson/')
    expect(urls.filter(url => !leads(url))).toEqual([])
    expect(urls.length).toBeLessThan(5)
    expect(there.size).toBeGreaterThan(50)
  })
})

/** What a reader types, and what has to be first: a page, or the section of one. */
const expected: [term: string, first: string][] = [
  ['delta', 'glossary/delta/'],
  ['error term', 'glossary/delta/'],
  ['chain rule', 'glossary/chain-rule/'],
  ['learning rate', 'glossary/learning-rate/'],
  ['sigmoid', 'glossary/sigmoid/'],
  ['weight', 'glossary/weight/'],
  ['cost', 'glossary/loss/'],
  ['neuron', 'glossary/unit/'],
  // The one section that is named after it; after that come the notations side by side.
  ['theta', 'lessons/losses-and-activations/cross-entropy/'],
  ['theta notation', 'lessons/delta-equations/further/'],
  ['blame', 'glossary/blame/'],
  ['The gradient of W2', 'exercises/gradient-w2/'],
  ['gradient-w2', 'exercises/gradient-w2/'],
  ['worked example', 'lessons/worked-example/'],
  ['check my numbers', 'check/'],
  ['the delta equations', 'lessons/delta-equations/'],
  ['backprop', 'glossary/backpropagation/'],
  ['lesson 3', 'lessons/worked-example/'],
]

test('what a reader looks for comes first', async () => {
  const { page, complaints, foreign, close } = await openPage('/')
  await page.keyboard.press('/')
  const firsts: typeof expected = []
  for (const [term] of expected) {
    await search(page, term)
    firsts.push([term, (await found(page))[0] ?? ''])
  }
  console.table(Object.fromEntries(firsts))
  expect(firsts).toEqual(expected)
  expect(complaints).toEqual([])
  expect(foreign).toEqual([])
  await close()
})

test('sections are found by the names of letters in their formulas, in each notation', async () => {
  const { page, close } = await openPage('/')
  await page.keyboard.press('/')
  await search(page, 'theta')
  // The Θ stands in another notation only: the weight of the one that is shown is marked.
  expect(await found(page)).toContain('lessons/delta-equations/further/#all-notations-side-by-side')
  expect(await dialog(page).locator('mark', { hasText: 'w' }).count()).toBeGreaterThan(0)
  await search(page, 'sigma prime')
  expect(await found(page)).toContain('lessons/delta-equations/further/#all-notations-side-by-side')
  await search(page, 'delta')
  expect(await found(page)).toContain('lessons/delta-equations/further/#four-things-that-are-called-delta')
  expect(await dialog(page).locator('mark', { hasText: 'δ' }).count()).toBeGreaterThan(0)
  // Unseen names and Pagefind's signs stay unseen.
  expect(await dialog(page).innerText()).not.toMatch(/[\uE000-\uE0FF]|-delta-|<mark>/)
  await close()
})

describe.each(['address', 'subPath'] as const)('by keyboard alone, at %s', base => {
  test('/ opens, arrows move, Enter follows to the section; nothing is loaded before, and all of it by plain names', async () => {
    const context = await (await browser()).newContext({ viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    const { complaints } = watch(page)
    const asked: string[] = []
    page.on('request', request => asked.push(request.url()))
    await page.goto(`${inject(base)}lessons/primer/`, { waitUntil: 'networkidle' })
    expect(asked.filter(name => /pagefind|dialog|\/worker/.test(name))).toEqual([])
    expect(await dialog(page).count()).toBe(0)
    await page.keyboard.press('/')
    await expect.poll(() => field(page).evaluate(input => input === document.activeElement)).toBe(true)
    await page.keyboard.type('chain rule')
    await expect.poll(() => status(page)).toMatch(/\d+ pages for “chain rule”/)
    expect(await field(page).inputValue()).toBe('chain rule')

    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toBe(0)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toBe(2)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect(await field(page).evaluate(input => input === document.activeElement)).toBe(true)
    // Typing on a result goes on in the field.
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('s')
    await expect.poll(() => status(page)).toContain('“chain rules”')

    const section = (await found(page, inject(base))).findIndex(href => href.includes('#'))
    for (let i = 0; i <= section; i++) await page.keyboard.press('ArrowDown')
    const to = (await found(page, inject(base)))[section]!
    expect(to).toMatch(/^lessons\/chain-rule\/#/)
    await page.keyboard.press('Enter')
    await page.waitForURL(inject(base) + to)
    await expect.poll(() => page.locator(`[id="${to.split('#')[1]}"]`).isVisible()).toBe(true)
    expect(asked.some(name => name.startsWith(`${inject(base)}pagefind/wasm`))).toBe(true)
    expect(asked.filter(name => name.includes('?'))).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })
})

test('Enter in the field opens the first result, even before it is shown', async () => {
  const { page, close } = await openPage('/')
  await page.keyboard.press('Control+k')
  await dialog(page).waitFor()
  await page.keyboard.type('learning rate')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/glossary/learning-rate/')
  await close()
})

test('Escape closes and gives the focus back, and what was typed is there next time', async () => {
  const { page, close } = await openPage('/')
  const button = page.getByRole('button', { name: 'Search' })
  await button.focus()
  await page.keyboard.press('Enter')
  await dialog(page).waitFor()
  await page.keyboard.type('loss')
  await expect.poll(() => status(page)).toContain('“loss”')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  expect(await dialog(page).isVisible()).toBe(false)
  expect(await button.evaluate(element => element === document.activeElement)).toBe(true)
  await page.keyboard.press('/')
  await dialog(page).waitFor()
  expect(await field(page).inputValue()).toBe('loss')
  await page.mouse.click(5, 5)
  await expect.poll(() => dialog(page).isVisible()).toBe(false)
  await close()
})

test('more than a handful is shown on demand, and the focus goes on with it', async () => {
  const { page, close } = await openPage('/')
  await page.keyboard.press('/')
  await search(page, 'weight')
  const before = await dialog(page).locator('.search-list > li').count()
  await dialog(page).getByRole('button', { name: 'Show more' }).click()
  await expect.poll(() => dialog(page).locator('.search-list > li').count()).toBeGreaterThan(before)
  await expect
    .poll(() => dialog(page).locator('.search-list > li').nth(before).locator('a:focus').count())
    .toBe(1)
  await close()
})

test('nothing found says so, and what to do', async () => {
  const { page, close } = await openPage('/')
  await page.keyboard.press('/')
  await search(page, 'zzqx')
  expect(await status(page)).toContain('Nothing found')
  expect(await links(page).count()).toBe(0)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/glossary/')
  await close()
})

describe('keys stay what they are where one writes', () => {
  const untouched = async (page: Page) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.press('/')
    expect(await dialog(page).count()).toBe(0)
  }

  test('in fields of a lesson', async () => {
    const { page, close } = await openPage('/lessons/chain-rule/paths-add/')
    const number = page.locator('lesson-ask input').first()
    await number.click()
    await untouched(page)
    expect(await number.inputValue()).toBe('/')
    const words = page.locator('lesson-explain textarea').first()
    await words.click()
    await untouched(page)
    expect(await words.inputValue()).toBe('/')
    await close()
  })

  test.each([
    ['.monaco-editor', {}],
    ['.cm-editor', { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } }],
  ])('in the editor %s', async (editor, options) => {
    const { page, close } = await openPage('/exercises/gradient-w2/', options)
    await page.locator('.code-at-rest').scrollIntoViewIfNeeded()
    await page.locator('.work astro-island:not([ssr])').waitFor()
    await page.locator('.code-at-rest').click()
    await page.locator(`.editor-place ${editor}`).first().click()
    await untouched(page)
    // Out of the editor they open it.
    await page.locator('h1').click()
    await page.keyboard.press('Control+k')
    await dialog(page).waitFor()
    await close()
  })
})

test('/ can be turned off, and stays so', async () => {
  const { page, close } = await openPage('/')
  await page.keyboard.press('/')
  await dialog(page)
    .getByRole('checkbox', { name: /The keys \// })
    .uncheck()
  await page.reload()
  await page.keyboard.press('/')
  await page.keyboard.press('Control+k')
  await dialog(page).waitFor()
  expect(await field(page).inputValue()).toBe('')
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  expect(await dialog(page).isVisible()).toBe(false)
  await page.keyboard.press('?')
  expect(await page.locator('dialog:modal').count()).toBe(0)
  await close()
})

test('what cannot be loaded is said, and another try finds it', async () => {
  const { page, close } = await openPage('/')
  let broken = /\/_astro\/dialog\.[^/]*\.js$/
  await page.route('**/*', route => (broken.test(route.request().url()) ? route.abort() : route.continue()))
  await page.getByRole('button', { name: 'Search' }).click()
  await page.locator('.search-said', { hasText: 'could not be loaded' }).waitFor()
  broken = /^$/
  await page.getByRole('button', { name: 'Search' }).click()
  await dialog(page).waitFor()
  expect(await page.locator('.search-said').textContent()).toBe('')

  for (const part of [/\.pf_index$/, /\.pf_fragment$/, /\/pagefind-entry\.json$/, /pagefind-worker\.js$/]) {
    await page.reload()
    broken = part
    await page.keyboard.press('/')
    await dialog(page).waitFor()
    await field(page).fill('softmax')
    await expect.poll(() => status(page)).toContain('could not be loaded')
    broken = /^$/
    await dialog(page).getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => status(page)).toContain('“softmax”')
    expect((await found(page))[0]).toBe('glossary/softmax/')
  }
  await close()
})

test('what is slow to come says that it is loading', async () => {
  const { page, close } = await openPage('/')
  let release = () => {}
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  await page.route(/\/_astro\/dialog\.[^/]*\.js$/, route => held.then(() => route.continue()))
  await page.getByRole('button', { name: 'Search' }).click()
  await page.locator('.search-said', { hasText: 'is loading' }).waitFor()
  release()
  await dialog(page).waitFor()
  await expect.poll(() => page.locator('.search-said').textContent()).toBe('')
  await close()
})

test('it works where the host sends the policy as a header, which workers obey as well', async () => {
  const headers = headersOf(inject('folder'))
  const served = await serveFolder({ folder: inject('folder'), headers: () => headers })
  const context = await (await browser()).newContext()
  const page = await context.newPage()
  const { complaints } = watch(page)
  await page.goto(served.address)
  await page.keyboard.press('/')
  await search(page, 'softmax')
  expect(await found(page, served.address)).toContain('glossary/softmax/')
  // The page itself is held by its own policy as before.
  const compiled = await page.evaluate(() =>
    WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => 'yes', String),
  )
  expect(compiled).toContain('Content Security Policy')
  expect(complaints.filter(text => !text.includes('WebAssembly.compile'))).toEqual([])
  await context.close()
  await served.close()
})

test.each([360, 320])(
  'on a phone %i pixels wide the header keeps to one line, and the dialog fits',
  async width => {
    const { page, close } = await openPage('/glossary/delta/', {
      viewport: { width, height: 640 },
      hasTouch: true,
      isMobile: true,
    })
    const tops = await page.locator('.top > :is(.brand, .search-open, .theme, nav)').evaluateAll(all =>
      all.map(element => {
        const { top, height } = element.getBoundingClientRect()
        return Math.round(top + height / 2)
      }),
    )
    expect(tops).toHaveLength(4)
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(6)
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    await search(page, 'theta')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    expect(await dialog(page).evaluate(element => element.scrollWidth - element.clientWidth)).toBe(0)
    await close()
  },
)

test('the open dialog has no violation that axe finds, with results and without, in light and dark', async () => {
  const { page, close } = await openPage('/')
  await page.keyboard.press('/')
  await page.evaluate(axe.source)
  for (const term of ['delta', 'zzqx']) {
    await search(page, term)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = (await page.evaluate(
        'axe.run("dialog.search", { resultTypes: ["violations"] })',
      )) as axe.AxeResults
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]!.html}`)).toEqual([])
    }
  }
  await close()
})

test('without a script there is no button', async () => {
  const { page, close } = await openPage('/', { javaScriptEnabled: false })
  expect(await page.locator('.search-open').count()).toBe(1)
  expect(await page.locator('.search-open').isVisible()).toBe(false)
  await close()
})
