import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exerciseProblems } from '#cli/references/check.ts'
import { courseIn } from '#cli/references/course.ts'
import { exerciseIds } from '#integrations/exercises/load.ts'

const course = courseIn(process.cwd())
const id = 'two-paths'
// Within the project, since an exercise imports '#exercise' by its package.json; a new folder for each test, since
// modules are loaded once for each path.
let root: string
beforeEach(() => {
  root = join(process.cwd(), mkdtempSync(join('tests', 'cli', '.references-')))
  cpSync(join('exercises', id), join(root, id), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true }))

function change(file: string, part: RegExp, by: string): void {
  const text = readFileSync(join(root, id, file), 'utf8')
  expect(text).toMatch(part)
  writeFileSync(join(root, id, file), text.replace(part, by))
}

const lineOf = (file: string, part: string) =>
  readFileSync(join(root, id, file), 'utf8')
    .split('\n')
    .findIndex(line => line.includes(part)) + 1

test('every exercise of the course names only what there is', async () => {
  for (const id of exerciseIds())
    expect([id, await exerciseProblems(id, course)]).toEqual([id, { form: [], references: [] }])
})

test('a lesson, concepts and a section that are not there are told with file, line and the nearest name', async () => {
  change('exercise.ts', /lesson: '[\w-]+'/, "lesson: 'chain-rule'")
  change('exercise.ts', /concepts: \[[^\]]*\]/, "concepts: ['gradeint', 'chain-rule', 'zzz']")
  change('mistakes.md', /See: .*/, 'See: no-such-section-anywhere-at-all')
  const { form, references } = await exerciseProblems(id, course, root)
  expect(form).toEqual([])
  const concepts = `exercises/two-paths/exercise.ts:${lineOf('exercise.ts', 'concepts:')}: concepts:`
  expect(references[0]).toBe(`${concepts} there is no term “gradeint”. Did you mean “gradient”?`)
  expect(references[1]).toMatch(
    new RegExp(`^${concepts.replaceAll('.', '\\.')} there is no term “zzz”\\. There are: `),
  )
  expect(references[2]).toMatch(
    new RegExp(
      `^exercises/two-paths/mistakes\\.md:${lineOf('mistakes.md', 'no-such-section')}: See: the lesson “chain-rule”: there is no section “no-such-section-anywhere-at-all”\\. There are: `,
    ),
  )
  expect(references).toHaveLength(3)
})

test('a lesson that is not there is told once, and nothing of its sections', async () => {
  change('exercise.ts', /lesson: '[\w-]+'/, "lesson: 'chian-rule'")
  expect((await exerciseProblems(id, course, root)).references).toEqual([
    `exercises/two-paths/exercise.ts:${lineOf('exercise.ts', 'lesson:')}: lesson: there is no lesson “chian-rule”. Did you mean “chain-rule”?`,
  ])
})

test('fields of a wrong type are told with line and what came', async () => {
  change('exercise.ts', /concepts: \[[^\]]*\]/, "concepts: 'gradient'")
  change('exercise.ts', /points: \d+,/, "points: '1',")
  change('exercise.ts', /title: .*\n/, '\n')
  expect((await exerciseProblems(id, course, root)).form).toEqual([
    'exercises/two-paths/exercise.ts:1: title: expected a text, found nothing',
    `exercises/two-paths/exercise.ts:${lineOf('exercise.ts', 'concepts:')}: concepts: expected a list of texts, found "gradient"`,
    `exercises/two-paths/exercise.ts:${lineOf('exercise.ts', 'points:')}: points: expected a number, found "1"`,
  ])
})

test('a definition that is no TypeScript, or throws, is told with its line', async () => {
  change('exercise.ts', /points: \d+,/, 'points: 1 2,')
  const at = lineOf('exercise.ts', 'points:')
  expect((await exerciseProblems(id, course, root)).form).toEqual([
    `exercises/two-paths/exercise.ts:${at}: this is not TypeScript: Expected "}" but found "2"\n  the line: points: 1 2,`,
  ])
})
