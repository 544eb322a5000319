import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import type { Plugin } from 'vite'
import type { Source, SourcePart } from '#blocks/cell/notebook/source.ts'

const VIRTUAL = 'virtual:notebook-source'
const ENGINE = fileURLToPath(new URL('../../../engine/index.ts', import.meta.url))
/** Read as text, for notebooks alone: nothing of the course runs it. */
const GIVEN = fileURLToPath(new URL('../../../blocks/cell/notebook/given.ts', import.meta.url))

/**
 * Gives `virtual:notebook-source`: the engine, and what else a program finds in the course, declaration by declaration,
 * so that a notebook holds what its program uses and no more.
 */
export function notebookSourcePlugin(): Plugin {
  return {
    name: 'notebook-source',
    resolveId: id => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    load(id) {
      if (id !== `\0${VIRTUAL}`) return
      const { source, files } = readSource()
      for (const file of files) this.addWatchFile(file)
      return `export const source = ${JSON.stringify(source)}`
    },
  }
}

/**
 * Reads modules into their declarations, each with those that it names, as TypeScript finds them.
 *
 * @param engine the module that programs import from
 * @param given the module of what programs have without an import
 * @throws Error where two files declare one name (in a notebook they would be the same), or one statement two
 */
export function readSource(engine = ENGINE, given = GIVEN): { source: Source; files: string[] } {
  // Only names are looked up, so nothing of the language's own library is needed: that takes most of the time.
  const options = { noLib: true, types: [], allowImportingTsExtensions: true, noEmit: true }
  const program = ts.createProgram([engine, given], {
    ...options,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  })
  const checker = program.getTypeChecker()
  const declared = new Map<ts.Symbol, SourcePart>()
  const statements = new Map<SourcePart, ts.Statement[]>()
  const places = new Map<string, string>()
  // Each file comes after those that it imports.
  for (const file of program.getSourceFiles()) {
    for (const statement of file.statements) {
      if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) continue
      const symbol = checker.getSymbolAtLocation(nameOf(statement, file))!
      const { name } = symbol
      const place = places.get(name) ?? file.fileName
      if (place !== file.fileName)
        throw new Error(
          `notebook-source: ${name} is declared in ${place} and in ${file.fileName}. Rename one.`,
        )
      places.set(name, place)
      const part = declared.get(symbol) ?? { name, text: '', kind: kindOf(statement), uses: [] }
      const text = withoutExport(statement, file)
      part.text = part.text ? `${part.text}\n${text}` : text
      declared.set(symbol, part)
      statements.set(part, [...(statements.get(part) ?? []), statement])
    }
  }
  for (const [part, own] of statements) {
    const uses = new Set<string>()
    for (const symbol of own.flatMap(statement => symbolsIn(statement, checker))) {
      const used = declared.get(symbol)
      if (used && used !== part) uses.add(used.name)
    }
    part.uses = [...uses]
  }
  const face = checker.getSymbolAtLocation(program.getSourceFile(engine)!)!
  return {
    source: {
      parts: [...declared.values()],
      engine: checker.getExportsOfModule(face).map(({ name }) => name),
    },
    files: program.getSourceFiles().map(({ fileName }) => fileName),
  }
}

function nameOf(statement: ts.Statement, file: ts.SourceFile): ts.Node {
  const names = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations.map(({ name }) => name)
    : [(statement as ts.DeclarationStatement).name]
  const [name] = names
  if (names.length === 1 && name && ts.isIdentifier(name)) return name
  const { line } = file.getLineAndCharacterOfPosition(statement.getStart(file))
  throw new Error(
    `notebook-source: ${file.fileName}:${line + 1}: expected one declaration of one name, so that a notebook can take it alone.`,
  )
}

/** With what is said before it. */
function withoutExport(statement: ts.Statement, file: ts.SourceFile): string {
  const text = statement.getFullText(file)
  const start = statement.getStart(file) - statement.getFullStart()
  return (text.slice(0, start) + text.slice(start).replace(/^export /, '')).trim()
}

function kindOf(statement: ts.Statement): SourcePart['kind'] {
  if (ts.isClassDeclaration(statement)) return 'class'
  return ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement) ? 'type' : 'value'
}

/** What the names in a statement stand for, behind all imports. */
function symbolsIn(statement: ts.Statement, checker: ts.TypeChecker): ts.Symbol[] {
  const found: ts.Symbol[] = []
  const visit = (node: ts.Node): void => {
    // The name of a property is none of a declaration's.
    const { parent } = node
    const isProperty =
      (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === node
    if (ts.isIdentifier(node) && !isProperty) {
      const symbol = ts.isShorthandPropertyAssignment(parent)
        ? checker.getShorthandAssignmentValueSymbol(parent)
        : checker.getSymbolAtLocation(node)
      if (symbol) found.push(symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol)
    }
    ts.forEachChild(node, visit)
  }
  visit(statement)
  return found
}
