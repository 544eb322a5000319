import type { AnyNode, Program } from 'acorn'
import { SourceError } from './syntax.ts'

const noImports = '–'

/**
 * Refuses imports of anything that is not there, with the list of what there is.
 *
 * @param every the program with all its imports, also those that are never used
 * @param used the same without the imports of types
 * @param names the names that may be imported from 'engine'
 * @throws SourceError at the first import that is refused
 */
export function checkImports(every: Program, used: Program, names: string[]): void {
  const available = names.join(', ') || noImports
  for (const statement of every.body) {
    if (!('source' in statement) || !statement.source) continue
    const source = String(statement.source.value)
    if (source !== 'engine') throw new SourceError('import', { name: source, available }, lineOf(statement))
  }
  for (const statement of used.body) {
    if (statement.type === 'ImportDeclaration') {
      for (const specifier of statement.specifiers) {
        if (specifier.type === 'ImportDefaultSpecifier') {
          throw new SourceError('importDefault', { name: specifier.local.name, available }, lineOf(specifier))
        }
        if (specifier.type === 'ImportSpecifier') checkName(specifier.imported, names, available)
      }
    } else if (statement.type === 'ExportNamedDeclaration' && statement.source) {
      for (const specifier of statement.specifiers) checkName(specifier.local, names, available)
    }
  }
  walk(used, node => {
    if (node.type !== 'ImportExpression') return
    const source = node.source.type === 'Literal' ? String(node.source.value) : '…'
    if (source !== 'engine') throw new SourceError('import', { name: source, available }, lineOf(node))
  })
}

function checkName(node: AnyNode, names: string[], available: string): void {
  const name = node.type === 'Identifier' ? node.name : node.type === 'Literal' ? String(node.value) : ''
  if (!names.includes(name)) throw new SourceError('importName', { name, available }, lineOf(node))
}

function lineOf(node: AnyNode): number {
  return node.loc!.start.line
}

function walk(node: AnyNode, visit: (node: AnyNode) => void): void {
  visit(node)
  for (const child of Object.values(node)) {
    for (const item of Array.isArray(child) ? child : [child]) {
      if (item && typeof item === 'object' && typeof item.type === 'string') walk(item, visit)
    }
  }
}
