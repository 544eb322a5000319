import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import type { Plugin } from 'vite'
import type { Declaration, Declarations } from '#editor/declarations.ts'
import { contentHash } from '../site/content-hash.ts'
import { writeAside } from '../site/write-aside.ts'

const ENGINE = fileURLToPath(new URL('../../engine/index.ts', import.meta.url))
const VIRTUAL = 'virtual:engine-typings'

/** A private member of a class, with its documentation: no business of a learner. */
const PRIVATE_MEMBER = /\n[ \t]*(?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*)?private [^;]*;/g

/** The lines of an example: fenced, the editor's hover shows them as code. */
const EXAMPLE = /@example\n((?: \* (?!@).*\n)+)/g

/**
 * Gives `virtual:engine-typings`: the engine's declarations as TypeScript emits them, one by one.
 *
 * @param options.cache folder that keeps them between builds
 */
export function engineTypingsPlugin({ cache = '.cache/typings' } = {}): Plugin {
  return {
    name: 'engine-typings',
    resolveId: id => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    load(id) {
      if (id !== `\0${VIRTUAL}`) return
      const { declarations, files } = rememberedDeclarations(ENGINE, cache)
      for (const file of files) this.addWatchFile(file)
      return `export const declarations = ${JSON.stringify(declarations)}`
    },
  }
}

type Emitted = { declarations: Declarations; files: string[] }

/**
 * What `emitDeclarations` gives, kept on disk by the content of the module's folder, of this file and by TypeScript's
 * version: TypeScript takes longer to look at the engine than a browser to load the course.
 *
 * @param emit replaced in tests
 */
export function rememberedDeclarations(entry: string, cache: string, emit = emitDeclarations): Emitted {
  const folder = dirname(entry)
  const sources = globSync('**/*.ts', { cwd: folder }).sort()
  const texts = sources.flatMap(source => [`\n${source}\n`, readFileSync(join(folder, source))])
  const own = readFileSync(fileURLToPath(import.meta.url))
  const file = join(cache, `${contentHash(16, ts.version, own, ...texts)}.json`)
  try {
    const declarations = JSON.parse(readFileSync(file, 'utf8')) as Declarations
    return { declarations, files: sources.map(source => join(folder, source)) }
  } catch {
    // Not there yet, or half a file.
  }
  const emitted = emit(entry)
  writeAside(file, JSON.stringify(emitted.declarations))
  return emitted
}

/**
 * The declarations of a module and of all that it re-exports, by TypeScript's own declaration emit.
 *
 * @param entry the path of the module
 * @returns its declarations by name and the files that they come from
 * @throws Error when one name is declared in two files: in one `declare module` they would be the same
 */
export function emitDeclarations(entry: string): Emitted {
  const emitted = new Map<string, string>()
  const program = ts.createProgram([entry], {
    declaration: true,
    emitDeclarationOnly: true,
    allowImportingTsExtensions: true,
    rewriteRelativeImportExtensions: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    types: [],
  })
  program.emit(undefined, (name, text) => emitted.set(name, text), undefined, true)
  const exported = exportedNames(program, entry)
  const declarations: Declarations = {}
  const files = new Map<string, string>()
  for (const [name, text] of emitted) {
    for (const [declared, declaration] of declarationsOf(name, text)) {
      const file = files.get(declared) ?? name
      if (file !== name) {
        throw new Error(
          `engine-typings: ${declared} is declared in ${file} and in ${name}. Rename one of them.`,
        )
      }
      files.set(declared, name)
      const overloads = declarations[declared] ? [declarations[declared].text] : []
      const text = [...overloads, declaration.text].join('\n')
      declarations[declared] = { ...declaration, text, exported: exported.has(declared) }
    }
  }
  const sources = program.getSourceFiles().filter(file => !file.isDeclarationFile)
  return { declarations: reachable(declarations), files: sources.map(file => file.fileName) }
}

function exportedNames(program: ts.Program, entry: string): Set<string> {
  const file = program.getSourceFile(entry)
  const symbol = file && program.getTypeChecker().getSymbolAtLocation(file)
  if (!symbol)
    throw new Error(`engine-typings: ${entry} exports nothing. It is to export what learners import.`)
  return new Set(
    program
      .getTypeChecker()
      .getExportsOfModule(symbol)
      .map(exported => exported.name),
  )
}

function* declarationsOf(name: string, text: string): Generator<[string, Omit<Declaration, 'exported'>]> {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) continue
    const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)
    // With its documentation, which hover shows.
    const source = statement
      .getFullText(file)
      .trim()
      .replace(/(?<=^|\*\/\s*)((?:export|declare|default) )+/, '')
      .replace(PRIVATE_MEMBER, '')
      .replace(EXAMPLE, '@example\n * ```ts\n$1 * ```\n')
    for (const declared of namesOf(statement))
      yield [declared, { text: source, isType, uses: typesIn(statement) }]
  }
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(d => d.name.getText())
  const named = statement as ts.DeclarationStatement
  return named.name ? [named.name.getText()] : []
}

/** The names of the types that a declaration mentions. */
function typesIn(statement: ts.Statement): string[] {
  const names = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node)) names.add(node.typeName.getText())
    else if (ts.isTypeQueryNode(node)) names.add(node.exprName.getText())
    else if (ts.isExpressionWithTypeArguments(node)) names.add(node.expression.getText())
    ts.forEachChild(node, visit)
  }
  visit(statement)
  return [...names]
}

/** What is exported and what that mentions: the engine's inner helpers stay out. */
function reachable(declarations: Declarations): Declarations {
  const names = new Set(Object.keys(declarations).filter(name => declarations[name]!.exported))
  for (const name of names) {
    for (const used of declarations[name]!.uses) if (Object.hasOwn(declarations, used)) names.add(used)
  }
  return Object.fromEntries([...names].map(name => [name, declarations[name]!]))
}
