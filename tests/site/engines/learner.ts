import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Served } from '#integrations/site/serve.ts'
import type { Walker } from './walker.ts'

const exercise = (file: string) => readFileSync(`exercises/gradient-w2/${file}`, 'utf8')

/** The editor in a cell or an exercise, whichever it is. */
const code = ':is(.monaco-editor, .cm-editor)'

/** From the home page through a lesson and an exercise, and on without a network. */
export async function learn(walker: Walker, site: Served): Promise<void> {
  await walker.open('')
  await walker.press('main a', 'Begin the course')
  await walker.see('article[data-lesson] h1')

  await walker.open('lessons/worked-example/')
  await changeNotation(walker)
  await walker.press('.fig .fig-bar .go', 'Step 1')
  await walker.see('.fig .fig-bar .go', 'Step 2')

  await walker.open('playground/')
  await runCells(walker)
  await answer(walker)
  await search(walker)

  // Everything is kept by now, or will be soon.
  await walker.see('[data-kept]')
  await site.close()
  await walker.open('lessons/delta-equations/')
  await walker.see('article[data-lesson] h1', 'delta')
  await walker.open('playground/')
  await walker.see('code-cell [data-source]', 'with an editor')
  await walker.press('code-cell [data-do=run]')
  await walker.see('code-cell [data-origin]', 'your run')
}

async function changeNotation(walker: Walker) {
  const drawn = () => walker.call(() => document.querySelector('.flow')!.textContent)
  const before = await drawn()
  await walker.press('.notation-options label', 'Θ')
  await expect.poll(drawn).not.toBe(before)
  const chosen = await drawn()
  await walker.reload()
  await expect.poll(drawn).toBe(chosen)
}

/** The first cell of the playground: as it is, in both editors, and without end. */
async function runCells(walker: Walker) {
  const output = () => walker.see('code-cell [data-output]')
  const run = () => walker.press('code-cell [data-do=run]')
  await walker.see('code-cell [data-origin]', 'when the site was built')
  const built = await output()
  await run()
  await walker.see('code-cell [data-origin]', 'your run')
  expect(await output()).toBe(built)

  await walker.press('code-cell [data-do=edit]')
  await walker.see('code-cell .monaco-editor')
  await write(walker, '\nconsole.log("before")\nwhile (n) {}')
  await run()
  await walker.see('code-cell [data-output]', 'before')
  await walker.press('code-cell [data-do=stop]')
  await walker.see('code-cell [data-status]', 'Stopped by you')

  await walker.choose('code-cell .editor-foot select:has([value=codemirror])', 'codemirror')
  await walker.see('code-cell .cm-content', 'while (n)')
  await write(walker, '\nconsole.log("with an editor", 6 * n)')
  await run()
  await walker.see('code-cell [data-output]', 'with an editor 42')
  await walker.see('code-cell [data-saved]', 'Saved')
  await walker.press('code-cell [data-do=link]')
  await walker.see('code-cell [data-status]', 'copied')
  await walker.choose('code-cell .editor-foot select:has([value=codemirror])', 'auto')
}

/** Pastes a program, and types its first line, which it needs, by keys. */
async function write(walker: Walker, program: string) {
  await walker.paste(`code-cell ${code}`, program)
  await walker.keys('Control+Home', ...'const n = 7')
}

/** An exercise: a known mistake is named, the right answer passes, and both stay. */
async function answer(walker: Walker) {
  await walker.open('exercises/gradient-w2/')
  await walker.press('.code-at-rest')
  await walker.see('.editor-place .monaco-editor')
  await walker.paste(`.editor-place ${code}`, exercise('mistakes/no-derivative.ts'))
  await walker.press('.actions .go', 'Check')
  // The verdict comes first, and the mistake when it is found.
  await walker.see('.verdict', 'Not yet')
  await walker.see('.verdict', 'a(1 − a)')
  // The focus goes to the verdict, and only then elsewhere.
  await expect.poll(() => walker.call(() => document.activeElement?.className)).toBe('verdict-place')
  await walker.paste(`.editor-place ${code}`, exercise('solution.ts'))
  await walker.press('.actions .go', 'Check')
  await walker.see('.verdict', 'Passed')
  await walker.reload()
  await walker.see('.verdict.pass')
  await walker.see('.code-at-rest', '(a2 - target) * a2 * (1 - a2)')
}

async function search(walker: Walker) {
  await walker.press('.search-open')
  await walker.type('dialog.search input', 'softmax')
  await walker.see('dialog.search .search-list a', 'softmax')
  await walker.keys('Enter')
  await walker.see('h1', 'softmax')
}
