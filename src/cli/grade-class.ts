import { existsSync } from 'node:fs'
import { exercisesOf } from '#classroom/assignment.ts'
import { judgeClass } from '#classroom/judge-class.ts'
import { findFiles } from '#classroom/node/find-files.ts'
import { ResultsFile, readResults } from '#classroom/node/results-file.ts'
import type { Found } from '#classroom/problem.ts'
import { problemText } from '#classroom/problem-text.ts'
import {
  isTransient,
  light,
  RESULTS_TYPE,
  RESULTS_VERSION,
  type ResultsHead,
  resultKey,
  sameHead,
  sameShard,
  settled,
} from '#classroom/results.ts'
import { judgeFile, type Row, sumOf } from '#classroom/row.ts'
import { Census, inShard } from '#classroom/shard.ts'
import { format } from '#i18n/format.ts'
import { createNodeRunner } from '#runner/node/runner.ts'
import { columnsFor } from './grade-columns.ts'
import { FeedbackFolder } from './grade-feedback.ts'
import { judgingWith, loadColumns } from './grade-judge.ts'
import { type ClassRequest, UsageError } from './grade-options.ts'
import { progress } from './grade-progress.ts'
import { checkPlaces, readCanvas, writeMarks } from './grade-write.ts'
import { texts } from './language.ts'
import { say } from './terminal.ts'
import { reasonOf } from './write-whole.ts'

const t = texts.commandLine.gradeClass

/**
 * Judges the submissions of a class.
 *
 * @returns the exit status: 0 once all files are rows, whatever is in them
 */
export async function gradeClass(request: ClassRequest): Promise<number> {
  const { assignment, json, jobs, shard, feedback } = request
  if (request.canvas) readCanvas(request.canvas)
  checkPlaces(request)
  const loaded = await loadColumns(assignment && exercisesOf(assignment.value))
  const head: ResultsHead = {
    type: RESULTS_TYPE,
    version: RESULTS_VERSION,
    ...(assignment && { assignment: assignment.fragment }),
    ...(shard && { shard }),
    columns: loaded.columns,
  }
  const columns = columnsFor(assignment?.value, loaded.columns)
  const rows = new Map<string, Row>()
  if (json && existsSync(json)) await resume(json, request.resume, head, rows)
  const before = rows.size
  const results = json ? await ResultsFile.open(json, head) : undefined
  const returned = feedback ? new FeedbackFolder(feedback, request.decided) : undefined
  const runner = createNodeRunner({ jobs })
  const judging = judgingWith(loaded, runner)
  const told = progress()
  const stop = new Stop()
  const census = new Census()

  async function judge(found: Found): Promise<void> {
    let row = await judgeFile(found, judging)
    // A process that was lost to the machine's want of memory says nothing about the file.
    if (row.problem?.code === 'not-judged') row = await judgeFile(found, judging)
    rows.set(resultKey(row), light(row))
    told.add(row)
    await results?.write(row)
    returned?.judged(row, columns, assignment?.value)
  }

  try {
    await judgeClass(findFiles(request.paths), {
      jobs,
      judge,
      skip(found) {
        const sum = sumOf(found)
        census.add(sum)
        return (shard && !inShard(sum, shard)) || rows.has(resultKey({ file: found.name, sum }))
      },
      ended: () => stop.reason !== undefined,
      // Whatever fails, what was judged is written; the others end with the file that they are at.
      failed: error => stop.because(reasonOf(error)),
    })
  } finally {
    runner.dispose()
    const { files, sum } = census
    if (!stop.reason)
      await results?.write({ end: true, files, sum }).catch(error => stop.because(reasonOf(error)))
    await results?.close().catch(error => stop.because(reasonOf(error)))
    stop.dispose()
  }
  told.end(before)
  const all = settled(rows.values())
  tellProblems(all)
  if (stop.reason) say(format(t.stopped, { reason: stop.reason, n: all.length }))
  returned?.tell()
  writeMarks(all, loaded.columns, request, assignment)
  return stop.reason || returned?.lost ? 3 : 0
}

/** Why a batch ends before its end: the system asks for it, as a cluster does at its limit of time, or a disk is full. */
class Stop {
  reason: string | undefined

  constructor() {
    process.once('SIGTERM', this.because)
    process.once('SIGINT', this.because)
  }

  readonly because = (reason: string): void => {
    this.reason ??= reason
  }

  dispose(): void {
    process.off('SIGTERM', this.because)
    process.off('SIGINT', this.because)
  }
}

/** How many files without marks are told by name; the table has all of them. */
const TOLD = 10

function tellProblems(rows: readonly Row[]): void {
  const bad = rows.filter(row => row.problem)
  for (const { file, problem } of bad.slice(0, TOLD))
    say(`  ${file}: ${problemText(problem!, texts.classroom)}`)
  if (bad.length > TOLD) say(format(t.moreProblems, { n: bad.length - TOLD }))
}

async function resume(
  json: string,
  wanted: boolean,
  head: ResultsHead,
  rows: Map<string, Row>,
): Promise<void> {
  if (!wanted) throw new UsageError(format(t.exists, { path: json }))
  const there = await readResults(json, row => {
    // What may come out otherwise is judged again; its newer line counts.
    if (isTransient(row.problem)) rows.delete(resultKey(row))
    else rows.set(resultKey(row), light(row))
  })
  if (!there) throw new UsageError(format(t.noResults, { path: json }))
  if (!sameHead(there.head, head) || !sameShard(there.head, head))
    throw new UsageError(format(t.otherResults, { path: json }))
}
