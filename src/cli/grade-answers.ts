import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { type GradeOptions, grade } from '#grader/grade.ts'
import { canBeMended, findRepair } from '#grader/repair/find.ts'
import { reader } from '#grader/repair/program.ts'
import type { GradeResult } from '#grader/result.ts'
import { format } from '#i18n/format.ts'
import { nearest } from '#i18n/nearest.ts'
import { exerciseIds, loadExercise } from '#integrations/exercises/load.ts'
import { errorText } from '#runner/error-text.ts'
import { createNodeRunner } from '#runner/node/runner.ts'
import { UsageError } from './grade-options.ts'
import { type Judged, junit, lineOf, sentenceOf } from './junit.ts'
import { texts as all, locale } from './language.ts'
import { print } from './terminal.ts'
import { TIME_SCALE } from './time-scale.ts'
import { verdictText } from './verdict-text.ts'
import { checkPlace, reasonOf, writeWhole } from './write-whole.ts'

const t = all.commandLine.gradeAnswers

interface Request {
  files: { path: string; exercise: string }[]
  junit?: string
  annotations: boolean
  deep: boolean
}

/**
 * Judges one learner's answers to several exercises, as the CI of a repository does. Each file is named for its exercise.
 *
 * @param args after the word `answers`
 * @returns the exit status: 0 when all passed
 */
export async function gradeAnswers(args: string[]): Promise<number> {
  const request = requestOf(args)
  if (request === 'help') {
    console.log(t.usage)
    return 0
  }
  const judged: Judged[] = []
  const runner = createNodeRunner({ jobs: 1 })
  const options: GradeOptions = {
    t: all.grader,
    timeScale: TIME_SCALE,
    explain: error => errorText(error, all.runner),
  }
  try {
    for (const { path, exercise } of request.files) {
      const source = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
      const loaded = await loadExercise(exercise, locale)
      const result = await grade(loaded, source, runner, options)
      if (result.message.code === 'result.unavailable')
        throw new UsageError(format(all.commandLine.grade.unavailable, { reason: result.message.text }))
      if (request.deep && canBeMended(result)) {
        const repair = await findRepair(loaded, source, result, runner, { ...options, reader })
        if (repair) result.repair = repair
      }
      judged.push({ path, result })
      tell({ path, result }, request)
    }
  } finally {
    runner.dispose()
  }
  if (request.junit) writeWhole(request.junit, junit(judged))
  const passed = judged.filter(({ result }) => result.status === 'pass').length
  const points = (of: keyof GradeResult['points']) =>
    judged.reduce((sum, { result }) => sum + result.points[of], 0)
  const sum = { passed, n: judged.length, earned: points('earned'), possible: points('possible') }
  print(format(t.sum, sum))
  return passed === judged.length ? 0 : 1
}

/** Prints a verdict; what it quotes of a learner's program is no command to the CI that reads it. */
function tell({ path, result }: Judged, { annotations, deep }: Request): void {
  if (!annotations) {
    print(`${verdictText(result, deep)}\n`)
    return
  }
  const token = randomUUID()
  print(`::stop-commands::${token}`)
  print(verdictText(result, deep))
  print(`::${token}::`)
  if (result.status === 'pass') return
  const property = (text: string) => escaped(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
  const where = `file=${property(path)},line=${lineOf(result)},title=${property(result.exercise)}`
  print(`::error ${where}::${escaped(sentenceOf(result))}`)
}

function escaped(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function requestOf(args: string[]): Request | 'help' {
  const { values, positionals, tokens } = parseArgs({
    args,
    options: {
      junit: { type: 'string' },
      annotations: { type: 'boolean' },
      deep: { type: 'boolean' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  if (values.help) return 'help'
  const known = ['junit', 'annotations', 'deep']
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    if (!known.includes(token.name)) throw new UsageError(format(t.unknownOption, { option: token.rawName }))
    if (token.name === 'junit' && !token.value)
      throw new UsageError(format(t.missingValue, { option: '--junit' }))
  }
  const files = positionals.flatMap(filesIn).map(path => ({ path, exercise: exerciseOf(path) }))
  if (files.length === 0) throw new UsageError(t.noFiles)
  const { junit } = values
  if (typeof junit === 'string') checkPlace(junit, '--junit')
  return {
    files,
    ...(typeof junit === 'string' && { junit }),
    annotations: values.annotations === true,
    deep: values.deep === true,
  }
}

/** A file, or the programs in a folder. */
function filesIn(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path]
    return readdirSync(path)
      .filter(name => /\.[jt]s$/.test(name))
      .sort()
      .map(name => join(path, name))
  } catch (error) {
    const values = { path, reason: reasonOf(error), folder: process.cwd() }
    throw new UsageError(format(all.commandLine.gradeClass.missing, values))
  }
}

function exerciseOf(path: string): string {
  const ids = exerciseIds()
  const id = basename(path).replace(/\.[jt]s$/, '')
  if (ids.includes(id)) return id
  throw new UsageError(format(t.unknownExercise, { path, nearest: nearest(id, ids) ?? ids[0]! }))
}
