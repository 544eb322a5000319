import { existsSync } from 'node:fs'
import { ResultsFile, readResults } from '#classroom/node/results-file.ts'
import { light, type ResultsHead, resultKey, sameHead } from '#classroom/results.ts'
import type { Row } from '#classroom/row.ts'
import { format } from '#i18n/format.ts'
import { assignmentOf, type ClassRequest, UsageError } from './grade-options.ts'
import { writeMarks } from './grade-write.ts'
import { texts } from './language.ts'

const t = texts.commandLine.gradeClass

/**
 * Puts results of several shards together; a file that stands in two of them is one row, the later one.
 *
 * @throws UsageError when they are not results of the same assignment and exercises
 */
export async function mergeResults(request: ClassRequest): Promise<number> {
  const { json } = request
  if (json && existsSync(json)) throw new UsageError(format(t.exists, { path: json }))
  const rows = new Map<string, Row>()
  let head: ResultsHead | undefined
  for (const path of request.paths) {
    const there = await readResults(path, row => void rows.set(resultKey(row), light(row)))
    if (!there) throw new UsageError(format(t.noResults, { path }))
    head ??= there
    if (!sameHead(head, there)) throw new UsageError(format(t.otherResults, { path }))
  }
  if (json) {
    const out = await ResultsFile.open(json, head!)
    for (const path of request.paths) await readResults(path, row => out.write(row))
    await out.close()
  }
  const { assignment, columns } = head!
  writeMarks([...rows.values()], columns, request, assignment ? assignmentOf(assignment) : undefined)
  return [...rows.values()].some(row => row.problem) ? 1 : 0
}
