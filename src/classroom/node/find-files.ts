import { lstat, readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { textOf } from '#record/text-of.ts'
import { isCompanion, isLeftover } from '../leftover.ts'
import { LIMITS } from '../limits.ts'
import { packedIn } from '../packed.ts'
import type { Found, ProblemCode } from '../problem.ts'
import { readZip } from '../zip.ts'

/**
 * The submissions among files, folders and zips, one after the other: no more than one zip is in memory.
 *
 * Links within folders are not followed. What cannot be read is told and stops nothing.
 *
 * @param paths as they were given
 */
export async function* findFiles(paths: readonly string[]): AsyncGenerator<Found> {
  for (const path of paths) yield* readPath(path, basename(path) || path, true)
}

async function* readPath(path: string, name: string, given: boolean): AsyncGenerator<Found> {
  try {
    const state = given ? await stat(path) : await lstat(path)
    if (state.isDirectory()) {
      for (const entry of (await readdir(path)).sort()) {
        if (isLeftover(entry) || isCompanion(`${name}/${entry}`)) continue
        yield* readPath(join(path, entry), `${name}/${entry}`, false)
      }
      return
    }
    const zip = /\.zip$/i.test(name)
    if (!state.isFile()) yield refused(name, 'unreadable')
    else if (given && /\.(csv|tsv|txt)$/i.test(name) && state.size <= LIMITS.table) {
      // A report of what a learning platform keeps for learners.
      const packed = packedIn(textOf(await readFile(path)))
      if (packed.length === 0) yield refused(name, 'other-kind')
      for (const [n, text] of packed.entries()) yield { name: `${name}/${n + 1}.json`, text }
    } else if (!zip && !/\.json$/i.test(name)) yield refused(name, 'other-kind')
    else if (state.size > (zip ? LIMITS.zip : LIMITS.submission))
      yield { name, problem: { code: 'too-large', values: { size: state.size } } }
    else if (zip) yield* readZip(name, await readFile(path))
    else yield { name, text: textOf(await readFile(path)) }
  } catch {
    yield refused(name, 'unreadable')
  }
}

function refused(name: string, code: ProblemCode): Found {
  return { name, problem: { code, values: {} } }
}
