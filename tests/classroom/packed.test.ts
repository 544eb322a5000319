import { expect, test } from 'vitest'
import { packedIn, packSubmission } from '#classroom/packed.ts'
import { readSubmission } from '#classroom/read-submission.ts'
import { seeded } from '#exercise/random.ts'
import { submissionOf } from './class.ts'

/** Code that nothing folds. */
function noise(letters: number, seed: number): string {
  const random = seeded(seed)
  return Array.from({ length: letters }, () => String.fromCharCode(random.integer(33, 126))).join('')
}

test('what a platform keeps for a learner is found in any report and is the submission again', () => {
  const submission = submissionOf(1)
  const { text, left } = packSubmission(submission, 64_000)
  expect([left, text.length < 4096]).toEqual([[], true])
  const report = `User,Attempt,Data\r\nada,1,"${text}"\r\nben,1,\r\nada,2,${text}\r\n`
  expect(packedIn(report).map(readSubmission)).toEqual([submission])
  expect(packedIn('nothing, bbh1.AAAAAAAAAAAAAAAAAAAAAA and bbh2.abc')).toEqual([])
})

test('where there is little room, times go first and answers from the end, and those are named', () => {
  const answer = (exercise: string, letters: number) => ({
    exercise,
    code: noise(letters, letters),
    contentVersion: 'x',
    history: Array.from({ length: 40 }, (_, n) => ({
      at: n * 7919,
      status: 'fail' as const,
      contentVersion: 'x',
    })),
  })
  const submission = submissionOf(1, { answers: [answer('a', 1500), answer('b', 1000), answer('c', 3000)] })
  const small = packSubmission(submission, 4096)
  expect([small.text.length <= 4096, small.left]).toEqual([true, ['c']])
  const [read] = packedIn(small.text).map(readSubmission)
  expect(read!.answers.map(({ exercise, history }) => [exercise, history.length])).toEqual([
    ['a', 0],
    ['b', 0],
  ])
  expect(packSubmission(submission, 10)).toEqual({ text: '', left: ['a', 'b', 'c'] })
})
