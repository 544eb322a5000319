import { readFileSync } from 'node:fs'
import type { FileChooser, Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { encodeAssignment } from '#classroom/link.ts'
import { readSubmission } from '#classroom/read-submission.ts'
import { ASSIGNMENT } from '../classroom/class.ts'
import { browser, paste, watch } from './browser.ts'
import { fileOf } from './classroom-page.ts'

const solution = readFileSync('exercises/gradient-w2/solution.ts', 'utf8')

/** What a screen reader says by itself: what changes in live regions, and the name of what gets the focus. */
function listen() {
  const live = '[role=status], [role=alert], [aria-live]'
  const hear = (text: string | null | undefined) => {
    const words = text?.replace(/\s+/g, ' ').trim()
    if (words) (window as unknown as { heard(text: string): void }).heard(words)
  }
  new MutationObserver(changes => {
    const regions = new Set<Element>()
    for (const { target } of changes) {
      const region = (target instanceof Element ? target : target.parentElement)?.closest(live)
      if (region?.checkVisibility()) regions.add(region)
    }
    for (const region of regions) hear(region.textContent)
  }).observe(document, { subtree: true, childList: true, characterData: true, attributeFilter: ['hidden'] })
  document.addEventListener('focusin', ({ target }) => hear((target as Element).getAttribute('aria-label')))
}

/** What is wrong with where the focus is, as a sentence; undefined when one sees it. */
function unseen(): string | undefined {
  const at = document.activeElement
  if (!at || at === document.body) return undefined
  // The browser's own button in it, which opens a calendar: the ring is drawn around that.
  if (at.matches('[type=datetime-local]:not(:focus-visible)')) return undefined
  const name = `${at.localName}.${at.getAttribute('class')} “${at.textContent?.trim().slice(0, 30)}”`
  // A box that is hidden behind its label, and a drawn unit, show the focus on what stands for them.
  const stands = [at, at.nextElementSibling, ...at.querySelectorAll('.ring'), at.closest('label')]
  for (let around = at.parentElement; around?.matches(':focus-within'); around = around.parentElement)
    stands.push(around)
  const marked = stands.find(element => {
    if (!element) return false
    const { outlineStyle, outlineWidth, boxShadow, stroke, strokeWidth } = getComputedStyle(element)
    if (element.matches('.ring')) return stroke !== 'none' && Number.parseFloat(strokeWidth) > 1
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none'
  })
  if (!marked) return `${name} shows no focus`
  const { left, top, right, bottom } = marked.getBoundingClientRect()
  const [x, y] = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2]
  if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) return `${name} is out of sight`
  const above = document.elementFromPoint(x, y)
  const free = above && (marked.contains(above) || above.contains(marked) || at.contains(above))
  return free ? undefined : `${name} lies beneath ${above?.localName}.${above?.className}`
}

interface Walk {
  page: Page
  heard: string[]
  /** Presses Tab until the focus is on what this selects, or what it says. */
  tabTo(selector: string, text?: string | RegExp): Promise<void>
}

