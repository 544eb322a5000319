import { type Program, parse } from 'acorn'
import { transform } from 'sucrase'
import { checkImports } from './imports.ts'
import type { LearnerError } from './runner.ts'
import { explainSyntax, SourceError } from './syntax.ts'

/** A longer program is refused: nobody typed it, and parsing it would hold up the page. */
export const maxSource = 200_000

export type Compiled = { code: string } | { error: LearnerError }

/**
 * Makes a learner's TypeScript or JavaScript runnable: types go, imports become `require`, lines stay where they are.
 * Whatever can be known to be wrong without running it is found here, so that it reads the same in every browser.
 *
 * @param source the program as it was typed
 * @param names the names that it may import from 'engine'
 * @returns the code of an async function's body, strict, with `require` and `exports` in scope; or what is wrong
 */
export function compile(source: string, names: string[]): Compiled {
  if (source.length > maxSource) {
    return {
      error: { code: 'tooLong', values: { length: source.length, most: maxSource }, message: 'too long' },
    }
  }
  try {
    const options = { disableESTransforms: true, filePath: 'cell.ts' }
    const typed = { ...options, transforms: ['typescript' as const] }
    const everyImport = transform(source, { ...typed, keepUnusedImports: true }).code
    const script = transform(source, typed).code
    checkImports(parseModule(everyImport), parseModule(script), names)
    const code = transform(source, { ...options, transforms: ['typescript', 'imports'] }).code
    // What runs is a function's body: a program that would close it early does not parse here.
    const program = parse(code, {
      ecmaVersion: 'latest',
      sourceType: 'script',
      allowAwaitOutsideFunction: true,
    })
    return { code: watchCalls(code, program) }
  } catch (error) {
    return { error: explainSyntax(error, source) }
  }
}

function parseModule(code: string) {
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true })
  for (const statement of program.body) {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (!declared) continue
    for (const [name, line] of declaredNames(declared)) {
      if (name === 'require' || name === 'exports') throw new SourceError('reserved', { name }, line)
    }
  }
  return program
}

/** The plain names that a top-level declaration binds, with their lines. */
function declaredNames(statement: { type: string }): [string, number][] {
  type Named = { id?: { type: string; name: string; loc: { start: { line: number } } } | null }
  const declared = statement.type === 'VariableDeclaration'
  const ids = declared ? (statement as { declarations?: Named[] }).declarations! : [statement as Named]
  return ids.flatMap(({ id }) => (id?.type === 'Identifier' ? [[id.name, id.loc.start.line]] : []))
}

/**
 * Hands the result of each call that stands alone at the top of the program to the harness: `main()` without `await`
 * gives a promise that nobody looks at, and what it throws must be told all the same. (A browser would tell; QuickJS
 * has no way to.)
 */
function watchCalls(code: string, program: Program): string {
  let text = ''
  let at = 0
  for (const statement of program.body) {
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') continue
    const { start, end } = statement.expression
    text += `${code.slice(at, start)}require.watch(${code.slice(start, end)})`
    at = end
  }
  return text + code.slice(at)
}
