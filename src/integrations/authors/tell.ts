import { readFileSync } from 'node:fs'
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
  const message = plainly(String(came?.message ?? came), root)
  if (placed.test(message)) return message
  const file = came?.loc?.file ?? came?.id
  const path = file === undefined ? '' : relative(root, file)
  // An author's error without a line of its own.
  if (came.name === 'AuthorError') return message
  if (came.name === 'InvalidContentEntryDataError')
    return fieldProblems(path, readFileSync(file!, 'utf8'), message).join('\n')
  if (!written.test(path)) return came?.stack ?? message
  // The lines of YAML are counted from 0, and from the line behind the first ---.
  const line = (came.loc?.line ?? 1) + (came.name === 'MarkdownError' ? 1 : 0)
  return `${path}:${line}: ${message}`
}

/** Files that authors write. */
const written = /^(?:content|exercises)\/.*\.(?:mdx?|ts|yaml)$/

/** A message without what the readers of Markdown put before it, and with paths as an author knows them. */
function plainly(message: string, root: string): string {
  return message
    .replace(/^\*\*\S+\*\* failed to parse:\s*/, '')
    .replace(/^(?:Error rendering \S+: )?Failed to parse Markdown file ".*":\s*/, '')
    .replaceAll(root.endsWith('/') ? root : `${root}/`, '')
    .trim()
}
