import { existsSync, renameSync, rmSync } from 'node:fs'
import { ResultsFile, readResults } from '#classroom/node/results-file.ts'
import { light, type ResultsEnd, type ResultsHead, resultKey, sameHead, settled } from '#classroom/results.ts'
import type { Row } from '#classroom/row.ts'
import { type Part, partsProblem } from '#classroom/shard.ts'
import { format } from '#i18n/format.ts'
import { columnsFor } from './grade-columns.ts'
import { FeedbackFolder } from './grade-feedback.ts'
import { assignmentOf, type ClassRequest, UsageError } from './grade-options.ts'
import { checkPlaces, writeMarks } from './grade-write.ts'
import { texts } from './language.ts'
import { besideOf, reasonOf, WriteError } from './write-whole.ts'

const t = texts.commandLine.gradeClass

/**
 * Puts results together: of all shards of a class, or of several whole batches. A file that is in two of them is one
 * row, the later one.
 *
 * @throws UsageError when they are not results of the same assignment and exercises, or not all of a class
 */
export async function mergeResults(request: ClassRequest): Promise<number> {
  const { json, feedback } = request
  if (json && existsSync(json)) throw new UsageError(format(t.exists, { path: json }))
  checkPlaces(request)
  const rows = new Map<string, Row>()
  const parts: Part[] = []
  for (const path of request.paths) {
    const there = await readResults(path, row => void rows.set(resultKey(row), light(row)))
    if (!there) throw new UsageError(format(t.noResults, { path }))
    parts.push({ path, ...there })
    if (!sameHead(parts[0]!.head, there.head)) throw new UsageError(format(t.otherResults, { path }))
  }
  const problem = partsProblem(parts)
  if (problem) {
    const { code, ...values } = problem
    throw new UsageError(format(t.parts[code], values))
  }
  const { shard, ...head } = parts[0]!.head
  const { assignment, columns } = head
  const asked = assignment ? assignmentOf(assignment) : undefined
  if (json) await writeTogether(json, head, parts)
  const returned = feedback ? new FeedbackFolder(feedback, request.decided) : undefined
  if (returned)
    for (const path of request.paths)
      await readResults(path, row => returned.judged(row, columnsFor(asked?.value, columns), asked?.value))
  returned?.tell()
  writeMarks(settled(rows.values()), columns, request, asked)
  return returned?.lost ? 3 : 0
}

/** Written beside and then renamed: a part of the results would look like all of them. */
async function writeTogether(json: string, head: ResultsHead, parts: readonly Part[]): Promise<void> {
  const beside = besideOf(json)
  try {
    const out = await ResultsFile.open(beside, head)
    for (const { path } of parts) await readResults(path, row => out.write(row))
    await out.write(endOf(parts))
    await out.close()
    renameSync(beside, json)
  } catch (error) {
    rmSync(beside, { force: true })
    throw new WriteError(format(t.notWritten, { path: json, reason: reasonOf(error) }))
  }
}

/** Shards have each met all files; batches that were not divided each their own. */
function endOf(parts: readonly Part[]): ResultsEnd {
  const ends = (parts[0]!.head.shard ? parts.slice(0, 1) : parts).map(part => part.end!)
  return {
    end: true,
    files: ends.reduce((all, { files }) => all + files, 0),
    sum: ends.reduce((all, { sum }) => (all + sum) % 2 ** 48, 0),
  }
}
