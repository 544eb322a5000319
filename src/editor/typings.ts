import { declarations } from 'virtual:engine-typings'
import { moduleTypings } from './declarations.ts'

/**
 * What TypeScript is told of `'engine'`: a `declare module` with the engine's own documentation.
 *
 * @param allows the names that a program may import; absent: all
 */
export function engineTypings(allows?: readonly string[]): string {
  return moduleTypings('engine', declarations, allows)
}

/** The engine's names that a program may import, with their declarations. */
export function engineNames(
  allows?: readonly string[],
): { name: string; declaration: string; isType: boolean }[] {
  return Object.entries(declarations)
    .filter(([name, { exported }]) => exported && (allows === undefined || allows.includes(name)))
    .map(([name, { text, isType }]) => ({ name, declaration: text, isType }))
}
