import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ideaMapCheck, mapProblems } from '#integrations/map/check.ts'
import { courseSource } from '#screens/map/source.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'map-'))
})
afterEach(() => rmSync(root, { recursive: true }))

/** A course of one lesson, some of its files replaced, as the check sees it. */
function problems(changed: Record<string, string>) {
  const texts = {
    'content/en/lessons/first/lesson.yaml': 'title: First\norder: 0\nsittings: [index]\nappendix: [more]\n',
    'content/en/lessons/first/index.mdx':
      '---\ntitle: A\ngoal: see a slope\n---\n\nA <Term id="slope">slope</Term>.\n',
    'content/en/lessons/first/more.mdx':
      '---\ntitle: B\ngoal: see more of it\nideas:\n  - loss\n---\n\nText.\n',
    'content/en/glossary/slope.mdx': '---\nterm: slope\nshort: Short.\n---\n',
    'content/en/glossary/loss.mdx': '---\nterm: loss\nneeds: [slope]\n---\n',
    ...changed,
  }
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return mapProblems(courseSource(texts, []), root)
}

test('a sound course has no problem', () => expect(problems({})).toEqual([]))

test('an unknown idea, a circle and a later need are told with file, line and what to do', () => {
  const sitting = '---\ntitle: B\ngoal: see more of it\nideas:\n  - loss\n  - slpoe\n---\n'
  const wrong = problems({
    'content/en/lessons/first/more.mdx': sitting,
    'content/en/glossary/slope.mdx': '---\nterm: slope\nneeds: [loss]\n---\n',
  })
  expect(wrong).toEqual([
    'content/en/lessons/first/more.mdx:6: ideas: there is no idea “slpoe”. Did you mean “slope”?',
    'content/en/glossary/slope.mdx:3: needs: a circle, “slope” needs “loss” needs “slope”. Leave out one of them.',
  ])
})

test('an idea on no page and a sitting about nothing are told with what to do', () => {
  const wrong = problems({
    'content/en/lessons/first/more.mdx': '---\ntitle: B\ngoal: see more of it\n---\n',
  })
  expect(wrong).toEqual([
    expect.stringMatching(/^content\/en\/glossary\/loss\.mdx:1: .*<Term id="loss">.*taught:/),
    expect.stringMatching(/^content\/en\/lessons\/first\/more\.mdx:1: .*ideas: \[…\]/),
  ])
})

test('a build stops at what is wrong with the map, before its long part', async () => {
  problems({ 'content/en/glossary/slope.mdx': '---\nterm: slope\nneeds: [loss]\n---\n' })
  const begin = ideaMapCheck(root).hooks['astro:build:start'] as unknown as () => Promise<void>
  await expect(begin()).rejects.toThrow('content/en/glossary/slope.mdx:3: needs: a circle')
})
