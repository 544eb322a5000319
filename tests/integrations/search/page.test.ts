import { expect, test } from 'vitest'
import { en } from '#i18n/en.ts'
import { indexedHtml, searchPage } from '#integrations/search/page.ts'
import { formulaElement } from '#maths/element.ts'
import { formula } from '#maths/formula.ts'
import { marks } from '#screens/search/marks.ts'

const { symbols, words } = en.maths

const made = (tex: string) =>
  formulaElement(formula(tex, { display: false, where: { file: 'x.mdx', line: 1 }, words }), false)
const page = (inner: string) =>
  `<!doctype html><html lang="en"><body><nav>Menu</nav><main><p class="kicker"><span>Lesson 9</span></p><h1>Title</h1>${inner}</main><footer>Licence</footer></body></html>`
const read = (inner: string) => searchPage(page(inner), symbols)
const textsOf = (inner: string) => read(inner).pieces.map(({ text }) => text)

const { unseen, end } = marks
/** What an excerpt shows: indices in brackets, as in TeX. */
const shown = (text: string) =>
  text
    .replace(new RegExp(`${unseen}[^${end}]*${end}`, 'g'), '')
    .replaceAll(marks.space, ' ')
    .replaceAll(marks.low, '_{')
    .replaceAll(marks.high, '^{')
    .replaceAll(end, '}')
const unseenIn = (text: string) =>
  [...text.matchAll(new RegExp(`${unseen}([^${end}]*)${end}`, 'g'))].flatMap(([, names]) =>
    names!.split('-').filter(Boolean),
  )

test('a page gives its title, its kind, and its text in pieces with the anchors of headings', () => {
  expect(read('<h2 id="a-b">A <em>b</em></h2><p>One\n  two.</p><ul><li>three</li></ul>')).toEqual({
    title: 'Title',
    label: 'Lesson 9',
    also: '',
    pieces: [
      { text: 'Title', heading: 1 },
      { text: 'A b', heading: 2, id: 'a-b' },
      { text: 'One two.' },
      { text: 'three' },
    ],
  })
})

test('other names of a glossary term are its names, and stay in the text', () => {
  const found = read('<p class="glossary-also">Also called: delta, error signal</p>')
  expect(found.also).toBe('delta, error signal')
  expect(found.pieces.at(-1)!.text).toContain('delta, error signal')
})

test('navigation, controls, code and drawings are left out', () => {
  const noise = [
    '<nav>x</nav>',
    '<button>x</button>',
    '<form><label>x</label></form>',
    '<pre>x</pre>',
    '<code-cell><p>x</p></code-cell>',
    '<astro-island><p>x</p></astro-island>',
    '<script>x</script>',
    '<p hidden>x</p>',
    '<span aria-hidden="true">x</span>',
    '<p class="visually-hidden">x</p>',
    '<section class="exercise" id="exercise-y"><p>x</p></section>',
  ]
  for (const inner of noise) expect([inner, textsOf(inner)]).toEqual([inner, ['Title']])
  expect(textsOf('<p>Call <code>f(x)</code></p>')).toContain('Call f(x)')
})

test('what the learner has not opened or earned is left out', () => {
  const kept = [
    '<div class="option-note"><p>x</p></div>',
    '<div class="slips"><p>x</p></div>',
    '<div class="check-explanation"><p>x</p></div>',
    '<p class="check-answer">x</p>',
    '<div class="model"><p>x</p></div>',
    '<div class="step-below">x</div>',
    '<details class="reveal"><div class="revealed">x</div></details>',
    '<ol class="order-list"><li>x</li></ol>',
  ]
  for (const inner of kept) expect([inner, textsOf(inner)]).toEqual([inner, ['Title']])
})

test('a question to oneself is there, its answer is not', () => {
  expect(
    textsOf('<details class="reveal"><summary>Why?</summary><div class="revealed">So.</div></details>'),
  ).toEqual(['Title', 'Why?'])
})

test('words for another notation than the one that a page opens with are left out', () => {
  expect(textsOf('<p>A<span class="only" data-only="theta wiki"> B</span></p>')).toContain('A')
  expect(textsOf('<p>A<span class="only" data-only="course wiki"> B</span></p>')).toContain('A B')
})

test('a formula is one word, read as a line with its indices', () => {
  const [, text] = textsOf(`<p>${made('\\err{l}{j} = \\frac{\\partial \\loss}{\\partial \\z{l}{j}}')}</p>`)
  expect(text).not.toMatch(/\s/)
  expect(shown(text!)).toBe('δ_{j}^{(l)} = ∂E/∂z_{j}^{(l)}')
})

test('a sum below a line of a fraction stands in parentheses, a minus in front of something without a space', () => {
  const [, text] = textsOf(`<p>${made('\\frac{1}{1 + e^{-u}}')}</p>`)
  expect(shown(text!)).toBe('1/(1 + e^{−u})')
})

test('a formula is found by the names of its letters in all notations, and by what is said of them', () => {
  const [, text] = textsOf(`<p>${made('\\w{l}{j}{i}')}</p>`)
  const names = unseenIn(text!)
  expect(shown(text!)).toBe('w_{ji}^{(l)}')
  expect(names).toEqual(expect.arrayContaining(['weight', 'layer', 'theta', 'Θ']))
  // Names of indices and little words would be found everywhere.
  expect(names.filter(name => name.length < 3 && /[a-z]/i.test(name) && name !== 'Θ')).toEqual([])
  expect(new Set(names).size).toBe(names.length)
})

test('a formula that reads the same in all notations is found by its letters', () => {
  expect(unseenIn(textsOf(`<p>${made('\\asis{\\beta}')}</p>`)[1]!)).toEqual(['β', 'beta'])
})

test('the slope of an activation function is found by prime and by derivative', () => {
  const names = unseenIn(textsOf(`<p>${made('\\gp{l}(\\z{l}{j})')}</p>`)[1]!)
  expect(names).toEqual(expect.arrayContaining(['prime', 'derivative', 'activation', 'function']))
})

test('a sign in the prose is found by its name, and no other word changes', () => {
  const [, text] = textsOf('<p>Written δ, and orange.</p>')
  expect(shown(text!)).toBe('Written δ, and orange.')
  expect(unseenIn(text!)).toEqual(['δ', 'delta'])
})

test('what Pagefind is given holds the names as metadata, and nothing that the text could break', () => {
  const html = indexedHtml(
    {
      title: 'A "b" & <c>',
      label: 'Glossary',
      also: 'd, e',
      pieces: [{ heading: 2, id: 'x"y', text: 'a < b' }, { text: 'a & b' }],
    },
    { language: 'en', address: 'a-b' },
  )
  expect(html).toContain('<html lang="en">')
  expect(html).toContain('data-pagefind-meta="title[content]" content="A &quot;b&quot; &amp; &lt;c>"')
  expect(html).toContain('data-pagefind-meta="also[content]" content="d, e"')
  expect(html).toContain('data-pagefind-meta="address[content]" content="a-b"')
  expect(html).toContain('<h2 id="x&quot;y">a &lt; b</h2>')
  expect(html).toContain('<p>a &amp; b</p>')
})

test('a page without a main part is refused', () => {
  expect(() => searchPage('<p>x</p>', symbols)).toThrow(/main part/)
})
