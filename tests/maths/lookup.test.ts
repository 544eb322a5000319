import { expect, test } from 'vitest'
import { escapeAttribute, escapeHtml } from '#maths/escape.ts'
import { lookup } from '#maths/lookup.ts'

test('a number is found by its path, in objects and lists or in a flat list of paths', () => {
  expect(lookup({ W1: [[1, 2]], b2: 3 }, 'W1.0.1')).toBe(2)
  expect(lookup({ W1: [[1, 2]], b2: 3 }, 'b2')).toBe(3)
  expect(lookup({ 'W1.0.1': 2 }, 'W1.0.1')).toBe(2)
})

test('what is no number of the lesson is NaN: a list’s length, a method, a part that is not there', () => {
  for (const path of ['h', 'h.length', 'h.2', 'h.0.1', 'constructor', 'toString', 'name', 'none.0', ''])
    expect(lookup({ h: [1, 2], name: 'x' }, path), path).toBeNaN()
})

test('HTML is escaped between tags and in attributes', () => {
  expect(escapeHtml(`<a href="x" title='y'>&`)).toBe('&#60;a href=&#34;x&#34; title=&#39;y&#39;&#62;&#38;')
  expect(escapeAttribute('<b>"&"</b>')).toBe('<b>&#34;&#38;&#34;</b>')
})
