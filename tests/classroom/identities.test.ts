import { expect, test } from 'vitest'
import { feedbackName } from '#classroom/feedback.ts'
import { fingerprintOf } from '#classroom/fingerprint.ts'
import { gradebook } from '#classroom/gradebook.ts'
import { judgeFile, sumOf } from '#classroom/row.ts'
import { hash32 } from '#exercise/random.ts'
import { readRecord } from '#record/read.ts'
import { submissionOf } from './class.ts'

/** Two texts that 32 bits take for one, found as anybody would find them. */
function twins(textOf: (n: number) => string): [string, string] {
  const seen = new Map<number, string>()
  for (let n = 0; n < 1_000_000; n++) {
    const text = textOf(n)
    const hash = hash32(text)
    const other = seen.get(hash)
    if (other !== undefined && other !== text) return [other, text]
    seen.set(hash, text)
  }
  throw new Error('no two texts were found')
}

test('the feedback of two people is two files, whatever they wrote into theirs', async () => {
  const learner = { name: 'Ada' }
  const [before, after] = JSON.stringify(submissionOf(0, { learner, answers: [], madeAt: 7 })).split(
    /(?<=madeAt":)7/,
  )
  const texts = twins(n => `${before}${(n * 2654435761) % 8e15}${after}`)
  const judging = { exercises: [], judge: () => Promise.reject(new Error('nothing to judge')) }
  const rows = await Promise.all(texts.map((text, n) => judgeFile({ name: `${n}.json`, text }, judging)))
  const names = gradebook(rows, [], { now: 0 }).lines.map(feedbackName)
  expect(new Set(names).size).toBe(2)
  for (const name of names) expect(name).toMatch(/^Ada-[0-9a-f]{32}\.md$/)
})

test('the same text under two names is two rows with a file of feedback each', async () => {
  const text = JSON.stringify(submissionOf(0, { answers: [] }))
  const judging = { exercises: [], judge: () => Promise.reject(new Error('nothing to judge')) }
  const rows = await Promise.all(['a/x.json', 'b/x.json'].map(name => judgeFile({ name, text }, judging)))
  expect(new Set(gradebook(rows, [], { now: 0 }).lines.map(feedbackName)).size).toBe(2)
})

test('what a file and a code are known by has 128 bits', () => {
  expect(sumOf({ name: 'a.json', text: '{}' })).toMatch(/^[0-9a-f]{32}$/)
  expect(fingerprintOf('return a * b').exact).toMatch(/^[0-9a-f]{32}$/)
})

test('two damaged entries of a record are both set aside, although a sum of 31s takes them for one', () => {
  const list = (name: string) => ({ store: name, odd: true })
  const text = JSON.stringify({
    ...{ type: 'backprop-by-hand/record', version: 1, exportedAt: 1 },
    ...{
      drafts: [list('Aa'), list('BB')],
      attempts: [],
      checkpoints: [],
      visits: [],
      settings: [],
      aside: [],
    },
  })
  const { aside } = readRecord(text, 0)
  expect(new Set(aside.map(row => row.id)).size).toBe(2)
  expect(readRecord(text, 1).aside.map(row => row.id)).toEqual(aside.map(row => row.id))
})
