import { hostilePath } from '#record/plain.ts'
import { LIMITS } from './limits.ts'
import { FileError } from './problem.ts'
import {
  type Claim,
  MOST_SUBMITTED as MOST,
  SUBMISSION_TYPE,
  SUBMISSION_VERSION,
  type Submission,
  type SubmittedAnswer,
} from './submission.ts'

type Fields = Record<string, unknown>

const object = (x: unknown): x is Fields => typeof x === 'object' && x !== null && !Array.isArray(x)
const time = (x: unknown): x is number => typeof x === 'number' && Math.abs(x) <= 8.64e15
const id = (x: unknown): x is string => typeof x === 'string' && /^[a-z0-9][a-z0-9-]{0,79}$/.test(x)
const short = (x: unknown): x is string => typeof x === 'string' && x.length <= 80
const status = (x: unknown): x is Claim['status'] =>
  ['pass', 'fail', 'error', 'timeout'].includes(x as string)

/**
 * Reads a submission file: nothing in it is trusted.
 *
 * @param text the file's text
 * @returns fresh data with known fields only
 * @throws FileError when it is no submission, of a newer site, or holds what no submission holds
 */
export function readSubmission(text: string): Submission {
  if (text.length > LIMITS.submission) throw new FileError('too-large', { size: text.length })
  let file: unknown
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new FileError('not-json')
  }
  if (!object(file) || file.type !== SUBMISSION_TYPE) throw new FileError('not-a-submission')
  if (!Number.isSafeInteger(file.version) || (file.version as number) < 1)
    throw new FileError('wrong-field', { field: 'version' })
  if ((file.version as number) > SUBMISSION_VERSION)
    throw new FileError('newer', { version: file.version as number, own: SUBMISSION_VERSION })
  const path = hostilePath(file)
  if (path) throw new FileError('hostile', { path: path.slice(0, 80) })

  const { madeAt, learner, answers, assignment, lessons = [] } = file
  must(time(madeAt), 'madeAt')
  must(object(learner) && typeof learner.name === 'string', 'learner')
  const { name, id: identifier } = learner as { name: string; id?: unknown }
  must(name.trim() !== '' && name.length <= MOST.name, 'learner.name')
  must(
    identifier === undefined || (typeof identifier === 'string' && identifier.length <= MOST.id),
    'learner.id',
  )
  must(Array.isArray(answers) && answers.length <= MOST.answers, 'answers')
  must(Array.isArray(lessons) && lessons.length <= MOST.answers, 'lessons')
  const read = (answers as unknown[]).map(readAnswer)
  must(new Set(read.map(a => a.exercise)).size === read.length, 'answers')
  return {
    type: SUBMISSION_TYPE,
    version: SUBMISSION_VERSION,
    madeAt: madeAt as number,
    ...(assignment === undefined ? {} : { assignment: readAssignment(assignment) }),
    learner: {
      name: oneLine(name),
      ...(identifier && oneLine(identifier as string) ? { id: oneLine(identifier as string) } : {}),
    },
    answers: read,
    lessons: (lessons as unknown[]).map((lesson, n) => {
      must(object(lesson) && id(lesson.lesson), `lessons.${n}`)
      const { lesson: slug, opened, checkpoints } = lesson as Fields
      must(Number.isSafeInteger(checkpoints) && (checkpoints as number) >= 0, `lessons.${n}`)
      return { lesson: slug as string, opened: opened === true, checkpoints: checkpoints as number }
    }),
  }
}

function readAnswer(answer: unknown, n: number): SubmittedAnswer {
  const at = `answers.${n}`
  must(object(answer), at)
  const { exercise, code, contentVersion, starter, at: moment, claim, history = [] } = answer as Fields
  must(id(exercise), `${at}.exercise`)
  must(typeof code === 'string' && code.length <= MOST.code, `${at}.code`)
  must(short(contentVersion), `${at}.contentVersion`)
  must(starter === undefined || id(starter), `${at}.starter`)
  must(moment === undefined || time(moment), `${at}.at`)
  must(claim === undefined || (object(claim) && status(claim.status)), `${at}.claim`)
  must(Array.isArray(history) && history.length <= MOST.history, `${at}.history`)
  const { status: claimed, earned } = (claim ?? {}) as Fields
  return {
    exercise: exercise as string,
    code: code as string,
    contentVersion: contentVersion as string,
    ...(starter === undefined ? {} : { starter: starter as string }),
    ...(moment === undefined ? {} : { at: moment as number }),
    ...(claim === undefined
      ? {}
      : {
          claim: {
            status: claimed as Claim['status'],
            ...(Number.isFinite(earned) && { earned: earned as number }),
          },
        }),
    history: (history as unknown[]).map((entry, k) => {
      must(
        object(entry) && time(entry.at) && status(entry.status) && short(entry.contentVersion),
        `${at}.history.${k}`,
      )
      const { at: when, status: ended, contentVersion: version } = entry as SubmittedAnswer['history'][0]
      return { at: when, status: ended, contentVersion: version }
    }),
  }
}

function readAssignment(value: unknown): { id: string; title: string } {
  must(object(value) && short(value.id) && typeof value.title === 'string', 'assignment')
  const { id: of, title } = value as { id: string; title: string }
  return { id: of, title: oneLine(title).slice(0, 120) }
}

function must(holds: boolean, field: string): asserts holds {
  if (!holds) throw new FileError('wrong-field', { field })
}

/** Control characters and marks that turn the direction of what follows have no place in a name. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
