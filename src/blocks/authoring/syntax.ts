import { lessonError } from './error.ts'
import type { Place } from './place.ts'

interface SyntaxProblem {
  line?: number
  place?: { line?: number; start?: { line?: number } }
  reason?: string
  message?: string
  ruleId?: string
  source?: string
}

/** What MDX says, and what it means to somebody who writes prose. */
const meanings: [RegExp, string][] = [
  [
    /import\/exports/i,
    'a line begins with “import” or “export”, which a lesson has no need of. Begin the sentence with another word',
  ],
  [
    /acorn|expression|curly brace/i,
    'a brace outside a formula. Put maths between dollars; a literal brace is \\{',
  ],
  [
    /before name|to create a comment|in name|in attribute|after attribute|attribute value/i,
    'a “<” that begins no tag, or a tag that is not written right. Put maths between dollars; a literal one is \\<',
  ],
  [
    /closing tag|end-tag|closing slash|closing tag for/i,
    'a tag is opened and not closed, or closed and not opened',
  ],
]

/**
 * Runs the parser; what it cannot read becomes an error in a lesson's own words.
 *
 * @throws LessonError with file, line, the line's text, and the parser's own reason
 */
export function plainly<T>(text: string, place: Place, parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    const problem = error as SyntaxProblem
    const reason = problem.reason ?? problem.message ?? String(error)
    if (problem.source === undefined && problem.ruleId === undefined) throw error
    const line = problem.line ?? problem.place?.line ?? problem.place?.start?.line ?? 1
    const meaning = meanings.find(([pattern]) => pattern.test(reason))?.[1] ?? 'this cannot be read'
    const shown = String(text).split('\n')[line - 1]?.trim() ?? ''
    throw lessonError(place.file, line, `${meaning}.\n  the line: ${shown}\n  the parser: ${reason}`)
  }
}
