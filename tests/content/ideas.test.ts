import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lessonFile, lessonSlugs } from '#integrations/lessons/lesson-file.ts'

const table = 'docs/ideas.md'
const rows = readFileSync(table, 'utf8')
  .split('\n')
  .filter(line => line.startsWith('| ') && line !== '| idea | sitting |')
  .map(line => line.split('|').map(cell => cell.trim()))
  .map(([, idea, sittings]) => ({ idea, links: [...sittings.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)] }))

/** The path of each sitting under /lessons/: a first sitting has that of its lesson. */
const paths = lessonSlugs('.', 'en').flatMap(slug => {
  const { sittings = [], appendix = [] } = lessonFile('.', 'en', slug)!
  return [...sittings, ...appendix].map(name => (name === 'index' ? slug : `${slug}/${name}`))
})

test('the table of ideas is read', () => {
  expect(rows.length).toBeGreaterThan(50)
})

test.each(rows)('“$idea” is taught in a sitting that exists', ({ links }) => {
  expect(links.length).toBeGreaterThan(0)
  for (const [, path, target] of links) {
    expect(paths).toContain(path)
    const file = join('content/en/lessons', path.includes('/') ? `${path}.mdx` : `${path}/index.mdx`)
    expect(join('docs', target)).toBe(file)
    expect(existsSync(file), file).toBe(true)
  }
})

test('no idea is named twice', () => {
  const ideas = rows.map(({ idea }) => idea)
  expect(ideas.filter((idea, at) => ideas.indexOf(idea) !== at)).toEqual([])
})

test('every lesson teaches one of them', () => {
  const taught = rows.flatMap(({ links }) => links.map(([, path]) => path.split('/')[0]))
  expect([...new Set(taught)].sort()).toEqual(lessonSlugs('.', 'en').sort())
})
