import { format } from '#i18n/format.ts'
import type { LearnerError } from './runner.ts'

/** The part of the interface's texts (section `runner`) that this needs. */
export interface ErrorTexts {
  inLine: string
  errors: Record<string, string>
}

/**
 * An error in plain words, with its line where it is known.
 *
 * @param error as a run or a call gave it
 * @param texts the section `runner` in the reader's language
 * @example errorText({ code: 'stack', values: {}, message: '…', line: 3 }, en.runner) // 'Line 3: Functions called …'
 */
export function errorText(error: LearnerError, texts: ErrorTexts): string {
  const text = format(texts.errors[error.code] ?? error.message, error.values)
  return error.line === undefined ? text : format(texts.inLine, { line: error.line, text })
}
