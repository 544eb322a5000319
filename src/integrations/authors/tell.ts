import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fieldProblems } from './fields.ts'

/** What is known of an error that came through Astro and the bundler. */
interface Came {
  name?: string
  message?: string
  stack?: string
  errors?: Came[]
  loc?: { file?: string; line?: number }
  id?: string
}

/** Begins with a file and a line, as everything does that is said to an author. */
const placed = /^[^\s:]+\.\w+:\d+: /

/**
 * An error of a build as its author is to read it: file, line, what came, what was expected, what to do. The wrappers
 * of the bundler and all stacks are taken off. An error that is no author's is one of the course's own program: it
 * keeps its stack.
 *
 * @param error what a build threw
 * @param root the project's folder, for paths as an author knows them
 */
export function tellAuthor(error: unknown, root: string): string {
  const all = causesOf(error as Came)
  return [...new Set(all.map(came => told(came, root)))].join('\n')
}

/** The bundler wraps what was thrown, once or twice. */
function causesOf(came: Came): Came[] {
  return Array.isArray(came?.errors) && came.errors.length > 0 ? came.errors.flatMap(causesOf) : [came]
}

function told(came: Came, root: string): string {
  const message = String(came?.message ?? came).trim()
  if (placed.test(message)) return message
  const file = came?.loc?.file ?? came?.id
  if (file === undefined || !existsSync(file)) return came?.stack ?? message
  const path = relative(root, file)
  if (came.name === 'InvalidContentEntryDataError')
    return fieldProblems(path, readFileSync(file, 'utf8'), message).join('\n')
  if (!/\.mdx?$/.test(path)) return came.stack ?? message
  const line = (came.loc?.line ?? 0) + (came.name === 'MarkdownError' ? 1 : 0)
  return `${path}:${Math.max(1, line)}: ${message}`
}
