import { exerciseText } from '#integrations/exercises/load.ts'
import { exerciseOf } from './setup.ts'

/**
 * A submission that computes the solution's answer and then changes it: `after` is a function of the answer and the
 * arguments.
 */
export async function answerChanged(id: string, after: string): Promise<string> {
  const { entry } = (await exerciseOf(id)).definition
  const renamed = exerciseText(id, 'solution.ts').replace(
    `export function ${entry.name}`,
    'function ourOwnAnswer',
  )
  return `${renamed}
const each = (data: any, change: (x: number) => any): any =>
  typeof data === 'number' ? change(data)
  : Array.isArray(data) ? data.map(part => each(part, change))
  : typeof data === 'string' ? data
  : Object.fromEntries(Object.entries(data).map(([key, part]) => [key, each(part, change)]))
const changed: any = ${after}
export const ${entry.name} = (...args: any[]): any => changed((ourOwnAnswer as any)(...args), args)
`
}
