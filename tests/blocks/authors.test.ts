import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { spec } from '#blocks/spec.ts'

const examples = 'content/en/authors'

test.each(Object.keys(spec))('<%s> has an example for the authors’ page, which writes it', name => {
  expect(readFileSync(`${examples}/${name}.mdx`, 'utf8')).toMatch(new RegExp(`<${name}[\\s>]`))
})

test('there is no example of something that is no tag', () => {
  const names = readdirSync(examples).map(file => file.replace(/\.mdx$/, ''))
  expect(names.filter(name => !Object.hasOwn(spec, name))).toEqual(['Cell'])
})

test('every tag that authors may write has a component, and is explained in content/README.md', () => {
  const maps = readFileSync('src/blocks/tags.ts', 'utf8') + readFileSync('src/layouts/components.ts', 'utf8')
  const readme = readFileSync('content/README.md', 'utf8')
  for (const name of Object.keys(spec)) {
    expect(maps, name).toMatch(new RegExp(`import ${name} from '.*/${name}\\.astro'`))
    expect(readme, name).toContain(`\`<${name}`)
  }
})
