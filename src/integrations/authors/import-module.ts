import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type TransformFailure, transformSync } from 'esbuild'
import { AuthorError } from './error.ts'

/**
 * Imports a module that an author has written.
 *
 * @param path of the file, absolute
 * @param file the same as its author knows it
 * @param query makes a module that was imported before a new one, e.g. the time of its last change
 * @throws AuthorError with file and line when it cannot be read, or throws
 */
export async function importModule(path: string, file: string, query = ''): Promise<Record<string, unknown>> {
  try {
    return await import(/* @vite-ignore */ pathToFileURL(path).href + query)
  } catch (error) {
    throw new AuthorError(`${file}:${placed(error as Error, path)}`)
  }
}

/** Line, problem and the line's text. */
function placed(error: Error, path: string): string {
  const source = readFileSync(path, 'utf8')
  const [wrong] = syntaxErrors(source)
  const line = wrong?.location?.line ?? lineIn(error, path)
  const said = wrong ? `this is not TypeScript: ${wrong.text}` : error.message
  const shown = source.split('\n')[line - 1]?.trim()
  return `${line}: ${said}${shown ? `\n  the line: ${shown}` : ''}`
}

/** Node names no place for some of them. */
function syntaxErrors(source: string): TransformFailure['errors'] {
  try {
    transformSync(source, { loader: 'ts', logLevel: 'silent' })
    return []
  } catch (error) {
    return (error as TransformFailure).errors ?? []
  }
}

/** The first line of the file that the error's stack names, else its first. */
function lineIn({ stack = '' }: Error, path: string): number {
  const from = stack.split(path).slice(1)
  const found = from.map(rest => /^(?:\?[^:\s]*)?:(\d+)/.exec(rest)?.[1]).find(line => line !== undefined)
  return Number(found ?? 1)
}
