import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { checkFigure } from '#figures/check.ts'
import { figures as collected } from '#figures/collected.ts'
import { textsOf } from '#figures/texts.ts'
import { figures, figuresIn } from '#integrations/lessons/figures.ts'

const names = globSync('src/figures/*/')
  .map(folder => basename(folder))
  .sort()

test('Node and the pages find the same figures: one a folder', () => {
  expect(names.length).toBeGreaterThan(4)
  expect(Object.keys(figures)).toEqual(names)
  expect(Object.keys(collected).sort()).toEqual(names)
})

describe.each(names)('src/figures/%s', name => {
  const folder = join('src/figures', name)
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')

  test('has one component, its style and its pictures', () => {
    expect(globSync('*.astro', { cwd: folder })).toHaveLength(1)
    for (const file of ['style.css', 'pictures.tsx']) expect(existsSync(join(folder, file))).toBe(true)
  })

  test('tells authors of every option, and shows itself in an example that is right', () => {
    const about = read('about.md')
    for (const [option, values] of Object.entries(figures[name].options)) {
      expect(about).toContain(`\`${option}\``)
      if (!('text' in values)) for (const value of values) expect(about).toContain(`\`${value}\``)
    }
    const [, attributes] = /^<Figure ([^>]*) \/>$/.exec(read('example.mdx').trim()) ?? []
    const { name: shown, ...options } = Object.fromEntries(
      [...attributes!.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
    )
    expect(shown).toBe(name)
    expect(() => checkFigure(figures, shown, options)).not.toThrow()
  })

  test('speaks English, and English where it has no words in a language', () => {
    expect(Object.keys(textsOf(name, 'en')).length).toBeGreaterThan(2)
    expect(textsOf(name, 'xx')).toBe(textsOf(name, 'en'))
  })
})

describe('a figure added to a copy', () => {
  const copy = join(mkdtempSync(join(tmpdir(), 'figures-')), 'figures')
  cpSync('src/figures', copy, { recursive: true })
  afterAll(() => rmSync(join(copy, '..'), { recursive: true }))
  const add = (name: string, definition: string) => {
    mkdirSync(join(copy, name))
    writeFileSync(join(copy, name, 'figure.ts'), definition)
  }

  test('is found by its folder, with its options', async () => {
    add('dot', `export default { options: { size: ['small', 'large'] } }`)
    const found = await figuresIn(copy)
    expect(Object.keys(found)).toEqual([...names, 'dot'].sort())
    expect(checkFigure(found, 'dot')).toEqual({ name: 'dot', options: { size: 'small' } })
    expect(() => checkFigure(found, 'dot', { size: 'lage' })).toThrow(/Did you mean large\?/)
  })

  test('that defines nothing is named, with what was expected', async () => {
    add('empty', 'export const options = {}')
    await expect(figuresIn(copy)).rejects.toThrow(
      'src/figures/empty/figure.ts: expected a figure with its options as default export, found none',
    )
  })
})

test('a figure without texts is named', () => {
  expect(() => textsOf('nowhere', 'en')).toThrow('src/figures/nowhere/texts/en.ts: expected')
})
