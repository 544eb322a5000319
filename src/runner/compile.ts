import { type Expression, type Program, parse, parseExpressionAt } from 'acorn'
import { transform } from 'sucrase'
import { type Edits, editsOf } from './edits.ts'
import { declaredNames, type Exports, takeExports } from './exports.ts'
import { type Imports, importsOf, lineOf } from './imports.ts'
import { functionOf } from './program.ts'
import type { LearnerError } from './runner.ts'
import { SourceError } from './source-error.ts'
import { refuseSilentlyLost } from './strange.ts'
import { explainSyntax } from './syntax.ts'
import { takeUsing } from './using.ts'
import { walk } from './walk.ts'

/** A longer program is refused: nobody typed it, and parsing it would take too long. */
export const maxSource = 200_000

export type Compiled = { code: string } | { error: LearnerError }

/**
 * Makes a learner's TypeScript or JavaScript runnable: types go, imports and exports become what the harness gives,
 * lines stay where they are. Whatever can be known to be wrong without running it is found here, so that it reads the
 * same in every browser.
 *
 * The type stripper's reading of a program counts for nothing: what it puts out is read by the parser of the language,
 * and so is what runs in the end, as the very expression that it will be.
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
    // A first line for the shell is a comment to everybody else.
    const text = source.replace(/\r\n?/g, '\n').replace(/^#!/, '//')
    refuseSilentlyLost(text)
    const { code } = transform(text, {
      transforms: ['typescript'],
      keepUnusedImports: true,
      disableESTransforms: true,
      filePath: 'cell.ts',
    })
    return { code: confined(bodyOf(code, names)) }
  } catch (error) {
    return { error: explainSyntax(error, source) }
  }
}

/** The function's body that does what a module's text says. */
function bodyOf(code: string, names: string[]): string {
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true })
  const edits = editsOf(code)
  refuseReserved(program)
  const imports = importsOf(program, names)
  for (const statement of program.body)
    if (statement.type === 'ImportDeclaration') edits.replace(statement.start, statement.end, ';')
  const exports = takeExports(program, names, edits)
  const using = takeUsing(program, code, edits)
  changeCalls(program, edits)
  // The last line may end in a comment.
  const close = using.close && `\n${using.close}`
  return `${using.open}${prologue(imports, exports)}${edits.made()}${close}`
}

/** `require` and `exports` are the harness's words at the top of a program. */
function refuseReserved(program: Program): void {
  for (const statement of program.body) {
    const exported = statement.type === 'ExportNamedDeclaration' && statement.declaration
    for (const name of declaredNames(exported || statement))
      if (name === 'require' || name === 'exports')
        throw new SourceError('reserved', { name }, lineOf(statement))
  }
}

/** What comes before a program on its first line. Exports are asked for when they are needed, so they are live. */
function prologue({ names, wholes }: Imports, exports: Exports): string {
  let text = ''
  if (names.length > 0) {
    const parts = names.map(({ imported, local }) => `${JSON.stringify(imported)}:${local}`)
    text += `const{${parts.join()}}=require('engine');`
  }
  for (const name of wholes) text += `const ${name}=require('engine');`
  if (exports.size > 0) {
    const parts = [...exports].map(([name, value]) => `[${JSON.stringify(name)}]:()=>${value}`)
    text += `require.exports({__proto__:null,${parts.join()}});`
  }
  return text
}

/**
 * Gives a dynamic import to the harness, and the result of each call that stands alone at the top of the program:
 * `main()` without `await` gives a promise that nobody looks at, and what it throws must be told all the same. (A
 * browser would tell; QuickJS has no way to.)
 */
function changeCalls(program: Program, edits: Edits): void {
  for (const statement of program.body) {
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') continue
    const { start, end } = statement.expression
    edits.insert(start, 'require.watch(')
    edits.insert(end, ')')
  }
  walk(program, node => {
    if (node.type === 'ImportExpression') edits.replace(node.start, node.source.start, 'require.later(')
  })
}

/**
 * Sees, in the grammar of the engines, that a body stays within its function: what is parsed is what runs. Comments
 * of HTML, which only scripts have, would hide from one reader what another one runs.
 *
 * @throws SourceError or SyntaxError when it does not
 */
function confined(body: string): string {
  const whole = `(${functionOf(body)})`
  const found = parseWhole(whole)
  const inner = found.type === 'ParenthesizedExpression' ? found.expression : found
  if (inner.type !== 'FunctionExpression' || found.end !== whole.length || inner.end !== whole.length - 1)
    throw new SyntaxError('Unexpected token')
  return body
}

function parseWhole(whole: string): Expression {
  try {
    return parseExpressionAt(whole, 0, {
      ecmaVersion: 'latest',
      sourceType: 'script',
      locations: true,
      preserveParens: true,
      onComment(_isBlock, _text, start, _end, at) {
        if (/^(?:<!--|-->)/.test(whole.slice(start, start + 4)))
          throw new SourceError('htmlComment', {}, at!.line - 1)
      },
    })
  } catch (error) {
    const { loc } = error as { loc?: { line: number; column: number } }
    // The program's first line is the function's second.
    if (loc) Object.assign(error as object, { loc: { ...loc, line: loc.line - 1 } })
    throw error
  }
}
