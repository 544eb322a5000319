import { createReadStream, existsSync } from 'node:fs'
import { type FileHandle, open, truncate } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { type ResultsEnd, type ResultsHead, readEnd, readHead, readRow } from '../results.ts'
import type { Row } from '../row.ts'

/**
 * Reads a file of results line by line.
 *
 * @returns its head, and its end where the batch came to it; undefined when the file is none
 */
export async function readResults(
  path: string,
  onRow: (row: Row) => void | Promise<void>,
): Promise<{ head: ResultsHead; end?: ResultsEnd } | undefined> {
  if (!existsSync(path)) return undefined
  let head: ResultsHead | undefined
  let end: ResultsEnd | undefined
  let first = true
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    if (first) {
      head = readHead(line)
      if (!head) return undefined
    } else {
      // A batch that went on after its end has not come to it again.
      end = readEnd(line)
      const row = readRow(line)
      if (row) await onRow(row)
    }
    first = false
  }
  return head && { head, ...(end && { end }) }
}

/** A file of results that grows by a line at a time. */
export class ResultsFile {
  private readonly handle: FileHandle
  private last: Promise<void> = Promise.resolve()

  private constructor(handle: FileHandle) {
    this.handle = handle
  }

  /** @param head is written when the file is new; a line that a crash cut off is taken away before going on */
  static async open(path: string, head: ResultsHead): Promise<ResultsFile> {
    const old = existsSync(path)
    if (old) await cutTorn(path)
    const file = new ResultsFile(await open(path, 'a'))
    if (!old) await file.write(head)
    return file
  }

  /** Lines are written one after the other, in the order of the calls. */
  write(value: ResultsHead | Row | ResultsEnd): Promise<void> {
    // A separator of lines within a text would end the line for who reads it.
    const line = JSON.stringify(value).replace(/[\u2028\u2029]/g, sign =>
      sign === '\u2028' ? '\\u2028' : '\\u2029',
    )
    const written = this.last.then(() => this.handle.appendFile(`${line}\n`))
    this.last = written.catch(() => {})
    return written
  }

  async close(): Promise<void> {
    await this.last
    await this.handle.close()
  }
}

async function cutTorn(path: string): Promise<void> {
  const handle = await open(path, 'r')
  const { size } = await handle.stat()
  let end = size
  const piece = Buffer.alloc(65_536)
  try {
    while (end > 0) {
      const from = Math.max(0, end - piece.length)
      const { bytesRead } = await handle.read(piece, 0, end - from, from)
      const line = piece.subarray(0, bytesRead).lastIndexOf(10)
      if (line >= 0) {
        end = from + line + 1
        break
      }
      end = from
    }
  } finally {
    await handle.close()
  }
  if (end < size) await truncate(path, end)
}
