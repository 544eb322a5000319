import type { RunRequest, RunResult } from '#runner/runner.ts'

/** How a run ended: its status, and for an error the code, e.g. `done`, `timeout`, `error:stack`. */
export type End = string

/** A program that means harm, and how it must end. */
export interface Hostile {
  name: string
  /** `SERVER` in it becomes the address of a server that counts. */
  source: string
  calls?: RunRequest['calls']
  /** In milliseconds; 1,000 if absent. */
  timeLimit?: number
  /** All ends that are right; one list for both sides, or one for each. */
  ends: End[] | { browser: End[]; node: End[] }
  /** What it must have printed, line by line; a program that got anywhere prints REACHED, which is never right. */
  prints?: string[]
  /** What must be true of the result besides. */
  holds?: (result: RunResult) => boolean
}

/** The attempts of one program: each must fail by itself, and the program must end in peace. */
export function attempts(lines: Record<string, string>): string {
  const tries = Object.entries(lines).map(
    ([name, code]) =>
      `try { await (async () => { ${code}; console.log('REACHED ${name}') })() } catch { refused++ }`,
  )
  return `let refused = 0\n${tries.join('\n')}\nconsole.log(refused)`
}

/** What a runner is asked to do with a program. */
export function requestOf({ source, calls, timeLimit = 1_000 }: Hostile, address: string): RunRequest {
  return { source: source.replaceAll('SERVER', address), timeLimit, ...(calls && { calls }) }
}

export function endOf({ status, error }: RunResult): End {
  return status === 'error' ? `error:${error?.code}` : status
}

/** The lines that a run printed, as text. */
export function printed({ outputs }: RunResult): string[] {
  return outputs.flatMap(output =>
    'parts' in output
      ? [output.parts.map(part => ('text' in part ? part.text : JSON.stringify(part))).join(' ')]
      : [],
  )
}

/** What is wrong with how a program ended; empty when it ended as it must. */
export function faults(program: Hostile, result: RunResult, side: 'browser' | 'node'): string[] {
  const found: string[] = []
  const ends = Array.isArray(program.ends) ? program.ends : program.ends[side]
  const lines = printed(result)
  if (!ends.includes(endOf(result))) found.push(`ended as ${endOf(result)}, not as ${ends.join(' or ')}`)
  if (lines.some(line => line.includes('REACHED')))
    found.push(lines.filter(line => line.includes('REACHED')).join(', '))
  if (program.prints && lines.join('\n') !== program.prints.join('\n'))
    found.push(`printed ${lines.join(' / ').slice(0, 200)}`)
  if (program.holds && !program.holds(result))
    found.push(`broke what must hold: ${JSON.stringify(result).slice(0, 300)}`)
  if (result.status !== 'done' && !result.error) found.push('ended without a message')
  return found
}
