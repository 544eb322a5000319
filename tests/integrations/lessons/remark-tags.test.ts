import { unified } from '@astrojs/markdown-remark'
import remarkMath from 'remark-math'
import { expect, test } from 'vitest'
import type { Known } from '#blocks/authoring/known.ts'
import { remarkTags } from '#integrations/lessons/remark-tags.ts'

const known: Known = {
  terms: () => ['delta', 'unit', 'weight'],
  exercises: () => ['gradient-w2', 'hidden-error'],
  figure(name) {
    if (name !== 'two-three-one') throw new Error(`there is no figure “${name}”`)
  },
  redrawn: () => false,
  alwaysTrue: () => [],
  numbers: async () => ({ a2: 0.7, t: 0.3, error: 0.4, h: [0.5, 0.6] }),
}

/** What the build makes of a lesson: JavaScript, or an error. */
async function build(
  text: string,
  path = '/x/content/en/lessons/demo/index.mdx',
  names = known,
): Promise<string> {
  const processor = unified({ remarkPlugins: [remarkMath, [remarkTags, names]] })
  const shared = { syntaxHighlight: false as const, shikiConfig: {} as never }
  const renderer = await processor.createMdxRenderer!(shared, {
    srcDir: new URL('file:///x/src/'),
    optimize: false,
  })
  return (await renderer.process(text, path, {})).code.replace(/\s+/g, ' ')
}

const choice = (inside: string, id = 'a') => `<Choice id="${id}">\nQ?\n\n${inside}\n</Choice>`
const goodOptions = '- [x] Yes\n\n  Because.\n\n- [ ] No\n\n  Not so.'

test.each([
  [
    'an unknown tag',
    'Hello\n\n<Choise id="a">\nQ\n</Choise>',
    /lessons\/demo\/index.mdx:3: there is no tag “Choise”. Did you mean “Choice”/,
  ],
  [
    'an unknown attribute',
    '<Note titel="x">y</Note>',
    /index.mdx:1: <Note>: there is no attribute “titel”. Did you mean “title”/,
  ],
  ['a missing id', '\n<Choice>\nQ\n</Choice>', /index.mdx:2: <Choice>: expected id="…", got none/],
  ['an empty id', '<Ask id="" answer="1">\nQ\n</Ask>', /:1: <Ask>: expected id="…", got none/],
  [
    'a malformed id',
    '<Ask id="Big One" answer="1">\nQ\n</Ask>',
    /expected small letters, digits and hyphens/,
  ],
  [
    'a repeated id',
    `${choice(goodOptions)}\n\n${choice(goodOptions)}`,
    /:13: <Choice id="a">: the id stands already in line 1/,
  ],
  [
    'a checkpoint in a checkpoint',
    choice(`${goodOptions}\n\n<Ask id="b" answer="1">Q</Ask>`),
    /stands within <Choice>/,
  ],
  [
    'an unknown glossary term',
    'See <Term id="delat">this</Term>',
    /no glossary term “delat”. Did you mean “delta”/,
  ],
  [
    'an unknown exercise',
    '<Exercise id="gradient-w1" />',
    /no exercise “gradient-w1”. Did you mean “gradient-w2”/,
  ],
  ['an unknown figure', 'a\n\n<Figure name="two" />', /:3: .*no figure “two”/],
  [
    'an unknown notation',
    '<Only notation="course greek">x</Only>',
    /no notation “greek”. There are: course, theta/,
  ],
  ['an import', 'Text.\n\nimport x from "y"\n', /:3: lessons need no `import`/],
  ['an export', '\nexport const a = 1\n', /:2: lessons need no `import` or `export`/],
  [
    'a sentence that begins with import',
    'Text.\n\nimport duties are high.\n',
    /:3: .*“import”.*Begin the sentence with another word/,
  ],
  ['a brace in the text', 'Text.\n\nThe set {a} is', /:3: got the braces {a}/],
  ['a brace that is not JavaScript', 'Text.\n\nThe set {1, 2,} and {', /:3: a brace outside a formula/],
  ['a brace as an attribute', '<Val of={h} />', /an attribute has its value in quotes, like of="…"/],
  ['spread attributes', '<Val {...h} />', /its value in quotes/],
  ['a bare less-than', 'Text\n\nif a <5 then', /:3: a “<” that begins no tag/],
  ['an HTML comment', 'Text\n\n<!-- x -->', /:3: /],
  ['a tag that is not closed', 'Text\n\n<Note>\nHello', /: a tag is opened and not closed/],
  ['raw HTML', '<div>x</div>', /no tag “div”/],
  ['content in an empty tag', '<Val of="a2">x</Val>', /<Val \/> has no content/],
  ['no content where some is due', '<Note></Note>', /<Note> is empty/],
  [
    'a flag with a value',
    '<Choice id="a" several="yes">\nQ\n</Choice>',
    /expected several, got several="yes"/,
  ],
  ['an attribute without its value', '<Note title>x</Note>', /expected title="…", got title/],
])('%s is refused', async (_, text, message) => {
  await expect(build(text)).rejects.toThrow(message)
})

