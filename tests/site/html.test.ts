import type { Element } from 'hast'
import { type ConfigData, HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { BuiltPage } from '#integrations/site/pages/page.ts'
import { allPages, builtPage } from './pages.ts'

/**
 * What the HTML standard says, and nothing of style: rules about how a page is to be written are not in this preset,
 * and no rule of it is off. Then what a screen reader needs: names, labels, the order of headings, for every page;
 * axe looks at the running pages, one of each kind (`guards.test.ts`).
 */
const standard: ConfigData = {
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Not in the presets.
    'missing-doctype': 'error',
    'heading-level': 'error',
    'input-missing-label': 'error',
    // Habits, and not faults: a role for lists without marks (WebKit forgets what they are), buttons outside forms,
    // a `pre` that can be scrolled as a region, headers of columns that need no `scope`.
    'no-redundant-role': 'off',
    'no-implicit-button-type': 'off',
    'prefer-native-element': 'off',
    'wcag/h63': 'off',
    // These two are axe's, which sees what is shown: a name by a script, a legend behind an open fold.
    'unique-landmark': 'off',
    'wcag/h71': 'off',
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
    const { name, html } = builtPage(path)
    found.push(...(await invalid(name, html)))
  }
  expect(found).toEqual([])
}, 600_000)

/** What is wrong with a page of which all else is right. */
const around = (body: string) =>
  invalid(
    'x.html',
    `<!doctype html>\n<html lang="en"><head><title>x</title></head><body>${body}</body></html>`,
  )

test('what the standard forbids is noticed, with its place', async () => {
  expect(await around('<p>Fine</p>')).toEqual([])
  expect(await around('<p>A list <ul><li>in a line</li></ul></p>')).not.toEqual([])
  expect(await around('<p id="a">one</p><p id="a">two</p>')).toEqual([expect.stringContaining('x.html:2:')])
  expect(await around('<div><style>p{}</style></div>')).toHaveLength(1)
  expect(await around('<a href="/"><button type="button">x</button></a>')).toHaveLength(1)
})

test('what a screen reader would miss is noticed: a jump in the headings, things without a name', async () => {
  const rules = async (body: string) => (await around(body)).map(text => /\(([^)]*)\)$/.exec(text)?.[1])
  expect(await rules('<h1>x</h1><h2>y</h2>')).toEqual([])
  expect(await rules('<h1>x</h1><h3>y</h3>')).toEqual(['heading-level'])
  expect(await rules('<h1>x</h1><h2></h2>')).toEqual(['empty-heading'])
  expect(await rules('<button type="button"></button>')).toEqual(['text-content'])
  expect(await rules('<a href="/"></a>')).toEqual(['wcag/h30'])
  expect(await rules('<input type="text">')).toEqual(['input-missing-label'])
  expect(await rules('<img src="x.png">')).toEqual(['wcag/h37'])
})

test('the policy of every page stands before all that it governs', () => {
  const late = allPages().filter(path => {
    const { elements } = builtPage(path)
    const policy = elements.findIndex(
      ({ tagName, properties }) =>
        tagName === 'meta' && String(properties.httpEquiv).toLowerCase().includes('content-security-policy'),
    )
    const governed = elements.findIndex(({ tagName }) => ['script', 'style', 'link'].includes(tagName))
    return policy < 0 || governed < policy
  })
  expect(late).toEqual([])
})

/** Islands of figures whose texts come only after them, where they may be looked for before they are there. */
function early({ elements }: BuiltPage): string[] {
  const texts = new Set<string>()
  const found: string[] = []
  for (const node of elements) {
    if (String(node.properties.id).startsWith('texts-')) texts.add(String(node.properties.id))
    const name = node.tagName === 'astro-island' && figureIn(node)
    if (!name) continue
    const part = name === '270' ? 'weights-270' : name
    for (const id of ['texts-figures', `texts-figures.${part}`])
      if (!texts.has(id)) found.push(`fig-${name}: id="${id}"`)
  }
  return found
}

/** The name of the figure that an island is. */
function figureIn(island: Element): string | undefined {
  const figure = island.children.find(child => child.type === 'element' && child.tagName === 'figure')
  const classes = (figure?.type === 'element' && (figure.properties.className as string[])) || []
  return classes.find(name => name.startsWith('fig-'))?.slice('fig-'.length)
}

test('the texts of a figure stand before the first of its kind', () => {
  const found: string[] = []
  let figures = 0
  for (const path of allPages()) {
    const page = builtPage(path)
    figures += page.elements.filter(node => node.tagName === 'astro-island' && figureIn(node)).length
    found.push(...early(page).map(text => `${path}: ${text}`))
  }
  expect(found).toEqual([])
  expect(figures).toBeGreaterThan(8)
  const island = '<astro-island uid="1"><figure class="fig fig-flow"></figure></astro-island>'
  const [common, own] = ['figures', 'figures.flow'].map(name => `<script id="texts-${name}"></script>`)
  const of = (...parts: (string | undefined)[]) => early(new BuiltPage('x.html', parts.join('')))
  expect(of(common, own, island)).toEqual([])
  expect(of(common, island, own)).toEqual(['fig-flow: id="texts-figures.flow"'])
})
