import { createEmptyCard, fsrs, Rating } from 'ts-fsrs'
import type { AttemptRow, CheckpointRow, Try } from './format.ts'
import { keptTries } from './tries.ts'

/** Whole days, never the same day, and for everybody the same. */
const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false })

/** What is known for longer than this, in days, does not come back. */
const LEARNED = 60

/**
 * When something missed is due again, in ms; undefined for what was never missed, and for what is known by now.
 *
 * @param tries as `keptTries` gives them; those before it was due again do not count
 */
export function dueAt(tries: readonly Try[]): number | undefined {
  const [first, ...later] = tries
  if (!first) return undefined
  let { card } = scheduler.next(createEmptyCard(first.at), first.at, Rating.Again)
  for (const { at, right } of later)
    if (at >= card.due.getTime()) ({ card } = scheduler.next(card, at, right ? Rating.Good : Rating.Again))
  return card.scheduled_days > LEARNED ? undefined : card.due.getTime()
}

/** A checkpoint or an exercise that is due again. */
export interface Due {
  kind: 'checkpoint' | 'exercise'
  /** A checkpoint's `<lesson>#<checkpoint>`, or the exercise's id. */
  id: string
  lesson: string
  /** ms */
  at: number
}

/** What an attempt says of a known mistake: named and so missed, or passed. */
function triesOf(attempts: readonly AttemptRow[]): Try[] {
  return attempts.flatMap(({ at, result }): Try[] => {
    if (result.status === 'pass') return [{ at, right: true }]
    const { diagnosis } = result as { diagnosis?: { mistake?: unknown } }
    return typeof diagnosis?.mistake === 'string' && diagnosis.mistake !== 'unknown'
      ? [{ at, right: false }]
      : []
  })
}

/**
 * All that is due again by now, so mixed that neighbours are of different lessons where that can be.
 *
 * @param lessonOf the lesson of an exercise; undefined for one that the course no longer has
 * @param now ms
 */
export function dueAgain(
  { checkpoints, attempts }: { checkpoints: readonly CheckpointRow[]; attempts: readonly AttemptRow[] },
  lessonOf: (exercise: string) => string | undefined,
  now: number,
): Due[] {
  const missed = checkpoints.flatMap(({ id, lesson, tries = [] }): Due[] => {
    const at = dueAt(tries)
    return at === undefined ? [] : [{ kind: 'checkpoint', id, lesson, at }]
  })
  const named = [...Map.groupBy(attempts, ({ exercise }) => exercise)].flatMap(([id, rows]): Due[] => {
    const lesson = lessonOf(id)
    const at = dueAt(keptTries(triesOf(rows)))
    return lesson === undefined || at === undefined ? [] : [{ kind: 'exercise', id, lesson, at }]
  })
  return mixed([...missed, ...named].filter(({ at }) => at <= now))
}

/** The longest due first, then each time the longest due of another lesson, while there is one. */
function mixed(all: readonly Due[]): Due[] {
  const left = all.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  const order: Due[] = []
  while (left.length > 0) {
    const other = left.findIndex(({ lesson }) => lesson !== order.at(-1)?.lesson)
    order.push(...left.splice(Math.max(0, other), 1))
  }
  return order
}
