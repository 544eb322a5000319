import { readdirSync, readFileSync } from 'node:fs'
import { strToU8 } from 'fflate'
import type { Assignment } from '#classroom/assignment.ts'
import { assignmentId } from '#classroom/link.ts'
import type { Submission } from '#classroom/submission.ts'
import { type Random, seeded } from '#exercise/random.ts'
import { zipped } from './zipped.ts'

export const EXERCISES = ['gradient-w2', 'gradient-w1'] as const

export const DUE = Date.UTC(2026, 9, 1, 22)

export const ASSIGNMENT: Assignment = {
  title: 'Week 3: by hand',
  items: [
    { kind: 'lesson', id: 'worked-example' },
    ...EXERCISES.map(id => ({ kind: 'exercise' as const, id })),
  ],
  due: { at: DUE, zone: 'Europe/Berlin' },
  passMark: 50,
}

const read = (id: string, file: string) => readFileSync(`exercises/${id}/${file}`, 'utf8')
const mistakes = (id: string) =>
  readdirSync(`exercises/${id}/mistakes`)
    .filter(f => f.endsWith('.ts'))
    .sort()

/** An answer as some learner of a class gives it: right, wrong in a known way, unfinished, or not code at all. */
function answer(id: string, random: Random): { code: string; right: boolean } {
  const kind = random.integer(0, 9)
  if (kind < 5) return { code: read(id, 'solution.ts'), right: true }
  if (kind < 8) return { code: read(id, `mistakes/${random.pick(mistakes(id))}`), right: false }
  if (kind < 9) return { code: read(id, 'starter.ts'), right: false }
  return { code: 'export function (', right: false }
}

/** The submission of learner `n`: the same for the same numbers. */
export function submissionOf(n: number, change: Partial<Submission> = {}): Submission {
  const random = seeded(1000 + n)
  const at = DUE - random.integer(1, 100) * 3_600_000
  return {
    type: 'backprop-by-hand/submission',
    version: 1,
    madeAt: at,
    assignment: { id: assignmentId(ASSIGNMENT), title: ASSIGNMENT.title },
    learner: { name: `Learner ${n}`, id: `s${n}@school.example` },
    answers: EXERCISES.map(exercise => {
      const { code, right } = answer(exercise, random)
      const status = right ? 'pass' : 'fail'
      return {
        exercise,
        code,
        contentVersion: 'old',
        at,
        claim: { status },
        history: [{ at, status, contentVersion: 'old' }],
      }
    }),
    lessons: [{ lesson: 'worked-example', opened: true, checkpoints: 2 }],
    ...change,
  }
}

/** Code that tries what it can. */
export const HOSTILE = {
  loop: 'export function gradientW2() { for (;;) {} }',
  prototypes: `Array.prototype.every = () => true; Array.prototype.some = () => false; Math.abs = () => 0; Number.isFinite = () => true
JSON.stringify = () => '{"status":"pass"}'; Object.is = () => true
export function gradientW2() { return [0, 0, 0] }`,
  memory: 'export function gradientW2() { const x = []; for (;;) x.push(new Array(1e6).fill(7)) }',
  escape: `export function gradientW2() { return this.constructor.constructor('return process')().exit(0) }`,
}

/** A submission with such code that claims full marks. */
export function hostileOf(
  kind: keyof typeof HOSTILE,
  n: number,
  learner?: Submission['learner'],
): Submission {
  const claim = { status: 'pass' as const, earned: 2 }
  const answer = { exercise: 'gradient-w2', code: HOSTILE[kind], contentVersion: 'x', claim, history: [] }
  return submissionOf(n, { answers: [answer], ...(learner && { learner }) })
}

export interface ClassFile {
  name: string
  bytes: Uint8Array
}

/** A class of so many files, of which ten are hostile or damaged. */
export function classOf(size: number): ClassFile[] {
  const good = Array.from({ length: size - 10 }, (_, n) => file(`learner-${n}.json`, submissionOf(n)))
  const hostile = (Object.keys(HOSTILE) as (keyof typeof HOSTILE)[]).map((kind, k) =>
    file(`hostile-${kind}.json`, hostileOf(kind, size + k, { name: `=HYPERLINK("${kind}")` })),
  )
  const text = JSON.stringify(submissionOf(size + 20))
  return [
    ...good,
    ...hostile,
    { name: 'cut.json', bytes: strToU8(text.slice(0, 300)) },
    { name: 'newer.json', bytes: strToU8(text.replace('"version":1', '"version":9')) },
    { name: 'proto.json', bytes: strToU8(text.replace('"lessons"', '"__proto__"')) },
    { name: 'photo.png', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) },
    { name: 'empty.json', bytes: new Uint8Array(0) },
    { name: 'tricks.zip', bytes: zipped({ '../evil.json': strToU8(text) }) },
  ]
}

function file(name: string, submission: Submission): ClassFile {
  return { name, bytes: strToU8(JSON.stringify(submission)) }
}
