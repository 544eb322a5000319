import { transform } from 'sucrase'
import type { SlipModule, Slippery } from '#exercise/slips.ts'
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
  const { code } = transform(solution, { transforms: ['typescript'], disableESTransforms: true })
  return loadSchema(schemaOf(code, entry, kinds), engine)
}

/** Loads a program with slips. */
export function loadSchema({ slips, sites, imports, body }: Schema, engine: object): SlipModule {
  const taken = imports.map(({ imported, local }) => `${imported}: ${local}`)
  const make = new Function(
    'engine',
    'slips',
    'maxRounds',
    `const { ${taken.join(', ')} } = engine\n${body}`,
  ) as (engine: object, ...rest: Parameters<SlipModule['make']>) => Slippery
  return { slips, sites, make: (on, maxRounds) => make(engine, on, maxRounds) }
}

/** The same as a module, for a page, in which no text may be run as code. */
export function slipsModule(solution: string, entry: string): string {
  const { code } = transform(solution, { transforms: ['typescript'], disableESTransforms: true })
  const { slips, sites, imports, body } = schemaOf(code, entry, operators)
  const names = imports.map(({ imported, local }) => (imported === local ? local : `${imported} as ${local}`))
  const taken = names.length > 0 ? `import { ${names.join(', ')} } from '#engine'\n` : ''
  return `${taken}export const slips = ${JSON.stringify(slips)}\nexport const sites = ${sites}\nexport const make = (slips, maxRounds) => {\n${body}\n}\n`
}
