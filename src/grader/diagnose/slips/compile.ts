import { transform } from 'sucrase'
import type { Answer } from '#exercise/answer.ts'
import type { SlipModule, Switch } from '#exercise/slips.ts'
import { operators } from './operators.ts'
import { type Schema, schemaOf } from './schema.ts'
import type { Operator } from './site.ts'

/**
 * The slips of a solution, ready to run where text may be run as code: on the command line and in tests.
 *
 * @param solution the text of `solution.ts`, which is trusted
 * @param entry the name of its function
 * @param engine what it may import
 */
export function compileSlips(
  solution: string,
  entry: string,
  engine: object,
  kinds: Operator[] = operators,
): SlipModule {
  const { slips, imports, body } = readSchema(solution, entry, kinds)
  const taken = imports.length > 0 ? `const { ${imports.join(', ')} } = engine\n` : ''
  const make = new Function('engine', '$', 'tick', taken + body) as (
    engine: object,
    $: Switch,
    tick: () => void,
  ) => Answer
  return { slips, make: ($, tick) => make(engine, $, tick) }
}

/** The same as a module, for a page, in which no text may be run as code. */
export function slipsModule(solution: string, entry: string): string {
  const { slips, imports, body } = readSchema(solution, entry, operators)
  const taken = imports.length > 0 ? `import { ${imports.join(', ')} } from '#engine'\n` : ''
  return `${taken}export const slips = ${JSON.stringify(slips)}\nexport const make = ($, tick) => {\n${body}\n}\n`
}

function readSchema(solution: string, entry: string, kinds: Operator[]): Schema {
  const { code } = transform(solution, { transforms: ['typescript'], disableESTransforms: true })
  return schemaOf(code, entry, kinds)
}