test.each([
  ['no list', '<Choice id="a">\nQ?\n</Choice>', /:1: <Choice>: expected a task list.*got no list/],
  ['no question', `<Choice id="a">\n${goodOptions}\n</Choice>`, /expected a question first/],
  ['no right option', choice('- [ ] A\n\n  x\n\n- [ ] B\n\n  y'), /:4: <Choice>: no option is right/],
  [
    'an option without a box',
    choice('- [x] A\n\n  x\n\n- B\n\n  y'),
    /:8: <Choice>: an option without a box/,
  ],
  [
    'an option without feedback',
    choice('- [x] A\n\n  x\n\n- [ ] B'),
    /:8: <Choice>: this option has no feedback/,
  ],
  ['text behind the list', choice(`${goodOptions}\n\nAnd more.`), /:12: <Choice>: only an explanation/],
])('<Choice> with %s is refused', async (_, text, message) => {
  await expect(build(text)).rejects.toThrow(message)
})

test.each([
  [
    'an unknown number',
    '<Ask id="a" answer="a3">\nQ\n</Ask>',
    /:1: <Ask>: there is no "a3" at the top; did you mean "a2"/,
  ],
  [
    'a formula that is none',
    '<Ask id="a" answer="a2 +">\nQ\n</Ask>',
    /<Ask>: in “a2 \+”: expected a number, a name/,
  ],
  [
    'an answer that is not finite',
    '<Ask id="a" answer="1 / 0">\nQ\n</Ask>',
    /is Infinity; expected a finite number/,
  ],
  [
    'a slip that is right',
    '<Ask id="a" answer="error">\nQ\n\n- `a2 - t` No.\n</Ask>',
    /:4: .*passes as right/,
  ],
  ['a slip without words', '<Ask id="a" answer="error">\nQ\n\n- `a2`\n</Ask>', /:4: <Ask>: each item/],
  [
    'a slip that an earlier one hides',
    '<Ask id="a" answer="error">\nQ\n\n- `a2` One.\n- `1 - t` Two.\n</Ask>',
    /:5: <Ask>: `1 - t` is 0.7, which `a2` has named already/,
  ],
])('<Ask> with %s is refused', async (_, text, message) => {
  await expect(build(text)).rejects.toThrow(message)
})

const drawn = (rest: string, draw = 'w -3..3 by 0.5', answer = 'w * 2') =>
  `<Ask id="a" draw="${draw}" answer="${answer}">\nTwice <Drawn of="w" />?\n\n${rest}\n</Ask>`

test.each([
  ['a range that cannot be read', drawn('', 'w 3'), /:1: <Ask>: cannot read “w 3”/],
  ['a name of the lesson', drawn('', 'a2 1..3 by 1', 'a2'), /a2 is a number of the lesson already/],
  ['a slip that is always right', drawn('- `w + w` No.'), /no draw gives an answer that is finite/],
  ['a claim about what is drawn', drawn('- `w` That is smaller.'), /:4: .*the numbers are drawn anew/],
  ['a number that is not drawn', drawn('<Drawn of="v" />'), /<Drawn of="v" \/>: the question draws w/],
])('<Ask draw> with %s is refused', async (_, text, message) => {
  await expect(build(text)).rejects.toThrow(message)
})

