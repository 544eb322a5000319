import { expect, test } from 'vitest'
import { readingTime } from '#layouts/reading-time.ts'

const words = (n: number) => 'word '.repeat(n)

test('a short text takes its words at reading speed', () => {
  expect(readingTime(words(180))).toBe(1)
  expect(readingTime(words(900))).toBe(5)
})

test('activities take time, code and formulas are not read as words', () => {
  const lesson = `${words(1800)}\n\n\`\`\`ts run id=a\n${words(900)}\n\`\`\`\n\n<Exercise id="x" />\n\n<Figure name="y" />\n`
  expect(readingTime(lesson)).toBe(20)
})

test('nothing takes less than a minute', () => {
  expect(readingTime('')).toBe(1)
})
