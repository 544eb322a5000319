import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type GradeOptions, grade } from '#grader/grade.ts'
import { canBeMended, findRepair } from '#grader/repair/find.ts'
import { reader } from '#grader/repair/program.ts'
import { format } from '#i18n/format.ts'
import { nearest } from '#i18n/nearest.ts'
import { exerciseIds, loadExercise } from '#integrations/exercises/load.ts'
import { errorText } from '#runner/error-text.ts'
import { createNodeRunner } from '#runner/node/runner.ts'
import { gradeAnswers } from './grade-answers.ts'
import { gradeClass } from './grade-class.ts'
import { mergeResults } from './grade-merge.ts'
import { classRequest, isClass, UsageError } from './grade-options.ts'
import { texts as all, locale, words } from './language.ts'
import { print, safeJson, say } from './terminal.ts'
import { TIME_SCALE } from './time-scale.ts'
import { verdictText } from './verdict-text.ts'
import { reasonOf, WriteError } from './write-whole.ts'

const texts = all.commandLine.grade

interface Request {
  file: string
  exercise: string
  json: boolean
  deep: boolean
}

function requestOf(args: string[]): Request | 'help' {
  const { values, positionals, tokens } = parseArgs({
    args,
    options: {
      exercise: { type: 'string' },
      json: { type: 'boolean' },
      deep: { type: 'boolean' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const known = ['exercise', 'json', 'deep', 'help']
  const strange = tokens.find(token => token.kind === 'option' && !known.includes(token.name))
  if (strange?.kind === 'option')
    throw new UsageError(format(texts.unknownOption, { option: strange.rawName }))
  if (values.help) return 'help'
  const ids = exerciseIds()
  const id = values.exercise
  if (typeof id !== 'string') throw new UsageError(format(texts.noExercise, { ids: ids.join(', ') }))
  if (!ids.includes(id)) throw new UsageError(unknownExercise(id, ids))
  if (positionals.length === 0) throw new UsageError(texts.noFile)
  if (positionals.length > 1) {
    const values = { count: positionals.length, files: positionals.join(', ') }
    throw new UsageError(format(texts.manyFiles, values))
  }
  return { file: positionals[0]!, exercise: id, json: values.json === true, deep: values.deep === true }
}

function unknownExercise(id: string, ids: string[]): string {
  const close = nearest(id, ids) ?? ids.find(known => known.includes(id)) ?? ids[0]!
  return format(texts.unknownExercise, { id, nearest: close, ids: ids.join(', ') })
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new UsageError(format(texts.missingFile, { file, reason, folder: process.cwd() }))
  }
}

/** A class: see `grade-options.ts`. */
async function mainOfClass(args: string[]): Promise<number> {
  const merge = args[0] === 'merge'
  const request = classRequest(merge ? args.slice(1) : args, merge)
  if (request === 'help') {
    console.log(all.commandLine.gradeClass.usage)
    return 0
  }
  return merge ? mergeResults(request) : gradeClass(request)
}

async function main(): Promise<number> {
  const args = words
  if (args[0] === 'answers') return gradeAnswers(args.slice(1))
  if (isClass(args)) return mainOfClass(args)
  const request = requestOf(args)
  if (request === 'help') {
    console.log(texts.usage)
    return 0
  }
  const source = read(request.file)
  const exercise = await loadExercise(request.exercise, locale)
  const runner = createNodeRunner({ jobs: 1 })
  try {
    const options: GradeOptions = {
      t: all.grader,
      timeScale: TIME_SCALE,
      explain: error => errorText(error, all.runner),
    }
    const result = await grade(exercise, source, runner, options)
    if (result.message.code === 'result.unavailable')
      throw new UsageError(format(texts.unavailable, { reason: result.message.text }))
    if (request.deep && canBeMended(result)) {
      // The verdict is in; what is looked for now may take a while.
      say(texts.looking)
      const repair = await findRepair(exercise, source, result, runner, { ...options, reader })
      if (repair) result.repair = repair
    }
    if (request.json) process.stdout.write(`${safeJson(result, 2)}\n`)
    else print(verdictText(result, request.deep))
    return result.status === 'pass' ? 0 : 1
  } finally {
    runner.dispose()
  }
}

// Who reads the marks may end before them, and the disk that they are sent to may be full.
process.stdout.on('error', error => {
  say(format(all.commandLine.gradeClass.notPrinted, { reason: reasonOf(error) }))
  process.exit(3)
})
try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof UsageError || error instanceof WriteError)) throw error
  say(error.message)
  process.exitCode = error instanceof WriteError ? 3 : 2
}
