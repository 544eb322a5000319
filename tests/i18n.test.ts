import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { format } from '#i18n/format.ts'
import { strayTexts } from './architecture/texts.ts'

test('no view shows words of its own: all interface texts stand in src/i18n', () => {
  const files = globSync('src/**/*.{tsx,astro}')
  expect(files.length).toBeGreaterThan(0)
  expect(files.flatMap(file => strayTexts(file, readFileSync(file, 'utf8')))).toEqual([])
})

test('a word in a view is noticed, in its text, its attributes and within expressions', () => {
  expect(strayTexts('x.tsx', 'export const X = () => <p>Hello {name}</p>')).toHaveLength(1)
  expect(
    strayTexts('x.tsx', 'export const X = () => <button aria-label="Close">{t.x}</button>'),
  ).toHaveLength(1)
  expect(strayTexts('x.tsx', 'export const X = () => <p class="word">{t.word} · ✓</p>')).toEqual([])
  expect(strayTexts('x.astro', '---\nconst a = "code"\n---\n<p>{t.a}</p>\n<p>Loose words</p>')).toEqual([
    'x.astro:5: Loose words',
  ])
  expect(strayTexts('x.astro', '<ul>{list.map(a => <li class="b">{a.name} stray</li>)}</ul>')).toHaveLength(1)
  expect(strayTexts('x.astro', '<ul>{list.map(a => <li class="b">{a.name}</li>)}</ul>')).toEqual([])
})

test('a placeholder without a value stays visible', () => {
  expect(format('{a} of {b}', { a: 1 })).toBe('1 of {b}')
})
