import { h } from 'preact'
import renderToString from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { en } from '#i18n/en.ts'
import { DueAgain } from '#screens/progress/due.tsx'

test('the switch cannot be turned before the record says how it stands, when nothing would be kept', () => {
  const props = { t: en.progress, locale: 'en', course: [], opened: undefined, file: undefined } as const
  expect(renderToString(h(DueAgain, props as never))).toMatch(/<input type="checkbox"[^>]* disabled/)
})
