import { xmlText } from '#classroom/packages/xml.ts'
import { visible } from '#classroom/visible.ts'
import type { GradeResult } from '#grader/result.ts'
import { plainText } from '#i18n/rich.ts'

/** A verdict on a file. */
export interface Judged {
  path: string
  result: GradeResult
}

/** The line that a reader is to look at first: of the error, of what a repair changes, else the first. */
export function lineOf({ line, repair }: GradeResult): number {
  return line ?? repair?.changes[0]?.line ?? 1
}

/** What a learner is told in one sentence: the mistake by its name, else the first check that failed. */
export function sentenceOf({ diagnosis, checks, message }: GradeResult): string {
  const failing = checks.find(({ status }) => status === 'fail')
  return plainText((diagnosis?.message ?? failing?.message ?? message).text)
}

/** Verdicts as JUnit's XML, which the CI of most hosts shows: a suite an exercise, a case a check. */
export function junit(judged: readonly Judged[]): string {
  const suites = judged.map(({ path, result }) => {
    const { exercise, checks, duration } = result
    const count = (status: string) => checks.filter(check => check.status === status).length
    const cases = checks.map(({ title, status, message }) => {
      const head = `<testcase classname="${text(exercise)}" name="${text(title)}" file="${text(path)}" line="${lineOf(result)}"`
      if (status === 'pass') return `${head}/>`
      if (status === 'skipped') return `${head}><skipped/></testcase>`
      const said = message?.text ?? result.message.text
      return `${head}><failure message="${text(sentenceOf(result))}">${text(said)}</failure></testcase>`
    })
    const counts = `tests="${checks.length}" failures="${count('fail')}" skipped="${count('skipped')}" errors="0"`
    return `<testsuite name="${text(exercise)}" ${counts} time="${(duration / 1000).toFixed(3)}">\n${cases.join('\n')}\n</testsuite>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('\n')}\n</testsuites>\n`
}

const text = (value: string) => xmlText(visible(value))
