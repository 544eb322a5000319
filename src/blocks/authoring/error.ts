import { nearest } from '#i18n/nearest.ts'
import type { Node } from './node.ts'

/** Something in a lesson that its author must mend; the message begins with file and line. */
export class LessonError extends Error {
  override name = 'LessonError'
}

/**
 * @param what where in the text, what came, what was expected, what to do
 */
export function lessonError(file: string, line: number | undefined, what: string): LessonError {
  return new LessonError(`${file}:${line ?? 1}: ${what}`)
}

/** The line of a node, counted from 1. */
export function lineOf(node: Node): number | undefined {
  return node.position?.start.line
}

/**
 * Says that a name is not known: the nearest one if one is near, else those there are.
 *
 * @example unknown('term', 'delat', ['delta', 'unit']) // 'there is no term “delat”. Did you mean “delta”?'
 */
export function unknown(kind: string, name: string, known: readonly string[]): string {
  const near = nearest(name, known)
  const list = known.length > 12 ? `${known.slice(0, 12).join(', ')}, …` : known.join(', ')
  const help = near
    ? `Did you mean “${near}”?`
    : known.length > 0
      ? `There are: ${list}.`
      : 'There are none yet.'
  return `there is no ${kind} “${name}”. ${help}`
}

/** What is wrong with a name that must be one of those known; undefined where it is. */
export function unlessKnown(kind: string, name: string, known: readonly string[]): string | undefined {
  return known.includes(name) ? undefined : unknown(kind, name, known)
}
