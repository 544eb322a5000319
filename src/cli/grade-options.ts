import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, dirname } from 'node:path'
import { parseArgs } from 'node:util'
import type { Assignment } from '#classroom/assignment.ts'
import { POLICIES, type Policy } from '#classroom/choose.ts'
import { type GradebookFile, readGradebookFile } from '#classroom/gradebook-file.ts'
import { readLink } from '#classroom/link.ts'
import type { Shard } from '#classroom/results.ts'
import { format } from '#i18n/format.ts'
import { nearest } from '#i18n/nearest.ts'
import { texts } from './language.ts'

const t = texts.commandLine.gradeClass

/** Ends the command with 2: it was not understood, or nothing could be judged. */
export class UsageError extends Error {}

export interface ClassRequest {
  paths: string[]
  assignment?: { value: Assignment; id: string; fragment: string }
  csv?: string
  format: 'plain' | 'canvas' | 'moodle'
  canvas?: string
  json?: string
  feedback?: string
  jobs: number
  shard?: Shard
  policy: Policy
  /** What a teacher has decided on the page. */
  decided?: GradebookFile
  resume: boolean
}

const text = { type: 'string' } as const
const OPTIONS = {
  assignment: text,
  csv: text,
  format: text,
  canvas: text,
  json: text,
  feedback: text,
  jobs: text,
  shard: text,
  policy: text,
  gradebook: text,
  resume: { type: 'boolean' },
} as const

/** What results know already, or what only judging does. */
const JUDGING = ['assignment', 'jobs', 'shard', 'resume']

/** Whether a class is meant, and not one answer to one exercise. */
export function isClass(args: string[]): boolean {
  if (args.includes('--exercise') || args.some(arg => arg.startsWith('--exercise='))) return false
  if (args[0] === 'merge' || (args.includes('--help') && args.includes('class'))) return true
  const known = /^--(assignment|csv|format|canvas|feedback|jobs|shard|policy|gradebook|resume)(=|$)/
  const named = (arg: string) => /\.(json|jsonl|zip)$/i.test(arg) || isFolder(arg) || isMissing(arg)
  return args.some(arg => known.test(arg) || named(arg))
}

/**
 * Reads the arguments of a class.
 *
 * @param merge whether results are put together: then nothing is judged, and what only judging uses is refused
 * @throws UsageError with a sentence that says what to do
 */
export function classRequest(args: string[], merge = false): ClassRequest | 'help' {
  const { values, positionals, tokens } = parseArgs({
    args,
    options: { ...OPTIONS, help: { type: 'boolean' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  if (values.help) return 'help'
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const option = OPTIONS[token.name as keyof typeof OPTIONS]
    if (!option) throw new UsageError(format(t.unknownOption, { option: token.rawName }))
    if (option.type === 'string' && (!token.value || token.value.startsWith('--')))
      throw new UsageError(format(t.missingValue, { option: token.rawName }))
    if (merge && JUDGING.includes(token.name))
      throw new UsageError(format(t.notForMerge, { option: token.rawName }))
  }
  if (positionals.length === 0) throw new UsageError(t.noFiles)
  for (const path of positionals) mustExist(path)
  const given = values as Partial<Record<keyof typeof OPTIONS, string>> & { resume?: boolean }
  const { format: wanted = given.canvas ? 'canvas' : 'plain' } = given
  if (!['plain', 'canvas', 'moodle'].includes(wanted))
    throw new UsageError(format(t.badFormat, { format: wanted }))
  if (given.canvas && wanted !== 'canvas') throw new UsageError(format(t.canvasFormat, { format: wanted }))
  if (given.canvas) mustExist(given.canvas)
  if (given.resume && !given.json) throw new UsageError(t.resumeNeedsJson)
  const decided = given.gradebook ? decidedIn(given.gradebook) : undefined
  const policy = given.policy ?? decided?.policy ?? 'on-time'
  if (!POLICIES.includes(policy as Policy)) throw new UsageError(format(t.badPolicy, { policy }))
  const jobs = given.jobs === undefined ? availableParallelism() : Number(given.jobs)
  if (!Number.isInteger(jobs) || jobs < 1) throw new UsageError(format(t.badJobs, { jobs: given.jobs! }))
  const { csv, canvas, json, feedback } = given
  const link = given.assignment ?? (merge ? undefined : decided?.link)
  return {
    paths: positionals,
    ...(link && { assignment: assignmentOf(link) }),
    ...(decided && { decided }),
    ...(csv && { csv }),
    format: wanted as ClassRequest['format'],
    ...(canvas && { canvas }),
    ...(json && { json }),
    ...(feedback && { feedback }),
    jobs,
    ...(given.shard && { shard: shardOf(given.shard) }),
    policy: policy as Policy,
    resume: given.resume === true,
  }
}

function shardOf(shard: string): Shard {
  const [, at, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(shard) ?? []
  if (!at || !of || Number(at) < 1 || Number(at) > Number(of))
    throw new UsageError(format(t.badShard, { shard }))
  return { at: Number(at), of: Number(of) }
}

/** The file that the gradebook's page hands to a colleague. */
function decidedIn(path: string): GradebookFile {
  mustExist(path)
  const file = readGradebookFile(isFolder(path) ? '' : readFileSync(path, 'utf8'))
  if (!file) throw new UsageError(format(t.badGradebook, { path }))
  return file
}

/** An assignment by its link or by a file in which the link stands. */
export function assignmentOf(source: string): NonNullable<ClassRequest['assignment']> {
  const link = existsSync(source) && !isFolder(source) ? readFileSync(source, 'utf8') : source
  const read = readLink(link)
  if (read.kind !== 'assignment') throw new UsageError(format(t.badAssignment, { kind: read.kind }))
  return { value: read.assignment, id: read.id, fragment: /a=\d+\.[\w.-]+/.exec(link)![0] }
}

function mustExist(path: string): void {
  try {
    statSync(path)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    const close = reason === 'ENOENT' ? neighbour(path) : undefined
    const hint = close ? ` ${format(t.nearest, { path: close })}` : ''
    throw new UsageError(format(t.missing, { path, reason, folder: process.cwd() }) + hint)
  }
}

/** The name beside a misspelt one that was most likely meant. */
function neighbour(path: string): string | undefined {
  try {
    return nearest(basename(path), readdirSync(dirname(path))) ?? undefined
  } catch {
    return undefined
  }
}

function isMissing(path: string): boolean {
  return !path.startsWith('-') && !existsSync(path)
}

function isFolder(path: string): boolean {
  return !path.startsWith('-') && existsSync(path) && statSync(path).isDirectory()
}
