import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exercise } from '#i18n/en/exercise.ts'
import { format } from '#i18n/format.ts'
import { formFor } from '#i18n/plural.ts'
import { strayTexts } from '../architecture/texts.ts'

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

test('one point, and as many points as there are otherwise', () => {
  const said = (points: number) => format(formFor(exercise.points, points, 'en'), { points })
  expect([0, 1, 1.5, 5].map(said)).toEqual(['0 points', '1 point', '1.5 points', '5 points'])
})

test('a form that the language has beside these is taken', () => {
  const forms = { one: 'one', other: 'other', few: 'few' }
  expect([1, 3, 7].map(n => formFor(forms, n, 'cs'))).toEqual(['one', 'few', 'other'])
})
