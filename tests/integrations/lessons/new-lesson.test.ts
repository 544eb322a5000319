import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unified } from '@astrojs/markdown-remark'
import remarkMath from 'remark-math'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { knownIn } from '#integrations/lessons/known-in.ts'
import { remarkTags } from '#integrations/lessons/remark-tags.ts'
import { remarkTypeset } from '#integrations/maths/remark-typeset.ts'

const folder = mkdtempSync(join(tmpdir(), 'new-lesson-'))
const run = (...words: string[]) =>
  spawnSync(process.execPath, ['src/cli/new-lesson.ts', ...words], { encoding: 'utf8' })

test('a new lesson is made behind the last one, and builds as it is', async () => {
  mkdirSync(join(folder, 'before'))
  writeFileSync(join(folder, 'before/lesson.yaml'), 'title: x\norder: 7\n')
  const { status, stdout } = run('my-lesson', folder)
  expect(status).toBe(0)
  expect(stdout).toContain('my-lesson')
  const lesson = parse(readFileSync(join(folder, 'my-lesson/lesson.yaml'), 'utf8'))
  expect(lesson).toMatchObject({ order: 8, level: 'beginner', needs: [], sittings: ['index'], appendix: [] })
  expect(lesson.objectives).toHaveLength(1)
  const { summary } = lesson
  expect(summary.length).toBeGreaterThanOrEqual(40)
  expect(summary.length).toBeLessThanOrEqual(320)
  const [, front, body] = readFileSync(join(folder, 'my-lesson/index.mdx'), 'utf8').split('---\n')
  for (const key of ['title', 'goal']) expect(front).toMatch(new RegExp(`^${key}:`, 'm'))

  const plugins = [remarkMath, [remarkTags, knownIn(process.cwd())], remarkTypeset]
  const renderer = await unified({ remarkPlugins: plugins as never }).createMdxRenderer!(
    { syntaxHighlight: false, shikiConfig: {} as never },
    { srcDir: new URL('file:///x/src/'), optimize: false },
  )
  const { code } = await renderer.process(body, '/x/content/en/lessons/my-lesson/index.mdx', {})
  expect(code).toContain('ChoiceOption')
})

test('an existing lesson is never written over, a bad name is refused, and each says what to do', () => {
  mkdirSync(join(folder, 'taken'))
  writeFileSync(join(folder, 'taken/index.mdx'), 'mine')
  expect(run('taken', folder)).toMatchObject({ status: 2, stderr: expect.stringContaining('taken') })
  expect(readFileSync(join(folder, 'taken/index.mdx'), 'utf8')).toBe('mine')
  expect(run('My Lesson', folder)).toMatchObject({ status: 2, stderr: expect.stringContaining('My Lesson') })
  expect(run('../escape', folder).status).toBe(2)
  expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('npm run new-lesson --') })
})
