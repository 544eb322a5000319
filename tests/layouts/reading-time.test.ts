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

test('what is said to wrong answers is not read by everybody, questions and explanations are', () => {
  const choice = (note: string, why: string) =>
    `<Choice id="a">\n${words(380)}\n\n- [x] Yes\n\n  ${note}\n\n- [ ] No\n\n  ${note}\n\n> ${why}\n</Choice>`
  const ask = (slip: string) => `<Ask id="b" answer="1">\nQ?\n\n- \`2\` ${slip}\n\n  ${slip}\n</Ask>`
  const steps = (slip: string, said: string) =>
    `<Steps id="c">\nQ?\n\n1. \`p = 1\` Go\n\n   - \`2\` ${slip}\n\n   ${said}\n</Steps>`
  const short = [choice('So', 'So'), ask('No'), steps('No', 'So')].join('\n\n')
  const many = words(900)
  expect(readingTime([choice(many, 'So'), ask(many), steps(many, 'So')].join('\n\n'))).toBe(
    readingTime(short),
  )
  expect(readingTime(choice('So', many))).toBe(readingTime(choice('So', 'So')) + 4)
  expect(readingTime(steps('No', many))).toBe(readingTime(steps('No', 'So')) + 4)
})
