/** One declaration of a module: its text without `export` and `declare`, its documentation before it. */
export interface Declaration {
  text: string
  exported: boolean
  /** A type or an interface: importing it gives a program nothing to call. */
  isType: boolean
  /** The module's other declarations that this one names. */
  uses: string[]
}

/** Where a statement begins, each of several overloads, past its documentation. */
const STATEMENT = /^(?:abstract |function |class |const |let |var |type |interface )/gm

/** The declarations of a module by their names. */
export type Declarations = Record<string, Declaration>

/**
 * The text of `declare module` for some of a module's names. What their declarations name comes along: exported
 * types stay exported, since they can do nothing; everything else is declared but cannot be imported.
 *
 * @param allows the exported names to keep; absent: all. Unknown names are passed over.
 */
export function moduleTypings(
  module: string,
  declarations: Declarations,
  allows?: readonly string[],
): string {
  const exported = Object.keys(declarations).filter(name => declarations[name]!.exported)
  const wanted = allows === undefined ? exported : exported.filter(name => allows.includes(name))
  const needed = new Set(wanted)
  for (const name of needed) {
    for (const used of declarations[name]!.uses) if (Object.hasOwn(declarations, used)) needed.add(used)
  }
  const lines = [...needed].map(name => {
    const { text, exported: isExported, isType } = declarations[name]!
    const mayBeImported = wanted.includes(name) || (isExported && isType)
    return mayBeImported ? text.replace(STATEMENT, 'export $&') : text
  })
  // Without the empty export, everything in an ambient module would be exported.
  return `declare module '${module}' {\n${[...lines, 'export {}'].join('\n')}\n}\n`
}
