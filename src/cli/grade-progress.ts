import type { Row } from '#classroom/row.ts'
import { format } from '#i18n/format.ts'
import { texts as all } from './language.ts'

const t = all.commandLine.gradeClass

/** How often progress is told, ms: a terminal's line is written over, a log's is not. */
const TELL = process.stderr.isTTY ? 500 : 10_000

/** Tells how far a batch is. */
export function progress() {
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
