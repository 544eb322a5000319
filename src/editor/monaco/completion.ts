import { type editor, languages, type Position, Range } from 'monaco-editor/editor/editor.api.js'
import { importEdit, mayNameEngine } from '../imports.ts'
import { engineNames } from '../typings.ts'

/** The names that the open program may import; the focused editor sets them. */
let allowed: readonly string[] | undefined

export function completeNames(allows: readonly string[] | undefined): void {
  allowed = allows
}

/** Completes names of the engine that the program has not imported yet, and imports them. */
languages.registerCompletionItemProvider('typescript', {
  provideCompletionItems(model: editor.ITextModel, position: Position) {
    const { startColumn, endColumn } = model.getWordUntilPosition(position)
    const line = position.lineNumber
    if (!mayNameEngine(model.getValueInRange(new Range(line, 1, line, position.column))))
      return { suggestions: [] }
    const source = model.getValue()
    const suggestions = engineNames(allowed).flatMap(({ name, declaration, isType }) => {
      const edit = importEdit(source, name)
      if (!edit) return []
      const at = model.getPositionAt(edit.from)
      return {
        label: { label: name, description: 'engine' },
        kind: isType ? languages.CompletionItemKind.Interface : languages.CompletionItemKind.Function,
        insertText: name,
        documentation: { value: `\`\`\`ts\n${declaration.replace(/\/\*\*[\s\S]*?\*\/\s*/g, '')}\n\`\`\`` },
        range: new Range(line, startColumn, line, endColumn),
        additionalTextEdits: [{ range: Range.fromPositions(at), text: edit.text }],
      }
    })
    return { suggestions }
  },
})
