import { type Token, tokensOf } from '#runner/tokens.ts'

/** What a program imports from the engine, under the names that it gives them. */
export interface Taken {
  names: { imported: string; local: string }[]
  /** The names that it gives to the engine as a whole. */
  wholes: string[]
}

/**
 * Takes the imports from 'engine' out of a program. Where a text or a comment only speaks of one, it stays.
 *
 * @returns the program without them, and what they were
 */
export function takeImports(code: string): { program: string; taken: Taken } {
  const tokens = [...tokensOf(code)].filter(({ kind }) => kind !== 'comment' && kind !== 'space')
  const taken: Taken = { names: [], wholes: [] }
  let program = ''
  let from = 0
  for (let i = 0; i < tokens.length; i++) {
    const end = endOfImport(tokens, i)
    if (end === undefined) continue
    const specifiers = tokens.slice(i + 1, end)
    const last = tokens[end + 1]?.text === ';' ? tokens[end + 1]! : tokens[end]!
    read(specifiers, taken)
    program += code.slice(from, tokens[i]!.at)
    from = last.at + last.text.length
    // Its line goes with it, and one empty line after it.
    from += /^[ \t]*(?:\r?\n){0,2}/.exec(code.slice(from))![0].length
    i = end
  }
  return { program: program + code.slice(from), taken }
}

/** The place of the token `'engine'` that ends the import which begins at `i`, if one does. */
function endOfImport(tokens: readonly Token[], i: number): number | undefined {
  if (tokens[i]!.text !== 'import' || tokens[i - 1]?.text === '.') return undefined
  let at = i + 1
  while (tokens[at] && /^(?:[{},*]|[\p{L}_$][\p{L}\p{N}_$]*)$/u.test(tokens[at]!.text)) at++
  const ends = tokens[at]?.kind === 'string' && /^['"]engine['"]$/.test(tokens[at]!.text)
  return ends && (at === i + 1 || tokens[at - 1]!.text === 'from') ? at : undefined
}

/** Reads `{ a, type B, c as d }` and `* as e`. */
function read(specifiers: readonly Token[], taken: Taken): void {
  const words = specifiers.map(({ text }) => text)
  if (words.at(-1) === 'from') words.pop()
  // `import type { … }`, as a whole.
  if (words[0] === 'type' && /^[{*]$/.test(words[1] ?? '')) words.shift()
  for (const part of words.join(' ').split(/[{},]/)) {
    const [imported, local = imported] = part
      .trim()
      .replace(/^type (?!as\b)/, '')
      .split(' as ')
    if (!imported) continue
    if (imported === '*') taken.wholes.push(local!)
    else taken.names.push({ imported, local: local! })
  }
}
