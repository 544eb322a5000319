import { type Token, tokensOf } from '#runner/tokens.ts'

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
  const names = engineImport(source)
  if (names === 'all') return undefined
  if (!names) return { from: 0, to: 0, text: `import { ${name} } from 'engine'\n` }
  if (names.tokens.some((token, i) => token.text === name && names.tokens[i - 1]?.text !== 'as'))
    return undefined
  const last = names.tokens.at(-1)
  if (!last) return { from: names.open + 1, to: names.open + 1, text: ` ${name} ` }
  const at = last.text === ',' ? last.at : last.at + last.text.length
  return { from: at, to: at, text: `, ${name}` }
}

/** The first statement that imports from 'engine': where its brace opens and what is in it, or `all` of the engine. */
function engineImport(source: string): { open: number; tokens: Token[] } | 'all' | undefined {
  let state: 'elsewhere' | 'import' | 'names' | 'after' = 'elsewhere'
  let found: { open: number; tokens: Token[] } | 'all' = { open: 0, tokens: [] }
  let begins = true
  for (const token of tokensOf(source)) {
    const { kind, text, at } = token
    if (kind === 'comment') continue
    if (kind === 'space') {
      begins ||= text.includes('\n')
      continue
    }
    if (kind === 'word' && text === 'import' && begins) state = 'import'
    else if (state === 'import' && text === '{') {
      found = { open: at, tokens: [] }
      state = 'names'
    } else if (state === 'import' && text === '*') {
      found = 'all'
      state = 'after'
    } else if (state === 'import' && text !== 'type') state = 'elsewhere'
    else if (state === 'names' && text === '}') state = 'after'
    else if (state === 'names' && found !== 'all') found.tokens.push(token)
    else if (state === 'after' && kind === 'string') {
      if (/^['"]engine['"]$/.test(text)) return found
      state = 'elsewhere'
    } else if (state === 'after' && kind !== 'word') state = 'elsewhere'
    begins = text === ';'
  }
  return undefined
}

/** Whether the place of a text is one where a name of the engine may stand: no part of a chain, text or comment. */
export function mayNameEngine(lineBefore: string): boolean {
  if (/^\s*(?:import|\*)/.test(lineBefore)) return false
  let before = ''
  let last: Token | undefined
  for (const token of tokensOf(lineBefore)) {
    before = last && last.kind !== 'space' ? last.text : before
    last = token
  }
  if (!last) return true
  if (last.kind === 'comment') return false
  if (last.kind === 'string') return /^(['"`/]).*\1$/s.test(last.text) && last.text.length > 1
  return (last.kind === 'word' ? before : last.text) !== '.'
}
