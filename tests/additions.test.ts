import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pseudoLanguage } from '#i18n/pseudo.ts'
import { BuiltPage } from '#integrations/site/pages/page.ts'
import { addedLanguage, buildEnlarged } from './additions/enlarged.ts'
import { builds } from './site/build.ts'
import { pagesOf } from './site/built-pages.ts'

/**
 * What the project promises to whoever adds something: a lesson, an exercise, a figure, a tag and a language are each
 * a folder, and nothing else in the tree is touched. One of each is added to a copy, which `npm test` builds as the
 * site under a sub-path; run alone, this file builds it.
 */
const { base, outDir } = builds.sub
const isBuilt = Boolean(process.env.SITE_BUILT)
const folder = isBuilt ? outDir : mkdtempSync(join(tmpdir(), 'additions-'))

beforeAll(() => {
  if (!isBuilt) buildEnlarged({ outDir: folder, base })
}, 300_000)
afterAll(() => {
  if (!isBuilt) rmSync(folder, { recursive: true })
})

const page = (path: string) => {
  const name = `${path}index.html`
  return new BuiltPage(name, readFileSync(join(folder, name), 'utf8'))
}

test('a lesson that was added is a page in the course', () => {
  expect(page('lessons/an-added-lesson/').first('h1')).toBeDefined()
  const links = page('lessons/primer/').elements.filter(
    ({ properties }) => properties.href === `${base}lessons/an-added-lesson/`,
  )
  expect(links.length).toBeGreaterThan(0)
})

test('an exercise that was added has its page and is in the list and the lesson', () => {
  expect(
    page('exercises/an-added-one/').first(
      'section',
      ({ properties }) => properties.dataExercise === 'an-added-one',
    ),
  ).toBeDefined()
  expect(page('exercises/').html).toContain(`${base}exercises/an-added-one/`)
  expect(page('lessons/an-added-lesson/').html).toContain('data-exercise="an-added-one"')
})

test('a figure that was added is drawn in a lesson and shown to authors', () => {
  for (const path of ['lessons/an-added-lesson/', 'authors/']) {
    const figure = page(path).first('figure', ({ properties }) =>
      String(properties.className).includes('fig-dot'),
    )
    expect(figure, path).toBeDefined()
  }
  expect(page('lessons/an-added-lesson/').html).toContain('A dot.')
})

test('a tag that was added works in a lesson and is explained to authors', () => {
  const shout = page('lessons/an-added-lesson/').first(
    'p',
    ({ properties }) => properties.dataTo === 'everybody',
  )
  expect(shout).toBeDefined()
  expect(page('authors/').html).toContain('Says something aloud.')
})

test('a language that was added has all pages, its own words where it has them, and English elsewhere', () => {
  const own = (path: string) => page(`${addedLanguage}/${path}`)
  const primer = own('lessons/primer/')
  expect(primer.first('html')?.properties.lang).toBe(addedLanguage)
  expect(primer.html).toContain('Glosarium')
  expect(own('exercises/an-added-one/').first('html')?.properties.lang).toBe(addedLanguage)
  expect(page('lessons/primer/').html).toContain(`hreflang="${addedLanguage}"`)
  expect(primer.html).toContain('Exercises')
  const inSource = pagesOf(folder).filter(path => !/^(?:404\.html|authors\/)$/.test(path))
  const isTranslated = (path: string) => [addedLanguage, pseudoLanguage.code].includes(path.split('/')[0]!)
  expect(pagesOf(join(folder, addedLanguage))).toEqual(inSource.filter(path => !isTranslated(path)))
})
