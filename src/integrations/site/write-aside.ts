import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

let count = 0

/**
 * Writes a file of a cache: aside first, then moved to its place, so that a build that is stopped, or a second one at
 * the same time, never leaves half a file there. Its folder is made when it is not there.
 *
 * @throws what the file system refuses
 */
export function writeAside(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  const aside = `${file}.${process.pid}.${count++}`
  writeFileSync(aside, content)
  renameSync(aside, file)
}
