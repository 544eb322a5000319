import { expect, test } from 'vitest'
import {
  asked,
  type FoundPage,
  type FoundPlace,
  inOrder,
  shownPage,
  stands,
} from '#screens/search/results.ts'

const found = (title: string, more: Partial<FoundPage['meta']> = {}): FoundPage => ({
  url: `/${title}/`,
  meta: { title, ...more },
  content: '',
  locations: [],
  sub_results: [],
})
const place = (title: string, excerpt: string, scores: number[], anchor = true): FoundPlace => ({
  title,
  url: `/x/#${title}`,
  ...(anchor && { anchor: {} }),
  excerpt,
  weighted_locations: scores.map(balanced_score => ({ balanced_score })),
})
const titles = (pages: FoundPage[]) => pages.map(({ meta }) => meta.title)

test('what is named comes first: by its name, by another name, by its address; the rest keeps its order', () => {
  const pages = [
    found('delta rule'),
    found('The delta equations', { address: 'delta' }),
    found('error term', { also: 'error signal, Delta' }),
    found('Delta'),
    found('other'),
  ]
  expect(titles(inOrder(pages, ' delta ')).map(title => title.toLowerCase())).toEqual([
    'delta',
    'error term',
    'the delta equations',
    'delta rule',
    'other',
  ])
  expect(titles(inOrder(pages, 'something'))).toEqual(titles(pages))
})

test('a page shows its best three sections, the best first, and not its beginning when nothing was found there', () => {
  const page = {
    ...found('x', { label: 'Lesson 1' }),
    sub_results: [place('a', '', [1]), place('b', '', [5, 5]), place('c', '', [2]), place('d', '', [9])],
  }
  const shown = shownPage(page)
  expect(shown.label).toBe('Lesson 1')
  expect(shown.excerpt).toBe('')
  expect(shown.sections.map(({ title }) => title)).toEqual(['b', 'd', 'c'])
})

test('an excerpt does not repeat the heading, and has dots where it was cut', () => {
  const excerptOf = (title: string, excerpt: string) =>
    shownPage({ ...found(title), sub_results: [place(title, excerpt, [1], false)] }).excerpt
  expect(excerptOf('chain rule', '<mark>chain</mark> rule. How slopes combine: along')).toBe(
    'How slopes combine: along …',
  )
  expect(excerptOf('chain rule', 'and the <mark>chain</mark> rule.')).toBe(
    '… and the <mark>chain</mark> rule.',
  )
  expect(excerptOf('chain rule', 'a <mark>rule.</mark>')).toBe('… a <mark>rule.</mark>')
})

test('a slip in typing is forgiven; a word that only begins with the same letter is not found', () => {
  const page = {
    ...found('x'),
    content: 'the derivative of zero δ\uE001-δ-delta-\uE004 here',
    locations: [1, 3, 4],
  }
  expect(stands(page, 'derivatives')).toBe(true)
  expect(stands(page, 'derivitave')).toBe(true)
  expect(stands(page, 'delta')).toBe(true)
  expect(stands(page, 'δ derivative')).toBe(true)
  expect(stands(page, 'zzqx')).toBe(false)
  expect(stands(page, 'deliverable')).toBe(false)
  expect(stands(page, 'derivative zzqx')).toBe(false)
})

test('a lesson is found by its number, and a page by its name alone', () => {
  const pages = [found('a', { label: 'Lesson 1' }), found('b', { label: 'Lesson 2' })]
  expect(titles(inOrder(pages, 'lesson 2'))).toEqual(['b', 'a'])
  expect(stands(pages[1]!, 'lesson 2')).toBe(true)
})

test('a term is asked for in words, as the index has them; quotes and signs of maths stay', () => {
  expect(asked('gradient-w2')).toBe('gradient w2')
  expect(asked('net.W1[j][i]')).toBe('net W1 j i')
  expect(asked(' "chain rule" ')).toBe('"chain rule"')
  expect(asked('∂E/∂w')).toBe('∂E ∂w')
  expect(asked('?')).toBe('')
})
