import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exercisesOf } from '#classroom/assignment.ts'
import { feedbackName, feedbackOf } from '#classroom/feedback.ts'
import { gradebook } from '#classroom/gradebook.ts'
import { inTurn } from '#classroom/in-turn.ts'
import { findFiles } from '#classroom/node/find-files.ts'
import { ResultsFile, readResults } from '#classroom/node/results-file.ts'
import type { Found } from '#classroom/problem.ts'
import { isPassing, light, RESULTS_TYPE, type ResultsHead, resultKey, sameHead } from '#classroom/results.ts'
import { judgeFile, type Row, sumOf } from '#classroom/row.ts'
import { hash32 } from '#exercise/random.ts'
import { format } from '#i18n/format.ts'
import { createNodeRunner } from '#runner/node/runner.ts'
import { judgingWith, loadColumns } from './grade-judge.ts'
import { type ClassRequest, UsageError } from './grade-options.ts'
import { readCanvas, writeMarks } from './grade-write.ts'
import { texts } from './language.ts'

const t = texts.commandLine.gradeClass

/** How often progress is told, ms: a terminal's line is written over, a log's is not. */
const TELL = process.stderr.isTTY ? 500 : 10_000

/**
 * Judges the submissions of a class.
 *
 * @returns the exit status: 1 when some files could not be judged
 */
export async function gradeClass(request: ClassRequest): Promise<number> {
  const { assignment, json, jobs, shard, feedback } = request
  if (request.canvas) readCanvas(request.canvas)
  const loaded = await loadColumns(assignment && exercisesOf(assignment.value))
  const head: ResultsHead = {
    type: RESULTS_TYPE,
    version: 1,
    ...(assignment && { assignment: assignment.fragment }),
    columns: loaded.columns,
  }
  const rows = new Map<string, Row>()
  if (json && existsSync(json)) await resume(json, request.resume, head, rows)
  const before = rows.size
  const results = json ? await ResultsFile.open(json, head) : undefined
  if (feedback) mkdirSync(feedback, { recursive: true })
  const runner = createNodeRunner({ jobs })
  const judging = judgingWith(loaded, runner)
  const told = progress()

  async function judge(found: Found): Promise<void> {
    let row = await judgeFile(found, judging)
    // A process that was lost to the machine's want of memory says nothing about the file.
    if (row.problem?.code === 'not-judged') row = await judgeFile(found, judging)
    await results?.write(row)
    if (feedback && !row.problem) {
      const book = gradebook([row], loaded.columns, {
        ...(assignment && { assignment: assignment.value }),
        now: Date.now(),
      })
      const line = book.lines[0]!
      writeFileSync(
        join(feedback, feedbackName(line)),
        feedbackOf(line, book, texts.classroom, assignment?.value.title),
      )
    }
    rows.set(resultKey(row), light(row))
    told.add(row)
  }

  try {
    const files = findFiles(request.paths)
    // As many as are judged at a time take the next file each; no more than that is in memory.
    const next = inTurn(() => files.next())
    const worker = async () => {
      for (let step = await next(); !step.done; step = await next()) {
        const found = step.value
        if (shard && hash32(found.name) % shard.of !== shard.at - 1) continue
        if (!rows.has(resultKey({ file: found.name, sum: sumOf(found) }))) await judge(found)
      }
    }
    await Promise.all(Array.from({ length: jobs }, worker))
  } finally {
    runner.dispose()
    await results?.close()
  }
  told.end(before)
  const all = [...rows.values()]
  writeMarks(all, loaded.columns, request, assignment)
  return all.some(row => row.problem) ? 1 : 0
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
    if (isPassing(row.problem)) rows.delete(resultKey(row))
    else rows.set(resultKey(row), light(row))
  })
  if (!there) throw new UsageError(format(t.noResults, { path: json }))
  if (!sameHead(there, head)) throw new UsageError(format(t.otherResults, { path: json }))
}

function progress() {
  const started = performance.now()
  let [done, problems, last] = [0, 0, started]
  const seconds = () => (performance.now() - started) / 1000
  return {
    add(row: Row) {
      done++
      if (row.problem) problems++
      if (performance.now() - last < TELL) return
      last = performance.now()
      const line = format(t.progress, { done, problems, rate: (done / seconds()).toFixed(1) })
      process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`)
    },
    end(before: number) {
      if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
      const values = { done, seconds: seconds().toFixed(1), judged: done - problems, problems }
      console.error(format(t.done, values) + (before > 0 ? ` ${format(t.skipped, { n: before })}` : ''))
    },
  }
}
