import { afterAll, beforeAll, expect, test } from 'vitest'
import { SmallProject } from './small-project.ts'

let project: SmallProject
beforeAll(() => {
  project = new SmallProject()
})
afterAll(() => project.remove())

const front = `title: One
order: 1
level: beginner
summary: Two sentences that say what is done here. They are long enough for it.
objectives: [do it]`

/** Writes the only lesson; the text of its page begins in line 6. */
function lesson(body: string, head = front): void {
  project.write('content/en/lessons/one/lesson.yaml', `sittings: [index]\n${head}\n`)
  project.write(
    'content/en/lessons/one/index.mdx',
    `---\ntitle: One\ngoal: do what is said here\nideas: [delta]\n---\n${body}\n`,
  )
}

const yaml = 'content/en/lessons/one/lesson.yaml'
const file = 'content/en/lessons/one/index.mdx'
/** All that is printed for a mistake: nothing but what to correct, and that there is no site. */
const told = (text: string) => `\n${text}\n\nThe site was not built.\n`

test('a build that succeeds prints a line for each step, and no warnings', () => {
  lesson('## A section\n\nText with $x$ and [a link](#a-section).')
  const { status, out, err } = project.build()
  expect(err).toBe('')
  expect(out.replaceAll(/\d[\d.]*/g, '#')).toBe(`Building the site …
  maths-assets: style sheet # kB, fonts # kB
  cards: # made, # unchanged
  search-index: # pages, # kB
  links: # links, each leads somewhere
  offline: # files are kept for use without a network
Built dist in … s.
`)
  expect(status).toBe(0)
}, 60_000)

test('a build that fails says in a few lines what to correct, and ends the command with 1', () => {
  lesson('## A section\n\nSee [this](#a-sektion) and\n[that](/lessons/two/).')
  const { status, err } = project.build()
  expect(err).toBe(
    told(`${file}:8: #a-sektion: that page has no section or checkpoint “a-sektion”. Did you mean “#a-section”?
${file}:9: /lessons/two/: there is no such page. Did you mean “/lessons/one/”?`),
  )
  expect(status).toBe(1)
}, 60_000)

const mistakes: [what: string, make: () => void, said: string][] = [
  [
    'front matter with fields of a wrong type, missing and unknown ones',
    () =>
      lesson(
        'x',
        front
          .replace('title: One\n', '')
          .replace('order: 1', 'order: one')
          .replace('beginner', 'easy')
          .concat('\nneed: [two]'),
      ),
    `${yaml}:1: title: expected a value, found none.
${yaml}:2: order: expected a number, found a text. The line: order: one
${yaml}:3: level: expected one of beginner, intermediate, advanced. The line: level: easy
${yaml}:6: need: there is no such field. The line: need: [two]
  content/README.md explains what lesson.yaml says.`,
  ],
  [
    'front matter that is no YAML',
    () => lesson('x', `${front}\nneeds: [two`),
    `${yaml}:8: unexpected end of the stream within a flow collection`,
  ],
  [
    'a lesson that needs one which is not there',
    () => lesson('x', `${front}\nneeds: [oen]`),
    `${yaml}:7: needs: there is no lesson “oen”. Did you mean “one”?`,
  ],
  [
    'an unknown tag',
    () => lesson('x\n\n<Notee>y</Notee>'),
    `${file}:8: there is no tag “Notee”. Did you mean “Note”?`,
  ],
  [
    'a tag that is not closed',
    () => lesson('x\n\n<Note>y'),
    `${file}:8: a tag is opened and not closed, or closed and not opened.
  the line: <Note>y
  the parser: Expected a closing tag for \`<Note>\` (8:1-8:7) before the end of \`paragraph\``,
  ],
  [
    'a formula that TeX cannot read',
    () => lesson('x\n\n$\\frac{1$'),
    `${file}:8: TeX: Missing close brace
  in the formula: \\frac{1`,
  ],
  [
    'a cell that throws',
    () => lesson("x\n\n```ts run\nconst a = 1\nthrow new Error('no')\n```"),
    `${file}:10: this cell is to run to its end when the site is built, but: no
  > throw new Error('no')
Correct the code, or take “run” from the fence when it is only to be read.`,
  ],
  [
    'a number without numbers',
    () => lesson('x\n\n<Val of="h.9" />'),
    `${file}:8: <Val of="h.9"/> needs content/numbers/<slug>.ts, which this page does not have`,
  ],
  [
    'a number that the lesson’s numbers do not have',
    () => {
      project.write('content/numbers/one.ts', 'export default { h: [1, 2] }\n')
      lesson('x\n\n<Val of="h.9" />')
    },
    `${file}:8: <Val of="h.9"/>: there is no "9" at "h"; it is a list of 2, counted from 0`,
  ],
  [
    'numbers that cannot be read',
    () => {
      project.write('content/numbers/one.ts', 'export default {\n  h: [1, 2,\n}\n')
      lesson('x\n\n<Val of="h.0" />')
    },
    `content/numbers/one.ts:3: this is not TypeScript: Unexpected "}"
  the line: }`,
  ],
  [
    'two checkpoints of one id',
    () => {
      project.write('content/numbers/one.ts', 'export default { h: [1, 2] }\n')
      lesson('<Ask id="a" answer="1">x</Ask>\n\n<Ask id="a" answer="1">x</Ask>')
    },
    `${file}:8: <Ask id="a">: the id stands already in line 6; choose another`,
  ],
  [
    'a hint with a formula that TeX cannot read',
    () => {
      lesson('x')
      project.write('exercises/sum/hints.md', '## Task 1: where to begin\n\n$\\frac{1$\n')
    },
    `exercises/sum/hints.md:3: TeX: Missing close brace
  in the formula: \\frac{1`,
  ],
]

for (const [what, make, said] of mistakes)
  test(`told in a few lines: ${what}`, async () => {
    make()
    const { status, err } = await project.buildAgain()
    expect(err).toBe(told(said))
    expect(status).toBe(1)
  }, 60_000)
