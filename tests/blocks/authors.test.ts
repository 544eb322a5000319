import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { tags } from '#integrations/lessons/tags.ts'

const folders = globSync('src/{blocks,screens}/*/tag.ts').map(dirname).sort()

test('every tag’s folder is found', () => {
  expect(folders.length).toBeGreaterThan(15)
  expect(Object.keys(tags)).toHaveLength(folders.length)
})

test.each(folders)('%s explains its tag to authors and has an example that writes it', async folder => {
  const { default: tag } = await import(join(process.cwd(), folder, 'tag.ts'))
  expect(readFileSync(join(folder, 'about.md'), 'utf8').trim()).not.toBe('')
  expect(readFileSync(join(folder, 'example.mdx'), 'utf8')).toMatch(new RegExp(`<${tag.name}[\\s>]`))
})

test.each(folders.filter(folder => folder !== 'src/blocks/figure'))(
  '%s has the component of its tag',
  async folder => {
    const { default: tag } = await import(join(process.cwd(), folder, 'tag.ts'))
    expect(existsSync(join(folder, `${tag.name}.astro`))).toBe(true)
  },
)

test('there is no example of something that is no tag', () => {
  const strangers = globSync('src/{blocks,screens}/*/example.mdx').filter(
    file => !existsSync(join(dirname(file), 'tag.ts')),
  )
  expect(strangers).toEqual(['src/blocks/cell/example.mdx'])
})
