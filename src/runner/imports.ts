import type { AnyNode, Identifier, ImportDeclaration, Literal, Program } from 'acorn'
import { SourceError } from './source-error.ts'
import { walk } from './walk.ts'

const noImports = '–'

/** What a program takes of the engine. */
export interface Imports {
  /** A name of the engine and the one that the program gives it. */
  names: { imported: string; local: string }[]
  /** The names that the program gives to the engine as a whole. */
  wholes: string[]
}

/**
 * Refuses imports of anything that is not there, with the list of what there is.
 *
 * @param program with all its imports, also those that only types need
 * @param available the names that may be imported from 'engine'
 * @throws SourceError at the first import that is refused
 */
export function importsOf(program: Program, available: string[]): Imports {
  const list = available.join(', ') || noImports
  const imports: Imports = { names: [], wholes: [] }
  const used = new Set<string>()
  walk(program, (node, parent) => {
    if ('source' in node && node.source) checkSource(node as ImportDeclaration, list)
    if (node.type === 'Identifier' && isUse(node, parent)) used.add(node.name)
  })
  const check = (node: Identifier | Literal) => {
    const name = nameOf(node)
    if (!available.includes(name))
      throw new SourceError('importName', { name, available: list }, lineOf(node))
  }
  for (const statement of program.body) {
    if (statement.type === 'ExportNamedDeclaration' && statement.source)
      for (const specifier of statement.specifiers) check(specifier.local)
    if (statement.type !== 'ImportDeclaration') continue
    for (const specifier of statement.specifiers) {
      const local = specifier.local.name
      // A name that nothing uses may be that of a type: what only types need was never here.
      if (!used.has(local)) continue
      if (specifier.type === 'ImportDefaultSpecifier')
        throw new SourceError('importDefault', { name: local, available: list }, lineOf(specifier))
      if (specifier.type === 'ImportNamespaceSpecifier') imports.wholes.push(local)
      else {
        check(specifier.imported)
        imports.names.push({ imported: nameOf(specifier.imported), local })
      }
    }
  }
  return imports
}

function checkSource(node: ImportDeclaration, available: string): void {
  const { source } = node
  const name = source.type === 'Literal' ? String(source.value) : '…'
  if (name !== 'engine') throw new SourceError('import', { name, available }, lineOf(node))
  const { attributes, options } = node as { attributes?: unknown[]; options?: unknown }
  if (attributes?.length || options) throw new SourceError('importAttributes', {}, lineOf(node))
}

/** Whether a name is looked up here, and not only given or a property's. */
function isUse(node: AnyNode, parent: AnyNode | undefined): boolean {
  switch (parent?.type) {
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return false
    case 'MemberExpression':
      return parent.computed || parent.object === node
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return (
        parent.computed ||
        parent.key !== node ||
        parent.value === node ||
        ('shorthand' in parent && parent.shorthand)
      )
    default:
      return true
  }
}

export function nameOf(node: Identifier | Literal): string {
  return node.type === 'Identifier' ? node.name : String(node.value)
}

export function lineOf(node: AnyNode): number {
  return node.loc!.start.line
}
