import { expect, test } from 'vitest'
import { withoutIslandStyle } from '#integrations/site/island-style.ts'

const style = '<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>'

test('the style of islands is taken out of a page', () => {
  expect(withoutIslandStyle(`<p>${style}<astro-island></astro-island></p>`)).toBe(
    '<p><astro-island></astro-island></p>',
  )
  expect(withoutIslandStyle('<p>No island.</p>')).toBe('<p>No island.</p>')
})

test('a page whose islands come with another style stops the build', () => {
  expect(() =>
    withoutIslandStyle('<style>astro-island{display:block}</style><astro-island></astro-island>'),
  ).toThrow('Astro has changed')
})
