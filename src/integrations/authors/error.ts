/**
 * Mistakes of authors: one or more lines, each beginning with file and line, that say what came, what was expected and
 * what to do. They are told as they are, without a stack.
 */
export class AuthorError extends Error {
  override name = 'AuthorError'
}
