import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeOutputs, encodeOutputs } from '#blocks/cell/outputs/text.ts'
import { sandboxBundle } from '#runner/node/bundle.ts'
import { createNodeRunner } from '#runner/node/runner.ts'
import type { LearnerError, Output, Runner } from '#runner/runner.ts'
import { contentHash } from '../../site/content-hash.ts'
import { writeAside } from '../../site/write-aside.ts'

/** For one cell, in milliseconds. The sandbox of the command line is many times slower than a browser. */
const TIME_LIMIT = 30_000
/** Part of the key of what is stored: raise it when the form of outputs changes. */
const FORM = 1

export interface CellSource {
  code: string
  /** Where the code stands, for messages; `line` is that of its first line. */
  file: string
  line: number
}

/** A cell that does not run to its end: the build stops with file and line. */
export class CellError extends Error {
  override name = 'CellError'
}

/**
 * Runs a cell when the site is built. What it put out is stored under `cache` by its code and by the sandbox's
 * contents (the engine is part of it), so an unchanged cell is run once.
 *
 * @param cache a folder; it is made when it is not there
 * @throws CellError when the program throws or takes too long
 */
export async function runCell(cell: CellSource, cache = '.cache/cells'): Promise<Output[]> {
  const { harness } = await sandboxBundle()
  const key = contentHash(32, JSON.stringify([FORM, harness, cell.code]))
  const file = join(cache, `${key}.json`)
  const stored = await readStored(file)
  if (stored) return stored
  const outputs = await execute(cell)
  writeAside(file, encodeOutputs(outputs))
  return outputs
}

async function readStored(file: string): Promise<Output[] | undefined> {
  try {
    return decodeOutputs(await readFile(file, 'utf8'))
  } catch {
    return undefined
  }
}

let runner: Runner | undefined

async function execute(cell: CellSource): Promise<Output[]> {
  // Shared by all cells of a build; idle sandboxes do not keep the process from ending.
  runner ??= createNodeRunner()
  const result = await runner.run({ source: cell.code, timeLimit: TIME_LIMIT })
  if (result.status !== 'done') throw new CellError(problem(cell, result.status, result.error))
  return result.outputs
}

function problem(cell: CellSource, status: string, error: LearnerError | undefined): string {
  const line = cell.line + (error?.line ?? 1) - 1
  const what =
    status === 'timeout'
      ? `still ran after ${TIME_LIMIT / 1000} s`
      : (error?.message ?? `ended with “${status}”`)
  const shown = cell.code.split('\n')[(error?.line ?? 1) - 1]?.trim()
  return `${cell.file}:${line}: this cell is to run to its end when the site is built, but: ${what}\n  > ${shown}\nCorrect the code, or take “run” from the fence when it is only to be read.`
}
