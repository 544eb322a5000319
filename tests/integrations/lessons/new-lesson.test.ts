import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unified } from '@astrojs/markdown-remark'
import remarkMath from 'remark-math'
import { expect, test } from 'vitest'
import { knownIn } from '#integrations/lessons/known-in.ts'
import { remarkTags } from '#integrations/lessons/remark-tags.ts'
import { remarkTypeset } from '#integrations/maths/remark-typeset.ts'

const folder = mkdtempSync(join(tmpdir(), 'new-lesson-'))
const run = (...words: string[]) =>
  spawnSync(process.execPath, ['src/cli/new-lesson.ts', ...words], { encoding: 'utf8' })

test('a new lesson is made behind the last one, and builds as it is', async () => {
  writeFileSync(join(folder, 'before.mdx'), '---\ntitle: x\norder: 7\n---\n')
  const { status, stdout } = run('my-lesson', '--folder', folder)
  expect(status).toBe(0)
  expect(stdout).toContain('my-lesson.mdx')
  const text = readFileSync(join(folder, 'my-lesson.mdx'), 'utf8')
  const [, front, body] = text.split('---\n')
  expect(front).toContain('order: 8')
  const summary = /^summary: (.*)$/m.exec(front)![1]
  expect(summary.length).toBeGreaterThanOrEqual(40)
  expect(summary.length).toBeLessThanOrEqual(320)
  for (const key of ['title', 'level', 'objectives', 'needs'])
    expect(front).toMatch(new RegExp(`^${key}:`, 'm'))

  const plugins = [remarkMath, [remarkTags, knownIn(process.cwd())], remarkTypeset]
  const renderer = await unified({ remarkPlugins: plugins as never }).createMdxRenderer!(
    { syntaxHighlight: false, shikiConfig: {} as never },
    { srcDir: new URL('file:///x/src/'), optimize: false },
  )
  const { code } = await renderer.process(body, '/x/content/en/lessons/my-lesson.mdx', {})
  expect(code).toContain('ChoiceOption')
})

test('an existing lesson is never written over, a bad name is refused, and each says what to do', () => {
  writeFileSync(join(folder, 'taken.mdx'), 'mine')
  expect(run('taken', '--folder', folder)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('taken.mdx'),
  })
  expect(readFileSync(join(folder, 'taken.mdx'), 'utf8')).toBe('mine')
  expect(run('My Lesson', '--folder', folder)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('My Lesson'),
  })
  expect(run('../escape', '--folder', folder).status).toBe(2)
  expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('npm run new-lesson --') })
})

test('words and options that are not understood are refused, with how it is called', () => {
  for (const words of [
    ['--fodler', 'x', 'one'],
    ['one', 'two'],
    ['one', '--folder'],
  ])
    expect(run(...words)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^\S.*\nUsage: npm run new-lesson -- <slug>[\s\S]*--folder <folder>/),
    })
  expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Usage:/), stderr: '' })
})
