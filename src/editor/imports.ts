/** A change of a text: what stands from `from` to `to` becomes `text`. */
export interface TextEdit {
  from: number
  to: number
  text: string
}

/**
 * The change that makes a program import a name of the engine.
 *
 * @returns undefined when it has the name already, or takes the whole engine under another
 * @example importEdit("import { forward } from 'engine'", 'backward') // { from: 16, to: 16, text: ', backward' }
 */
export function importEdit(source: string, name: string): TextEdit | undefined {
  const statement = /^[ \t]*import\s*(?:type\s*)?\{([^}]*)\}\s*from\s*(['"])engine\2/m.exec(source)
  if (!statement) {
    if (/^[ \t]*import\s*\*\s*as\s+\w+\s+from\s*['"]engine['"]/m.test(source)) return undefined
    return { from: 0, to: 0, text: `import { ${name} } from 'engine'\n` }
  }
  const names = statement[1]!
  if (
    names.split(',').some(
      part =>
        part
          .trim()
          .replace(/^type\s+/, '')
          .split(/\s+as\s+/)[0] === name,
    )
  )
    return undefined
  const at = statement.index + statement[0].indexOf('{') + 1 + names.trimEnd().replace(/,$/, '').length
  return { from: at, to: at, text: names.trim() === '' ? ` ${name} ` : `, ${name}` }
}

/** Whether the place of a text is one where a name of the engine may stand: no part of a chain, text or comment. */
export function mayNameEngine(lineBefore: string): boolean {
  const code = lineBefore.replace(/[\w$]*$/, '')
  return (
    !code.endsWith('.') &&
    !/\/\/|^\s*(?:import|\*|\/\*)/.test(code) &&
    !/['"`][^'"`]*$/.test(code.replace(/(['"`]).*?\1/g, ''))
  )
}
