import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { links } from '#integrations/links/links.ts'
import { walkPages } from '#integrations/site/pages/walk.ts'

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'links-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

/** What is said of a site with these bodies of pages, by path; `texts` are what authors have written. */
async function said(
  bodies: Record<string, string>,
  { texts = {}, base = '/' }: { texts?: Record<string, string>; base?: string } = {},
): Promise<string> {
  const site = folderOf({
    'logo.svg': '<svg></svg>',
    ...Object.fromEntries(
      Object.entries(bodies).map(([path, body]) => [
        `${path}index.html`,
        `<!doctype html>\n<main>${body}</main>`,
      ]),
    ),
  })
  const lines: string[] = []
  try {
    await walkPages({ folder: site, base }, [links({ root: folderOf(texts) })], (_, line) => lines.push(line))
  } catch (error) {
    return (error as Error).message
  }
  return lines.join('\n')
}

test('pages, places in them, files and what is not of the site are left alone', async () => {
  const found = await said({
    '': '<h1 id="top-of-all">x</h1><a href="#top-of-all">1</a><a href="#">2</a><a href="#top">3</a><a href="/lessons/one/#sums">4</a>',
    'lessons/one/':
      '<h2 id="sums">x</h2><h2 id="größe">x</h2><a href="../../">1</a><a href="/logo.svg">2</a><img src="/logo.svg" alt=""><a href="https://example.org/nowhere#x">3</a><a href="mailto:a@example.org">4</a><a href="?a=1#sums">5</a><a href="#gr%C3%B6%C3%9Fe">6</a><a href="#:~:text=sum">7</a><a href="#code=1.check.AbC">8</a>',
  })
  expect(found).toBe('13 links, each leads somewhere')
})

test('a link is told with the line of the text that has it, and with the nearest name', async () => {
  const bodies = {
    'lessons/one/': '<h2 id="sums">x</h2><a href="/lessons/ome/">x</a><a href="#sum">x</a>',
    'lessons/two/': '<a href="/lessons/one/#summs">x</a><a href="/lessons/one">x</a>',
  }
  const texts = {
    'content/en/lessons/one.mdx':
      '---\ntitle: x\n---\nSee [x](/lessons/ome/).\n\n[y](#sum), and again [y](#sum).\n',
    'content/en/lessons/two.mdx': 'See [x](/lessons/one/#summs)\nand [y](/lessons/one "why").',
    'content/en/glossary/ome.mdx': 'See [x](/lessons/ome/) too: another page has it, but not this one.',
  }
  expect(await said(bodies, { texts })).toBe(
    [
      'content/en/lessons/one.mdx:4: /lessons/ome/: there is no such page. Did you mean “/lessons/one/”?',
      'content/en/lessons/one.mdx:6: #sum: that page has no section or checkpoint “sum”. Did you mean “#sums”?',
      'content/en/lessons/two.mdx:1: /lessons/one/#summs: that page has no section or checkpoint “summs”. Did you mean “#sums”?',
      'content/en/lessons/two.mdx:2: /lessons/one: the address of a page ends with “/”: /lessons/one/',
    ].join('\n'),
  )
})

test('a link that no text has is told with the line of the built page', async () => {
  expect(await said({ 'a/': 'x\n<a href="/nowhere/at/all/">x</a><img src="no.png" alt="">' })).toBe(
    [
      '/a/ (line 3 of the built page): /nowhere/at/all/: there is no such page.',
      '/a/ (line 3 of the built page): no.png: there is no such page or file.',
    ].join('\n'),
  )
})

test('under a sub-path links are told as their author wrote them, and may not lead out of it', async () => {
  const texts = { 'content/en/lessons/one.mdx': '[x](/lessons/ome/)' }
  const bodies = { 'lessons/one/': '<a href="/course/lessons/ome/">x</a><a href="/lessons/one/">x</a>' }
  expect(await said(bodies, { texts, base: '/course/' })).toBe(
    [
      'content/en/lessons/one.mdx:1: /lessons/ome/: there is no such page. Did you mean “/lessons/one/”?',
      '/lessons/one/ (line 2 of the built page): /lessons/one/: it leads out of /course/, where the site is.',
    ].join('\n'),
  )
})

test('an id that a page has twice is told', async () => {
  expect(await said({ 'a/': '<p id="x">1</p>\n<p id="x">2</p><p id="y">3</p>' })).toBe(
    '/a/ (line 3 of the built page): id="x": the page has this id twice, so that a link to it may lead to the wrong place. Change one of them.',
  )
})

test('an address that cannot be read is told, and stops nothing else', async () => {
  expect(await said({ 'a/': '<a href="https://">x</a><a href="/%E0%A4%A/">y</a>' })).toBe(
    [
      '/a/ (line 2 of the built page): https://: this is not an address.',
      '/a/ (line 2 of the built page): /%E0%A4%A/: this is not an address.',
    ].join('\n'),
  )
})
