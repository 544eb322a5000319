import { expect, test } from 'vitest'
import { withSecondTry } from '#integrations/site/second-try.ts'

test('a chunk that did not come is asked for under another address, and under its own when nothing failed', async () => {
  const asked: string[] = []
  let there = false
  const load = async (url: string) => {
    asked.push(url)
    if (!there) throw new Error('did not come')
  }
  const code = withSecondTry('() => import(`./part.DtDCzTqM.js`)').replaceAll('import(', 'load(')
  const part: () => Promise<void> = new Function('load', `return ${code}`)(load)
  await expect(part()).rejects.toThrow('did not come')
  await expect(part()).rejects.toThrow('did not come')
  there = true
  await part()
  expect(asked).toEqual(['./part.DtDCzTqM.js', './part.DtDCzTqM.js?1', './part.DtDCzTqM.js?2'])
})

test('what is no chunk of the site is left as it is', () => {
  const name = '$'
  for (const code of [
    'import("engine")',
    `import(\`${name}{n}.js\`)`,
    'import x from "./a.js"',
    "import('{0}')",
  ])
    expect(withSecondTry(code)).toBe(code)
})
