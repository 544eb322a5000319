import ts from 'typescript'
import type { Tree } from './rules.ts'

/** Names without a dot or slash before them that no package answers to: our own, Astro's and our Vite plugins'. */
const ours = /^(engine$|#|\.|\/|node:|virtual:|astro:|https?:)/

/** The packages that each file imports, with types and `import.meta.resolve` and `require` of a plain text. */
export function packagesIn(tree: Tree): { file: string; name: string }[] {
  return [...tree].flatMap(([file, text]) =>
    [...new Set(scriptsOf(file, text).flatMap(importsIn).filter(bare).map(packageOf))].map(name => ({
      file,
      name,
    })),
  )
}

const bare = (specifier: string) => !ours.test(specifier)

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** The TypeScript of a file; of a component its front matter and its scripts; of a style sheet what it imports. */
function scriptsOf(file: string, text: string): string[] {
  if (/\.css$/.test(file))
    return [...text.matchAll(/@import\s+(?:url\()?['"]([^'"]+)/g)].map(([, path]) => `import '${path}'`)
  if (!/\.(astro|mdx)$/.test(file)) return [text]
  const front = file.endsWith('.astro') ? /^---\n([\s\S]*?)\n---/.exec(text)?.[1] : undefined
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script!)
  return [...(front ? [front] : []), ...scripts]
}

function importsIn(text: string): string[] {
  const found: string[] = []
  const add = (node: ts.Node | undefined) => node && ts.isStringLiteralLike(node) && found.push(node.text)
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier)
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined)
    else if (ts.isCallExpression(node) && loads(node)) add(node.arguments[0])
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('x.tsx', text, ts.ScriptTarget.Latest))
  return found
}

/** `import(x)`, `import.meta.resolve(x)`, `require(x)`, `require.resolve(x)`, `createRequire(…)(x)` and its `resolve`. */
function loads({ expression }: ts.CallExpression): boolean {
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return true
  const called =
    ts.isPropertyAccessExpression(expression) && expression.name.text === 'resolve'
      ? expression.expression
      : expression
  if (ts.isMetaProperty(called)) return called !== expression
  if (ts.isIdentifier(called)) return called.text === 'require'
  return (
    ts.isCallExpression(called) &&
    ts.isIdentifier(called.expression) &&
    called.expression.text === 'createRequire'
  )
}
