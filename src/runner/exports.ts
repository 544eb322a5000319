import type { AnyNode, ExportDefaultDeclaration, ExportNamedDeclaration, Program } from 'acorn'
import type { Edits } from './edits.ts'
import { nameOf } from './imports.ts'
import { boundNames } from './walk.ts'

/** What a program exports, by its exported name: the expression that gives it as it is when it is asked for. */
export type Exports = Map<string, string>

/**
 * Takes the exports out of a program's text: what they name stays where it is.
 *
 * @param program the parsed program
 * @param names what `export * from 'engine'` gives
 * @param edits takes the changes
 */
export function takeExports(program: Program, names: string[], edits: Edits): Exports {
  const exports: Exports = new Map()
  for (const statement of program.body) {
    if (statement.type === 'ExportNamedDeclaration') takeNamed(statement, exports, edits)
    else if (statement.type === 'ExportDefaultDeclaration') takeDefault(statement, exports, edits)
    else if (statement.type === 'ExportAllDeclaration') {
      edits.replace(statement.start, statement.end, ';')
      if (statement.exported) exports.set(nameOf(statement.exported), engine)
      else for (const name of names) exports.set(name, `${engine}.${name}`)
    }
  }
  return exports
}

const engine = "require('engine')"

function takeNamed(statement: ExportNamedDeclaration, exports: Exports, edits: Edits): void {
  const { declaration, specifiers, source } = statement
  if (declaration) {
    edits.replace(statement.start, declaration.start, '')
    for (const name of declaredNames(declaration)) exports.set(name, name)
    return
  }
  edits.replace(statement.start, statement.end, ';')
  for (const { local, exported } of specifiers)
    exports.set(nameOf(exported), source ? `${engine}[${JSON.stringify(nameOf(local))}]` : nameOf(local))
}

function takeDefault(statement: ExportDefaultDeclaration, exports: Exports, edits: Edits): void {
  const { declaration } = statement
  if ('id' in declaration && declaration.id && /Declaration$/.test(declaration.type)) {
    edits.replace(statement.start, declaration.start, '')
    exports.set('default', declaration.id.name)
    return
  }
  edits.replace(statement.start, declaration.start, 'exports.default=')
  edits.insert(statement.end, ';')
}

/** The names that a declaration at the top of a program binds. */
export function declaredNames(statement: AnyNode): string[] {
  if (statement.type === 'VariableDeclaration')
    return statement.declarations.flatMap(({ id }) => boundNames(id))
  if (statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration')
    return statement.id ? [statement.id.name] : []
  return []
}
