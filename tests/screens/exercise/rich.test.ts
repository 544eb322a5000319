import { h } from 'preact'
import renderToString from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { plainText } from '#i18n/rich.ts'
import { Rich } from '#screens/exercise/rich.tsx'

const text = 'It holds for the **output** of `2 ** h`, and **not** for `z`.'

test('what is stressed in a message is shown so, and stars of code are left', () => {
  expect(renderToString(h(Rich, { text }))).toBe(
    'It holds for the <strong>output</strong> of <code>2 ** h</code>, and <strong>not</strong> for <code>z</code>.',
  )
  expect(renderToString(h(Rich, { text: 'a ** b and **' }))).toBe('a ** b and **')
})

test('a terminal shows the words without stars', () => {
  expect(plainText(text)).toBe('It holds for the output of `2 ** h`, and not for `z`.')
})
