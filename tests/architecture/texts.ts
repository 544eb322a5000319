import ts from 'typescript'

const spoken = ['aria-label', 'aria-description', 'title', 'alt', 'placeholder', 'label']
const hasWords = (text: string) => /\p{L}{2,}/u.test(text)

/** Words that a view shows without taking them from `src/i18n`, as `file:line: words`. */
export function strayTexts(file: string, text: string): string[] {
  return file.endsWith('.astro') ? inAstro(file, text) : inTsx(file, text)
}

function inTsx(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const say = (node: ts.Node, words: string) => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
    found.push(`${file}:${line}: ${words.trim()}`)
  }
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node) && hasWords(node.text)) say(node, node.text)
    if (ts.isJsxAttribute(node) && spoken.includes(node.name.getText())) {
      const value = node.initializer
      if (value && ts.isStringLiteral(value) && hasWords(value.text)) say(node, value.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Astro's templates are HTML with expressions: what is left without tags and expressions is text that is shown. */
function inAstro(file: string, text: string): string[] {
  const blank = (match: string) => match.replace(/[^\n]/g, ' ')
  const template = text
    .replace(/^---[\s\S]*?\n---/, blank)
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, blank)
    .replace(/<!--[\s\S]*?-->/g, blank)
  const found: string[] = []
  const attribute = new RegExp(`\\b(?:${spoken.join('|')})="([^"]*)"`, 'g')
  template.split('\n').forEach((line, i) => {
    for (const [, words] of line.matchAll(attribute))
      if (hasWords(words)) found.push(`${file}:${i + 1}: ${words}`)
  })
  const shown = withoutExpressions(template).replace(/<[^>]*>/g, blank)
  shown.split('\n').forEach((line, i) => {
    if (hasWords(line)) found.push(`${file}:${i + 1}: ${line.trim()}`)
  })
  return found
}

/** Blanks `{…}`, but looks into the markup that an expression returns. */
function withoutExpressions(template: string): string {
  let result = ''
  const modes: ('text' | 'code' | 'tag')[] = ['text']
  for (let i = 0; i < template.length; i++) {
    const mode = modes.at(-1)
    const char = template[i]
    const next = template[i + 1] ?? ''
    let keep = mode === 'text'
    if (
      mode !== 'tag' &&
      char === '<' &&
      /[a-z/>!]/i.test(next) &&
      (mode === 'text' || /[(?&\s]/.test(template[i - 1] ?? ''))
    ) {
      modes.push('tag')
      keep = false
    } else if (char === '{') {
      modes.push('code')
      keep = false
    } else if (mode === 'code' && char === '}') {
      modes.pop()
    } else if (mode === 'tag' && char === '>' && template[i - 1] !== '=') {
      modes.pop()
      keep = false
      const opened = template.slice(template.lastIndexOf('<', i), i + 1)
      if (
        !opened.startsWith('</') &&
        !opened.endsWith('/>') &&
        !/^<(br|hr|img|input|link|meta)\b/.test(opened)
      )
        modes.push('text')
      else if (opened.startsWith('</') && modes.length > 1 && modes.at(-1) === 'text') modes.pop()
    }
    result += keep || char === '\n' ? char : ' '
  }
  return result
}
