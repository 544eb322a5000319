import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { exerciseIds, loadExercise } from '#integrations/exercises/load.ts'
import { lessonFile, lessonSlugs } from '#integrations/lessons/lesson-file.ts'

/**
 * The anchors of a lesson's headings, as the site makes them: lower case, no punctuation, hyphens for spaces. The
 * title of a later sitting has its file's name.
 */
function anchorsOf(lesson: string): string[] {
  const folder = new URL(`../../content/en/lessons/${lesson}/`, import.meta.url)
  const files = readdirSync(folder).filter(name => name.endsWith('.mdx'))
  const source = files.map(name => readFileSync(new URL(name, folder), 'utf8')).join('\n')
  const prose = source.replace(/^```[\s\S]*?^```/gm, '')
  const headings = [...prose.matchAll(/^#{2,3} (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
  return [...files.map(name => name.replace(/\.mdx$/, '')).filter(name => name !== 'index'), ...headings]
}

describe.each(exerciseIds())('%s', id => {
  test('what is said of a mistake points to a heading that its lesson has', async () => {
    const { definition, texts } = await loadExercise(id)
    const anchors = anchorsOf(definition.lesson)
    for (const [name, { see }] of Object.entries(texts))
      if (see) expect([name, anchors]).toEqual([name, expect.arrayContaining([see])])
  })
})

const core = lessonSlugs('.', 'en').filter(slug => lessonFile('.', 'en', slug)?.core)

test('every known mistake of the core lessons says where it is taught', async () => {
  const exercises = await Promise.all(exerciseIds().map(id => loadExercise(id)))
  const silent = exercises
    .filter(({ definition }) => core.includes(definition.lesson))
    .flatMap(({ definition, mistakes, texts }) =>
      mistakes.filter(({ name }) => !texts[name]?.see).map(({ name }) => `${definition.id}: ${name}`),
    )
  expect(silent).toEqual([])
})

test.each(lessonSlugs('.', 'en'))('what is said of a general mistake points to a heading of %s', lesson => {
  const { sections = {} } = lessonFile('.', 'en', lesson)!
  expect(anchorsOf(lesson)).toEqual(expect.arrayContaining(Object.values(sections)))
})
