import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ConfigData, HtmlValidate } from 'html-validate'
import { expect, inject, test } from 'vitest'
import { allPages } from './pages.ts'

/**
 * What the HTML standard says, and nothing of style: rules about how a page is to be written are not in this preset.
 * No rule of it is off. References that lead nowhere are axe's part, which looks at them in the running page.
 */
const standard: ConfigData = {
  root: true,
  extends: ['html-validate:standard'],
  rules: {
    // Not in the preset, though the standard asks for it.
    'missing-doctype': 'error',
  },
}
const validator = new HtmlValidate(standard)

/** What is wrong with a page, with its place, as sentences; the same complaint only once. */
async function invalid(name: string, html: string): Promise<string[]> {
  const { results } = await validator.validateString(html, name)
  const found = results.flatMap(({ messages }) => messages)
  return [
    ...new Map(
      found.map(({ ruleId, message, line, column }) => [
        `${ruleId} ${message}`,
        `${name}:${line}:${column}: ${message} (${ruleId})`,
      ]),
    ).values(),
  ]
}

test('the HTML of every page is valid', async () => {
  const found: string[] = []
  for (const path of allPages()) {
    const file = path.endsWith('.html') ? path : `${path}index.html`
    found.push(...(await invalid(file, readFileSync(join(inject('folder'), file), 'utf8'))))
  }
  expect(found).toEqual([])
}, 120_000)

test('what the standard forbids is noticed, with its place', async () => {
  const around = (body: string) =>
    invalid(
      'x.html',
      `<!doctype html>\n<html lang="en"><head><title>x</title></head><body>${body}</body></html>`,
    )
  expect(await around('<p>Fine</p>')).toEqual([])
  expect(await around('<p>A list <ul><li>in a line</li></ul></p>')).not.toEqual([])
  expect(await around('<p id="a">one</p><p id="a">two</p>')).toEqual([expect.stringContaining('x.html:2:')])
  expect(await around('<div><style>p{}</style></div>')).toHaveLength(1)
  expect(await around('<a href="/"><button type="button">x</button></a>')).toHaveLength(1)
})

test('the policy of every page stands before all that it governs', () => {
  const late = allPages().filter(path => {
    const file = path.endsWith('.html') ? path : `${path}index.html`
    const html = readFileSync(join(inject('folder'), file), 'utf8')
    const policy = html.indexOf('http-equiv="content-security-policy"')
    return policy < 0 || html.search(/<(script|style|link)\b/) < policy
  })
  expect(late).toEqual([])
})

/** Islands of figures whose texts come only after them, where they may be looked for before they are there. */
function early(html: string): string[] {
  return [...html.matchAll(/<astro-island\b.*?<figure class="fig fig-([\w-]+)/gs)].flatMap(
    ({ 0: from, 1: name, index }) => {
      const island = index + from.lastIndexOf('<astro-island')
      const part = `id="texts-figures.${name === '270' ? 'weights-270' : name}"`
      const missing = ['id="texts-figures"', part].filter(id => {
        const at = html.indexOf(id)
        return at < 0 || at > island
      })
      return missing.map(id => `fig-${name}: ${id}`)
    },
  )
}

test('the texts of a figure stand before the first of its kind', () => {
  const found: string[] = []
  let islands = 0
  for (const path of allPages()) {
    const file = path.endsWith('.html') ? path : `${path}index.html`
    const html = readFileSync(join(inject('folder'), file), 'utf8')
    islands += html.match(/id="texts-figures/g)?.length ?? 0
    found.push(...early(html).map(text => `${path}: ${text}`))
  }
  expect(found).toEqual([])
  expect(islands).toBeGreaterThan(8)
  const island = '<astro-island uid="1"><figure class="fig fig-flow">'
  const [common, own] = ['figures', 'figures.flow'].map(name => `<script id="texts-${name}"></script>`)
  expect(early(common + own + island)).toEqual([])
  expect(early(common + island + own)).toEqual(['fig-flow: id="texts-figures.flow"'])
})
