import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BuiltPage } from '#integrations/site/pages/page.ts'

/**
 * What the house promises to whoever adds something: a lesson, an exercise, a figure, a tag and a language are each a
 * folder, and nothing else in the tree is touched. Here one of each is added to a copy, which is built.
 */
const folder = mkdtempSync(join(tmpdir(), 'additions-'))
afterAll(() => rmSync(folder, { recursive: true }))

const added: Record<string, string> = {
  'src/figures/dot/figure.ts': `export default { options: { size: ['small', 'large'] } }\n`,
  'src/figures/dot/Dot.astro': `---
import { textsOf } from '../texts.ts'

const { locale, size } = Astro.props
const t = textsOf('dot', locale) as { caption: string }
---
<figure class="fig fig-dot">
  <svg viewBox="0 0 10 10" role="img" aria-label={t.caption}><circle cx="5" cy="5" r={size === 'large' ? 4 : 1}></circle></svg>
  <figcaption>{t.caption}</figcaption>
</figure>
`,
  'src/figures/dot/texts/en.ts': `export default { caption: 'A dot.' }\n`,
  'src/figures/dot/style.css': '.fig-dot circle {\n  fill: var(--forward);\n}\n',
  'src/figures/dot/about.md': 'A dot. `size` may be `small` or `large`.\n',
  'src/figures/dot/example.mdx': '<Figure name="dot" size="large" />\n',
  'src/blocks/shout/tag.ts': `import type { TagDefinition } from '../authoring/definition.ts'
import { flow } from '../authoring/simple.ts'

export default {
  name: 'Shout',
  attributes: { to: 'required' },
  shape: flow,
} satisfies TagDefinition
`,
  'src/blocks/shout/Shout.astro': `---
import './style.css'
---
<p class="shout" data-to={Astro.props.to}><slot /></p>
`,
  'src/blocks/shout/style.css': '.shout {\n  font-weight: 600;\n}\n',
  'src/blocks/shout/about.md': 'Says something aloud.\n',
  'src/blocks/shout/example.mdx': '<Shout to="you">\nHello.\n</Shout>\n',
  'src/i18n/id/language.ts': `import type { Language } from '../language.ts'

export const language: Language = {
  code: 'id',
  name: 'Bahasa Indonesia',
  direction: 'ltr',
  script: 'Latn',
  digits: 'latn',
}
`,
  'src/i18n/id/site.ts': `export const site = { nav: { glossary: 'Glosarium' } }\n`,
}

const page = (path: string) => {
  const name = `${path}index.html`
  return new BuiltPage(name, readFileSync(join(folder, 'dist', name), 'utf8'))
}

beforeAll(() => {
  for (const name of [
    'content',
    'exercises',
    'src',
    'public',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
  ])
    cpSync(name, join(folder, name), { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  // What a build has made before is as good for this one.
  cpSync('.cache', join(folder, '.cache'), {
    recursive: true,
    filter: path => !/[\\/](?:site|astro|vite)(?:[\\/]|$)/.test(path),
  })
  for (const [file, text] of Object.entries(added)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const run = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' })
    if (status !== 0) throw new Error(`${words.join(' ')}: ended with ${status}\n${stdout}\n${stderr}`)
  }
  run('src/cli/new-exercise.ts', 'an-added-one')
  run('src/cli/new-lesson.ts', 'an-added-lesson')
  const sitting = join(folder, 'content/en/lessons/an-added-lesson/index.mdx')
  const text = readFileSync(sitting, 'utf8')
  writeFileSync(
    sitting,
    `${text}\n<Figure name="dot" />\n\n<Shout to="everybody">\nIt works.\n</Shout>\n\n<Exercise id="an-added-one" />\n`,
  )
  run('src/cli/build.ts')
}, 300_000)

test('a lesson that was added is a page in the course', () => {
  expect(page('lessons/an-added-lesson/').first('h1')).toBeDefined()
  const links = page('lessons/primer/').elements.filter(
    ({ properties }) => properties.href === '/lessons/an-added-lesson/',
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
  expect(page('exercises/').html).toContain('/exercises/an-added-one/')
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
  const primer = page('id/lessons/primer/')
  expect(primer.first('html')?.properties.lang).toBe('id')
  expect(primer.html).toContain('Glosarium')
  expect(page('id/exercises/an-added-one/').first('html')?.properties.lang).toBe('id')
  expect(page('lessons/primer/').html).toContain('hreflang="id"')
})