async function begin(): Promise<Walk & { complaints: string[]; close(): Promise<void> }> {
  const context = await (await browser()).newContext({
    viewport: { width: 1280, height: 800 },
    // The page comes to the focus at once, not in a glide.
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const { complaints } = watch(page)
  const heard: string[] = []
  await page.exposeFunction('heard', (text: string) => heard.push(text))
  await page.addInitScript(listen)
  await page.goto(inject('address'))

  async function tabTo(selector: string, text: string | RegExp = '') {
    const aim = page.locator(selector)
    const there = () =>
      page.evaluate(
        ([selector, text]) => {
          const at = document.activeElement
          return !!at?.matches(selector!) && new RegExp(text!).test(at.textContent ?? '')
        },
        [selector, typeof text === 'string' ? text : text.source],
      )
    await aim.first().waitFor({ state: 'attached' })
    for (let n = 0; !(await there()); n++) {
      if (n > 250) throw new Error(`250 presses of Tab did not lead to ${selector} ${text}.`)
      const before = await page.evaluateHandle(() => document.activeElement)
      await page.keyboard.press('Tab')
      expect(await page.evaluate(unseen)).toBeUndefined()
      // A date has several places of its own: day, month, year, hour.
      const moved = await page.evaluate(
        before => document.activeElement !== before || before?.matches('[type=datetime-local]'),
        before,
      )
      if (!moved)
        throw new Error(
          `Tab is trapped on the way to ${selector} ${text}: ${await before.evaluate(element => element?.outerHTML.slice(0, 80))}`,
        )
    }
  }
  return { page, heard, tabTo, complaints, close: () => context.close() }
}

/** Waits until something was said that matches. */
const said = ({ heard }: Walk, text: RegExp) =>
  expect.poll(() => heard.find(one => text.test(one))).toMatch(text)

test('the course can be walked by keyboard alone, from the home page to the file that is handed in', async () => {
  const walk = await begin()
  const { page, tabTo, complaints, close } = walk
  await tabTo('a', 'Begin the course')
  await page.keyboard.press('Enter')
  await page.locator('article[data-lesson]').waitFor()
  await tabTo('.side.course a', 'Two inputs')
  await page.keyboard.press('Enter')
  await page.locator('article[data-lesson=worked-example]').waitFor()
  await tabTo('a.skip')
  await page.keyboard.press('Enter')

  // A figure: one step forward.
  await tabTo('.fig .fig-bar .go')
  await page.locator('astro-island:not([ssr]) .fig .fig-bar .go').first().waitFor()
  await page.keyboard.press('Enter')
  await said(walk, /z|input/i)

  // A code cell: into its editor and out of it again, then run.
  await tabTo('code-cell .cell-source')
  await page.keyboard.press('Enter')
  const box = page.locator('code-cell .native-edit-context').first()
  await expect.poll(() => box.evaluate(element => element === document.activeElement)).toBe(true)
  await said(walk, /To leave the editor: Escape, then Tab/)
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText('console.log("by keys")')
  await said(walk, /^Saved at/)
  await page.keyboard.press('Escape')
  await tabTo('code-cell [data-do=run]')
  await page.keyboard.press('Enter')
  await said(walk, /^Finished in/)
  expect(await page.locator('code-cell .output').first().innerText()).toBe('by keys')

  // An exercise: opened from the lesson, answered, checked.
  await tabTo('.stop-card a', 'Back to the second layer')
  await page.keyboard.press('Enter')
  await page.locator('article[data-sitting=back-to-the-second-layer]').waitFor()
  await tabTo('[data-exercise=gradient-w2] a', 'Open on a page of its own')
  await page.keyboard.press('Enter')
  await page.locator('main > .exercise, main > section[data-exercise]').waitFor()
  await page.locator('.work astro-island:not([ssr])').waitFor()
  await tabTo('.code-at-rest')
  await page.keyboard.press('Enter')
  const answer = page.locator('.work .native-edit-context')
  await expect.poll(() => answer.evaluate(element => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Control+A')
  await paste(page, solution)
  await page.keyboard.press('Escape')
  await tabTo('.actions .go', 'Check')
  await page.keyboard.press('Enter')
  await said(walk, /Verdict: Passed/)
  await tabTo('.bottom a')

  // The hand-in.
  await page.goto(`${inject('address')}assignment/#${encodeAssignment(ASSIGNMENT)}`)
  await tabTo('#hand-in-name')
  await page.keyboard.type('Ada Lovelace')
  await tabTo('button', 'See what is handed in')
  await page.keyboard.press('Enter')
  // What is handed in gets the focus, so that it is read before it is saved.
  await page.locator('h3:focus').waitFor()
  await tabTo('button', 'Save the file')
  const downloading = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const submission = readSubmission(readFileSync(await (await downloading).path(), 'utf8'))
  expect(submission).toMatchObject({ learner: { name: 'Ada Lovelace' } })
  await said(walk, /Ada-Lovelace--/)
  expect(complaints).toEqual([])
  await close()
})

test('a teacher needs no mouse either, from the choice of exercises to the marks', async () => {
  const walk = await begin()
  const { page, tabTo, complaints, close } = walk
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${inject('address')}teach/`)
  await page.locator('main astro-island:not([ssr])').waitFor({ state: 'attached' })
  await tabTo('#teach-title')
  await page.keyboard.type('Week 3')
  await tabTo('.class-choice input')
  await page.keyboard.press('Space')
  await page.locator('#teach-link').waitFor()
  await tabTo('#teach-link')
  await tabTo('.copy button')
  await page.keyboard.press('Enter')
  await said(walk, /copied/i)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('/assignment/#a=2.')

  // Listened for from the start: the browser is told of it only some time after.
  const choosing: FileChooser[] = []
  page.on('filechooser', chooser => choosing.push(chooser))
  await page.goto(`${inject('address')}teach/gradebook/`)
  await page.locator('[data-ready]').waitFor()
  await tabTo('#gradebook-link')
  await page.keyboard.insertText(`${inject('address')}assignment/#${encodeAssignment(ASSIGNMENT)}`)
  await said(walk, /Week 3: by hand/)
  await tabTo('.class-drop button')
  await page.keyboard.press('Enter')
  await expect.poll(() => choosing.length).toBe(1)
  await choosing[0]!.setFiles([fileOf(1), fileOf(2)])
  await said(walk, /Files judged: 2\./)
  // The focus waited where it was.
  expect(await focused()).toBe('Choose files')
  await tabTo('tbody th button', 'Learner 1')
  await page.keyboard.press('Enter')
  await page.locator('.class-details pre').first().waitFor()
  await tabTo('button', 'All as CSV')
  const downloading = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  expect(readFileSync(await (await downloading).path(), 'utf8')).toContain('Learner 1')
  await tabTo('button', 'Empty the gradebook')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('removes all rows').waitFor()
  await expect.poll(focused).toBe('Keep them')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await said(walk, /The gradebook is empty/)
  await expect.poll(focused).toBe('Choose files')
  expect(complaints).toEqual([])
  await close()
})

test('each step of the walk sees what it is there to see', async () => {
  const { page, tabTo, close } = await begin()
  await page.evaluate(() => {
    document.querySelector('main')!.insertAdjacentHTML(
      'afterbegin',
      `<style>#bare:focus { outline: none !important; box-shadow: none }</style>
      <button id="bare">bare</button><button id="away" style="position: fixed; top: -300px">away</button>
      <button id="trap">trap</button>`,
    )
    document.querySelector('#trap')!.addEventListener('keydown', event => event.preventDefault())
  })
  const from = (id: string) => page.evaluate(id => document.querySelector<HTMLElement>(id)!.focus(), id)
  await page.keyboard.press('Tab')
  for (const [id, sentence] of [
    ['#bare', 'shows no focus'],
    ['#away', 'is out of sight'],
  ] as const) {
    await from(id)
    expect(await page.evaluate(unseen)).toContain(sentence)
  }
  await from('#trap')
  await expect(tabTo('.bottom a')).rejects.toThrow('Tab is trapped')
  await close()
})