test('<Ask draw> shows its first draw, and carries what the next ones are made of', async () => {
  const code = await build(drawn('- `w` Double it.\n\n> Two times.'))
  expect(code).toMatch(/of: "w", text: "−?\d/)
  expect(code).toMatch(/draw: "\{\\"draw\\":\[\{\\"name\\":\\"w\\"/)
})

const steps = (items: string) => `<Steps id="a">\nQ\n\n${items}\n</Steps>`

test.each([
  ['no code', steps('1. What is it?'), /:4: <Steps>, step 1: expected a numbered list/],
  ['a formula that gives another number', steps('1. `error = a2 + t` E'), /:4: .*gives 1, but error is 0.4/],
  ['a path that is not there', steps('1. `h.2` E'), /no "2" at "h"; it is a list of 2/],
  ['a step twice', steps('1. `a2` E\n2. `a2` E'), /:5: .*asked for already/],
  ['no words', steps('1. `a2`'), /no words behind it/],
  [
    'a slip that is right',
    steps('1. `error = a2 - t` E\n\n   - `0.4` No.'),
    /:6: <Steps>, step 1: .*passes as right/,
  ],
  ['a slip without code', steps('1. `error = a2 - t` E\n\n   - No.'), /:6: <Steps>, step 1: each item/],
  ['a slip of a later step’s number', steps('1. `a2` A\n\n   - `s` No.\n2. `s = a2 + 1` S'), /no "s"/],
])('<Steps> with %s is refused', async (_, text, message) => {
  await expect(build(text)).rejects.toThrow(message)
})

const order = (items: string) => `<Order id="a">\nQ\n\n${items}\n</Order>`

test.each([
  ['bullets', order('- a\n- b\n- c'), /expected a numbered list/],
  ['a need below it', order('1. a\n2. `after 3` b\n3. c'), /:5: .*expected the numbers of items above it/],
  ['an unreadable need', order('1. a\n2. `after a` b\n3. c'), /cannot read `after a`/],
  [
    'no needs at all',
    order('1. a\n2. `after nothing` b\n3. `after nothing` c'),
    /every order would be right/,
  ],
])('<Order> with %s is refused', async (_, text, message) => {
  await expect(build(text)).rejects.toThrow(message)
})

test.each([
  ['no layers', '<Edge id="a" layers="two" answer="x1-h1">\nQ\n</Edge>', /expected the units of each layer/],
  [
    'an edge that is not there',
    '<Edge id="a" layers="2 3 1" answer="x3-h1">\nQ\n</Edge>',
    /no edge “x3-h1”. Did you mean/,
  ],
  [
    'too many edges',
    '<Edge id="a" layers="9 9" answer="x3-o1">\nQ\n</Edge>',
    /81 edges; expected 40 at most/,
  ],
  [
    'a right edge among the wrong',
    '<Edge id="a" layers="2 3 1" answer="x1-h1">\nQ\n\n- `x1-h1` x\n</Edge>',
    /is a right edge/,
  ],
])('<Edge> with %s is refused', async (_, text, message) => {
  await expect(build(text)).rejects.toThrow(message)
})

test('a self-check question without an answer, and an explanation without a model, are refused', async () => {
  await expect(build('<SelfCheck>\n- Why?\n</SelfCheck>')).rejects.toThrow(
    /:2: <SelfCheck>: this question has no answer/,
  )
  await expect(build('<Explain id="a">\nWhy?\n</Explain>')).rejects.toThrow(/expected a model answer/)
})

test('a number that the lesson does not have, or a lesson without numbers, is refused', async () => {
  await expect(build('a <Val of="b2" />')).rejects.toThrow(/index.mdx:1.*did you mean "a2"/)
  const without = { ...known, numbers: async () => undefined }
  await expect(build('a <Val of="b2" />', undefined, without)).rejects.toThrow(
    /which this page does not have/,
  )
})

test('checkpoints stand in lessons and instructions, not in the glossary', async () => {
  const text = choice(goodOptions)
  await expect(build(text, '/x/content/en/glossary/unit.mdx')).rejects.toThrow(
    /lessons and instructions only/,
  )
  await expect(build(text, '/x/exercises/gradient-w2/instructions.mdx')).resolves.toContain(
    'lesson: "gradient-w2"',
  )
})

test('braces, less-thans and dollars inside formulas and code are no concern', async () => {
  const built = await build(
    '$\\frac{a}{b} < c$ and `{x}` and \\{ and \\<\n\n$$\na_{1}\n$$\n\n```ts\nimport { x } from "y"\n```',
  )
  expect(built).toContain('import { x } from')
})

test('a choice becomes options with their feedback, and is one of several where more than one is right', async () => {
  const one = await build(choice(`${goodOptions}\n\n> Why.`))
  expect(one.match(/\(ChoiceOption, /g)).toHaveLength(2)
  expect(one).toMatch(/\(ChoiceOption, \{ check: "a", n: "0", right: true,/)
  expect(one).not.toContain('several')
  expect(one).toContain('slot: "explanation"')
  expect(one).not.toContain('blockquote')
  expect(one).toContain('lesson: "demo", locale: "en"')
  const two = await build(choice(goodOptions.replace('[ ]', '[x]')))
  expect(two.match(/several/g)).toHaveLength(3)
})

test('an answer is computed from the numbers, and a count is exact', async () => {
  expect(await build('<Ask id="a" answer="(a2 - t) * h.1">\nQ\n</Ask>')).toMatch(/right: "0.2(3|4)/)
  expect(await build('<Ask id="a" answer="270">\nQ\n</Ask>')).toContain('exact: true')
  expect(await build('<Ask id="a" answer="0.25">\nQ\n</Ask>')).not.toContain('exact')
})

test('steps may introduce a name, which later steps use', async () => {
  const built = await build(steps('1. `s = a2 + t` Sum\n2. `twice = 2 * s` Twice'))
  expect(built).toContain('path: "twice", formula: "2 * s", right: "2"')
})

test('a step takes the slips that its author foresees, beside what is said once it is right', async () => {
  const built = await build(
    steps(
      '1. `s = a2 + t` Sum\n2. `twice = 2 * s` Twice\n\n   - `s ^ 2` Not squared.\n   - `3 * s` Thrice.\n\n   So it is.',
    ),
  )
  expect(built).toMatch(
    /slot: "slips", children: \[.*\(Slip, \{ formula: "s \^ 2".*\(Slip, \{ formula: "3 \* s"/,
  )
  expect(built).toContain('Not squared.')
  expect(built).toContain('So it is.')
})

test('four digits are asked for only where an answer has more of them', async () => {
  expect(await build(steps('1. `a2` A\n2. `s = a2 * h.1` S'))).not.toContain('long: true')
  expect(await build(steps('1. `a2` A\n2. `s = sigmoid(a2)` S'))).toContain('long: true')
})

test('an order keeps what each item needs, and is given out of order', async () => {
  const built = await build(order('1. a\n2. b\n3. c\n4. `after 2` d\n5. `after 3 4` e'))
  expect(built).toContain('after: "[[],[0],[1],[1],[2,3]]"')
  expect(built).toContain('free: true')
  expect(built).not.toMatch(/after 2/)
})

test('self-check and takeaways bring headings for the contents of the page', async () => {
  const built = await build('<Takeaways>\n- A\n</Takeaways>\n\n<SelfCheck>\n- Why?\n\n  So.\n</SelfCheck>')
  expect(built.match(/\(_components\.h2, /g)).toHaveLength(2)
  expect(built).toContain('(SelfQuestion, ')
})

test('a number is printed as the page shows it', async () => {
  expect(await build('a <Val of="error" />')).toContain('text: "0.4"')
  expect(await build('a <Val of="h.1" digits="1" />')).toContain('text: "0.6"')
})

test('text of one notation knows whether it stands within a sentence', async () => {
  expect(await build('a <Only notation="video">b</Only> c')).toContain('notation: "video", inline: true')
  expect(await build('<Only notation="video">\nb\n</Only>')).not.toContain('inline')
})

const redrawn: Known = { ...known, redrawn: () => true, alwaysTrue: () => ['A square is never negative.'] }
const inLesson = (text: string) => build(text, undefined, redrawn)

test.each([
  [
    'a sign beside a number',
    'The error is <Val of="error" />, so it is negative.',
    /:1: “The error is □, so it is negative/,
  ],
  ['a size beside a formula’s number', 'Here $\\val{a2}$ is larger than before.', /is larger than before/],
  [
    'an option of a checkpoint with a number',
    choice(`${goodOptions}\n\n> It is <Val of="a2" />. It falls.`),
    /It falls/,
  ],
  [
    'a slip of what is asked',
    '<Ask id="a" answer="error">\nQ\n\n- `a2` That is larger.\n</Ask>',
    /:4: .*That is larger/,
  ],
  ['the words below a step', steps('1. `a2` A\n\n   It is above one half.'), /:6: .*above one half/],
])('where numbers can be redrawn, a claim is refused: %s', async (_, text, message) => {
  await expect(inLesson(text)).rejects.toThrow(message)
  await expect(build(text)).resolves.toBeTruthy()
})

test.each([
  ['a sentence that shows no number', 'The error is <Val of="error" />. A sigmoid is never above 1.'],
  [
    'a sentence that the lesson names as always true',
    '<Ask id="a" answer="error">\nQ\n\n- `a2` A square is never negative.\n</Ask>',
  ],
  [
    'a checkpoint with numbers of its own',
    '<Ask id="a" answer="2 * 3">\nQ\n\n- `5` That is smaller.\n</Ask>',
  ],
])('where numbers can be redrawn, this may stand: %s', async (_, text) => {
  await expect(inLesson(text)).resolves.toBeTruthy()
})
