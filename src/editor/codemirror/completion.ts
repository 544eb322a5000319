import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import type { EditorView } from '@codemirror/view'
import { importEdit, mayNameEngine } from '../imports.ts'
import { engineNames } from '../typings.ts'

/** Completes the engine's names, each with its declaration and documentation beside it, and imports them. */
export function completeEngine(allows: readonly string[] | undefined) {
  const options: Completion[] = engineNames(allows).map(({ name, declaration, isType }) => ({
    label: name,
    type: isType ? 'type' : 'function',
    detail: 'engine',
    info: plain(declaration),
    apply: (view, _, from, to) => complete(view, name, from, to),
  }))
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[\w$]+/)
    if (!word && !context.explicit) return null
    const line = context.state.doc.lineAt(context.pos)
    if (!mayNameEngine(line.text.slice(0, context.pos - line.from))) return null
    return { from: word?.from ?? context.pos, options, validFor: /^[\w$]*$/ }
  }
}

function complete(view: EditorView, name: string, from: number, to: number): void {
  const edit = importEdit(view.state.doc.toString(), name)
  const imports = edit ? [{ from: edit.from, to: edit.to, insert: edit.text }] : []
  const cursor = from + name.length + (edit?.text.length ?? 0)
  view.dispatch({
    changes: [{ from, to, insert: name }, ...imports],
    selection: { anchor: cursor },
    userEvent: 'input.complete',
  })
}

/** A declaration as plain text: the documentation's comment marks taken off. */
function plain(declaration: string): string {
  return declaration
    .replace(/\/\*\*|\*\//g, '')
    .replace(/^\s*\* ?/gm, '')
    .trim()
}
