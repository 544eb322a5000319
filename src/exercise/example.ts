import type { Answer } from './answer.ts'
import type { Data } from './data.ts'
import type { ExerciseDefinition } from './definition.ts'

/** Longer than this, a list or an object is written over several lines. */
const WIDTH = 56

/**
 * The example of an exercise as code: the call, and what it returns. The result is computed by the solution, so it
 * cannot go stale.
 *
 * @param reference the function that `solution.ts` exports
 * @example exampleOf(definition, gradientW2).call // 'gradientW2(\n  { W1: [[0.5, -1], …] },\n  [1, 0.5],\n  0.2,\n)'
 */
export function exampleOf(
  { entry, example }: ExerciseDefinition,
  reference: Answer,
): { call: string; returns: string } {
  const args = example.map(arg => literal(arg, 1))
  const short = args.join(', ')
  const fits = short.length + entry.name.length <= WIDTH && !short.includes('\n')
  const inner = fits ? short : `\n${args.map(arg => `  ${arg},\n`).join('')}`
  const returned = reference(...structuredClone(example)) as Data
  return { call: `${entry.name}(${inner})`, returns: literal(returned, 0) }
}

/** Data as code, numbers to six digits, as an example's result is written. */
export const dataText = (data: Data): string => literal(data, 0)

function literal(data: Data, depth: number): string {
  if (typeof data === 'number') return String(Number(data.toPrecision(6)))
  if (typeof data === 'string') return `'${data}'`
  if (typeof data !== 'object' || data === null) return String(data)
  const list = Array.isArray(data)
  const parts = list
    ? data.map(part => literal(part, depth + 1))
    : Object.entries(data).map(([key, part]) => `${key}: ${literal(part, depth + 1)}`)
  const short = list ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`
  if (short.length <= WIDTH && !short.includes('\n')) return short
  const indent = '  '.repeat(depth + 1)
  const lines = parts.map(part => `${indent}${part},\n`).join('')
  const [open, close] = list ? '[]' : '{}'
  return `${open}\n${lines}${'  '.repeat(depth)}${close}`
}
