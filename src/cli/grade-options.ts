import { existsSync, readFileSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import type { Assignment } from '#classroom/assignment.ts'
import { POLICIES, type Policy } from '#classroom/choose.ts'
import { readLink } from '#classroom/link.ts'
import { format } from '#i18n/format.ts'
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
  shard?: { at: number; of: number }
  policy: Policy
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
  resume: { type: 'boolean' },
} as const

/** Whether a class is meant, and not one answer to one exercise. */
export function isClass(args: string[]): boolean {
  if (args.includes('--exercise') || args.some(arg => arg.startsWith('--exercise='))) return false
  if (args[0] === 'merge' || (args.includes('--help') && args.includes('class'))) return true
  const known = /^--(assignment|csv|format|canvas|feedback|jobs|shard|policy|resume)(=|$)/
  return args.some(arg => known.test(arg) || /\.(json|jsonl|zip)$/i.test(arg) || isFolder(arg))
}

/**
 * Reads the arguments of a class.
 *
 * @throws UsageError with a sentence that says what to do
 */
export function classRequest(args: string[]): ClassRequest | 'help' {
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
  }
  if (positionals.length === 0) throw new UsageError(t.noFiles)
  for (const path of positionals) mustExist(path)
  const given = values as Partial<Record<keyof typeof OPTIONS, string>> & { resume?: boolean }
  const { format: wanted = given.canvas ? 'canvas' : 'plain' } = given
  if (!['plain', 'canvas', 'moodle'].includes(wanted))
    throw new UsageError(format(t.badFormat, { format: wanted }))
  if (given.canvas) mustExist(given.canvas)
  if (given.resume && !given.json) throw new UsageError(t.resumeNeedsJson)
  const policy = given.policy ?? 'on-time'
  if (!POLICIES.includes(policy as Policy)) throw new UsageError(format(t.badPolicy, { policy }))
  const jobs = given.jobs === undefined ? availableParallelism() : Number(given.jobs)
  if (!Number.isInteger(jobs) || jobs < 1) throw new UsageError(format(t.badJobs, { jobs: given.jobs! }))
  const { csv, canvas, json, feedback } = given
  return {
    paths: positionals,
    ...(given.assignment && { assignment: assignmentOf(given.assignment) }),
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

function shardOf(shard: string): { at: number; of: number } {
  const [, at, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(shard) ?? []
  if (!at || !of || Number(at) < 1 || Number(at) > Number(of))
    throw new UsageError(format(t.badShard, { shard }))
  return { at: Number(at), of: Number(of) }
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
    throw new UsageError(format(t.missing, { path, reason, folder: process.cwd() }))
  }
}

function isFolder(path: string): boolean {
  return !path.startsWith('-') && existsSync(path) && statSync(path).isDirectory()
}
