import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lessonFile, lessonSlugs } from '#integrations/lessons/lesson-file.ts'
import { readingTime } from '#layouts/reading-time.ts'

const lessons = lessonSlugs('.', 'en').map(slug => ({ slug, ...lessonFile('.', 'en', slug)! }))
const sittings = lessons.flatMap(({ slug, sittings = [], appendix = [] }) =>
  [...sittings, ...appendix].map(name => ({
    slug,
    name,
    file: join('content/en/lessons', slug, `${name}.mdx`),
  })),
)

test('every sitting that a lesson names is there, and every file is named', () => {
  expect(sittings.length).toBeGreaterThan(15)
  for (const { file } of sittings) expect(existsSync(file), file).toBe(true)
  const files = lessons.flatMap(({ slug }) =>
    readdirSync(join('content/en/lessons', slug))
      .filter(file => file.endsWith('.mdx'))
      .map(file => join('content/en/lessons', slug, file)),
  )
  expect(files.sort()).toEqual(sittings.map(({ file }) => file).sort())
})

describe.each(sittings)('$slug/$name', ({ file }) => {
  const source = readFileSync(file, 'utf8')

  test('takes at most 25 minutes', () => {
    expect(readingTime(source)).toBeLessThanOrEqual(25)
  })
})

test('no checkpoint’s id is used twice in a lesson: the learner’s record keeps it under the lesson', () => {
  for (const { slug } of lessons) {
    const ids = sittings
      .filter(sitting => sitting.slug === slug)
      .flatMap(({ file }) => [
        ...readFileSync(file, 'utf8').matchAll(
          /<(?:Choice|Ask|Steps|Order|Edge|Explain|Cards) id="([^"]+)"/g,
        ),
      ])
      .map(([, id]) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  }
})

test('what a warm-up says it is from is the title of a sitting, or begins a heading, of an earlier page', () => {
  const titlesOf = (source: string) => [
    ...(source.match(/^title: "?(.+?)"?$/m)?.slice(1) ?? []),
    ...[...source.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading),
  ]
  const before: string[] = []
  const unknown: string[] = []
  let named = 0
  const order = [...lessons].sort((a, b) => (a.order ?? 0) - (b.order ?? 0)).map(({ slug }) => slug)
  for (const slug of order) {
    for (const { file } of sittings.filter(sitting => sitting.slug === slug)) {
      const source = readFileSync(file, 'utf8')
      for (const [said] of source.matchAll(/\(From [^()]*\)/g)) {
        for (const [, name] of said.matchAll(/\*([^*]+)\*/g)) {
          named += 1
          if (!before.some(title => title.startsWith(name))) unknown.push(`${file}: ${said}`)
        }
      }
      before.push(...titlesOf(source))
    }
  }
  expect(named).toBeGreaterThan(50)
  expect(unknown).toEqual([])
})
