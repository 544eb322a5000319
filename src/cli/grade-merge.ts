import { existsSync, renameSync, rmSync } from 'node:fs'
import { ResultsFile, readResults } from '#classroom/node/results-file.ts'
import { light, type ResultsHead, resultKey, sameHead } from '#classroom/results.ts'
import type { Row } from '#classroom/row.ts'
import { format } from '#i18n/format.ts'
import { assignmentOf, type ClassRequest, UsageError } from './grade-options.ts'
import { checkPlaces, writeMarks } from './grade-write.ts'
import { texts } from './language.ts'
import { besideOf, reasonOf, WriteError } from './write-whole.ts'

const t = texts.commandLine.gradeClass

/**
 * Puts results of several shards together; a file that stands in two of them is one row, the later one.
 *
 * @throws UsageError when they are not results of the same assignment and exercises
 */
export async function mergeResults(request: ClassRequest): Promise<number> {
  const { json } = request
  if (json && existsSync(json)) throw new UsageError(format(t.exists, { path: json }))
  checkPlaces(request)
  const rows = new Map<string, Row>()
  let head: ResultsHead | undefined
  for (const path of request.paths) {
    const there = await readResults(path, row => void rows.set(resultKey(row), light(row)))
    if (!there) throw new UsageError(format(t.noResults, { path }))
    head ??= there
    if (!sameHead(head, there)) throw new UsageError(format(t.otherResults, { path }))
  }
  if (json) await writeTogether(json, head!, request.paths)
  const { assignment, columns } = head!
  writeMarks([...rows.values()], columns, request, assignment ? assignmentOf(assignment) : undefined)
  return [...rows.values()].some(row => row.problem) ? 1 : 0
}

/** Written beside and then renamed: a part of the results would look like all of them. */
async function writeTogether(json: string, head: ResultsHead, paths: string[]): Promise<void> {
  const beside = besideOf(json)
  try {
    const out = await ResultsFile.open(beside, head)
    for (const path of paths) await readResults(path, row => out.write(row))
    await out.close()
    renameSync(beside, json)
  } catch (error) {
    rmSync(beside, { force: true })
    throw new WriteError(format(t.notWritten, { path: json, reason: reasonOf(error) }))
  }
}
