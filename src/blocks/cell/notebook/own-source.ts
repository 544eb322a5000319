import { tokensOf } from '#runner/tokens.ts'
import type { Taken } from './imports.ts'
import { partsFor, type Source, type SourcePart } from './source.ts'

/** What a program in the course has without an import. */
const GIVEN = ['plot', 'show']

/**
 * The course's part of a notebook: what a program takes from the engine, and what else it finds in the course, in full.
 * Types stand free; all else is within one function, so that the program's own names are its own.
 *
 * @param program without its imports from the engine
 * @returns an empty text where it takes nothing
 */
export function ownSource(program: string, taken: Taken, source: Source): string {
  const whole = taken.wholes.length > 0
  const names = taken.names.filter(({ imported }) => source.engine.includes(imported))
  const given = givenTo(program)
  const wanted = new Set([...names.map(({ imported }) => imported), ...(whole ? source.engine : [])])
  const parts = partsFor(source, [...wanted, ...given])
  const free = freeTypes(parts)
  const [types, bound] = [true, false].map(is => parts.filter(({ name }) => free.has(name) === is))
  const kinds = new Map(parts.map(({ name, kind }) => [name, kind]))
  const values = names.filter(({ imported }) => kinds.get(imported) !== 'type')
  const texts = types!.map(({ text }) => text)
  for (const { imported, local } of names)
    if (free.has(imported) && imported !== local) texts.push(`type ${local} = ${imported}`)
  if (bound!.length > 0) {
    const returned = [...wanted].filter(name => kinds.get(name) !== 'type')
    texts.push(binding(values, taken.wholes, functionOf(bound!, given, returned)))
  }
  for (const { imported, local } of values)
    if (kinds.get(imported) === 'class') texts.push(`type ${local} = InstanceType<typeof ${local}>`)
  return texts.join('\n\n')
}

/** The names that the course gives and that this program speaks of. */
function givenTo(program: string): string[] {
  const words = new Set([...tokensOf(program)].flatMap(({ kind, text }) => (kind === 'word' ? [text] : [])))
  return GIVEN.filter(name => words.has(name))
}

/** The types that need nothing but types. */
function freeTypes(parts: readonly SourcePart[]): Set<string> {
  const types = parts.filter(({ kind }) => kind === 'type')
  const free = new Set(types.map(({ name }) => name))
  for (let before = -1; before !== free.size; ) {
    before = free.size
    for (const { name, uses } of types) if (!uses.every(used => free.has(used))) free.delete(name)
  }
  return free
}

/** A call of one function that holds these parts, and gives back those that are returned. */
function functionOf(
  parts: readonly SourcePart[],
  given: readonly string[],
  returned: readonly string[],
): string {
  const texts = parts.map(({ text }) => text)
  // Not declared: a program may have names like these of its own.
  if (given.length > 0) texts.push(`Object.assign(globalThis, { ${given.join(', ')} })`)
  if (returned.length > 0) texts.push(`return { ${returned.join(', ')} }`)
  return `(() => {\n${texts.join('\n\n').replace(/^(?=.)/gm, '  ')}\n})()`
}

/** What is returned gets the names that the program gives to it. */
function binding(names: Taken['names'], [whole, ...wholes]: string[], call: string): string {
  const picked = names.map(({ imported, local }) => (imported === local ? local : `${imported}: ${local}`))
  const pattern = picked.length > 0 ? [`{ ${picked.join(', ')} }`] : []
  if (!whole) return pattern.length > 0 ? `const ${pattern} = ${call}` : call
  return [
    `const ${whole} = ${call}`,
    ...[...wholes, ...pattern].map(name => `const ${name} = ${whole}`),
  ].join('\n')
}
