import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { exerciseIds, loadExercise } from '#build/exercises-load.ts'
import { lessonSections } from '#build/lesson-sections.ts'

/** The anchors of a lesson's headings, as the site makes them: lower case, no punctuation, hyphens for spaces. */
function anchorsOf(lesson: string): string[] {
  const source = readFileSync(new URL(`../../content/en/lessons/${lesson}.mdx`, import.meta.url), 'utf8')
  const prose = source.replace(/^```[\s\S]*?^```/gm, '')
  return [...prose.matchAll(/^#{2,3} (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

describe.each(exerciseIds())('%s', id => {
  test('what is said of a mistake points to a heading that its lesson has', async () => {
    const { definition, texts } = await loadExercise(id)
    const anchors = anchorsOf(definition.lesson)
    for (const [name, { see }] of Object.entries(texts))
      if (see) expect([name, anchors]).toEqual([name, expect.arrayContaining([see])])
  })
})

const core = ['intuition', 'chain-rule', 'worked-example', 'delta-equations']

test('every known mistake of the core lessons says where it is taught', async () => {
  const exercises = await Promise.all(exerciseIds().map(id => loadExercise(id)))
  const silent = exercises
    .filter(({ definition }) => core.includes(definition.lesson))
    .flatMap(({ definition, mistakes, texts }) =>
      mistakes.filter(({ name }) => !texts[name]?.see).map(({ name }) => `${definition.id}: ${name}`),
    )
  expect(silent).toEqual([])
})

test.each(Object.entries(lessonSections))(
  'what is said of a general mistake points to a heading of %s',
  (lesson, of) => {
    expect(anchorsOf(lesson)).toEqual(expect.arrayContaining(Object.values(of)))
  },
)
