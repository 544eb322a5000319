import { mkdirSync, mkdtempSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { policyFirst } from '#integrations/policy/policy-first.ts'
import { islandStyle } from '#integrations/site/island-style.ts'
import { linkedStyles } from '#integrations/site/linked-styles.ts'
import { BuiltPage } from '#integrations/site/pages/page.ts'
import { type PageStep, walkPages } from '#integrations/site/pages/walk.ts'
import { plainDrawings } from '#integrations/site/plain-drawings.ts'

function siteOf(pages: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'))
  for (const [name, html] of Object.entries(pages)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), html)
    utimesSync(join(folder, name), 1, 1)
  }
  return folder
}

const walked = async (pages: Record<string, string>, steps: PageStep[]) => {
  const folder = siteOf(pages)
  await walkPages({ folder, base: '/' }, steps)
  return {
    text: (name: string) => readFileSync(join(folder, name), 'utf8'),
    written: (name: string) => statSync(join(folder, name)).mtimeMs > 1000,
  }
}

test('only what a step changes is changed, byte by byte, and a page without changes is not written', async () => {
  const odd = '<!DOCTYPE html><TITLE>x &amp y</title><p class=a>one<p>two  <b>three</b>\r\n'
  const site = await walked({ 'a/index.html': odd, 'b.html': odd.replace('<b>', '<i>') }, [
    {
      name: 'bold',
      page(page) {
        const bold = page.first('b')
        if (bold) page.replace(bold, () => '<em>3</em>')
      },
    },
  ])
  expect(site.text('a/index.html')).toBe(odd.replace('<b>three</b>', '<em>3</em>'))
  expect(site.text('b.html')).toBe(odd.replace('<b>', '<i>'))
  expect([site.written('a/index.html'), site.written('b.html')]).toEqual([true, false])
})

test('every page is seen in order before anything is written, and a change may know what all pages tell', async () => {
  const seen: string[] = []
  const site = await walked(
    { 'b/index.html': '<p>1</p>', 'a/index.html': '<p>2</p>', '404.html': '<p>3</p>' },
    [
      {
        name: 'counting',
        page(page) {
          seen.push(page.path)
          page.replace(page.first('p')!, () => `<p>${seen.length}</p>`)
        },
        async seen() {
          seen.push('all')
          return undefined
        },
        async written(_, pages) {
          expect([...pages]).toEqual([
            ['404.html', '<p>4</p>'],
            ['a/index.html', '<p>4</p>'],
            ['b/index.html', '<p>4</p>'],
          ])
          return undefined
        },
      },
    ],
  )
  expect(seen).toEqual(['404.html', 'a/', 'b/', 'all'])
  expect(site.text('a/index.html')).toBe('<p>4</p>')
})

test('what a step says goes into the log under its name', async () => {
  const said: string[] = []
  const step = { name: 'x', seen: async () => 'seen', written: async () => 'written' }
  await walkPages({ folder: siteOf({}), base: '/' }, [step, { name: 'silent' }], (name, line) =>
    said.push(`${name}: ${line}`),
  )
  expect(said).toEqual(['x: seen', 'x: written'])
})

test('two changes of the same place are refused', () => {
  const page = new BuiltPage('a.html', '<p><b>x</b></p>')
  page.remove(page.first('b')!)
  page.remove(page.first('p')!)
  expect(() => page.changed()).toThrow('a.html: two changes overlap at character 3')
})

test('the content of a meta tag is read as a browser would', () => {
  const page = new BuiltPage(
    'a.html',
    `<meta content='1 &lt; 2 &#x26; &eacute;' property="og:title"><meta name=description content=two>`,
  )
  expect(page.meta('og:title')).toBe('1 < 2 & é')
  expect(page.meta('description')).toBe('two')
  expect(page.meta('og:image')).toBe('')
})

const head = '<!doctype html><html><head><meta charset="utf-8"><script>1</script>'
const policy = `<META content="script-src 'sha256-$&$1'" http-equiv="Content-Security-Policy">`

test('the policy comes right behind the encoding', async () => {
  const site = await walked({ 'a.html': `${head}${policy}</head><p>x` }, [policyFirst()])
  expect(site.text('a.html')).toBe(
    `<!doctype html><html><head><meta charset="utf-8">${policy}<script>1</script></head><p>x`,
  )
  await expect(walked({ 'a.html': head }, [policyFirst()])).rejects.toThrow('a.html: expected a policy')
})

test('a drawing is lines and words without a style sheet, and one with colours of its own stays', async () => {
  const own = '<svg fill="red"><path stroke="blue"/></svg>'
  const site = await walked({ 'a.html': `<svg class="x"><text>1</text></svg>${own}` }, [plainDrawings()])
  expect(site.text('a.html')).toBe(
    `<svg fill="none" stroke="currentColor" class="x"><text fill="currentColor" stroke="none">1</text></svg>${own}`,
  )
})

test('Astro’s style of islands is taken out; an island without it is noticed', async () => {
  const style = '<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>'
  const island = '<astro-island></astro-island>'
  const site = await walked({ 'a.html': `<p>x</p>${style}${island}`, 'b.html': '<p>x</p>' }, [islandStyle()])
  expect(site.text('a.html')).toBe(`<p>x</p>${island}`)
  await expect(walked({ 'a.html': island }, [islandStyle()])).rejects.toThrow(
    'a.html: expected Astro’s style',
  )
})

test('style sheets that parts of a page link come into its head, once each, after those of the whole page', async () => {
  const link = (name: string) => `<link rel="stylesheet" href="/${name}.css">`
  const page = (head: string, body: string) =>
    `<html><head>${head}<title>x</title></head><body>${body}</body></html>`
  const site = await walked(
    {
      'a.html': page(link('base'), `<p>1</p>${link('flow')}<p>2</p>${link('graph')}${link('flow')}`),
      'b.html': page(link('base'), '<p>1</p>'),
    },
    [linkedStyles()],
  )
  expect(site.text('a.html')).toBe(page(link('base') + link('flow') + link('graph'), '<p>1</p><p>2</p>'))
  expect(site.written('b.html')).toBe(false)
  await expect(walked({ 'a.html': page('', link('flow')) }, [linkedStyles()])).rejects.toThrow('a.html')
})
