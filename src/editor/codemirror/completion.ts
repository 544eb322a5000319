import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { engineNames } from '../typings.ts'

/** Completes the engine's names, each with its declaration and documentation beside it. */
export function completeEngine(allows: readonly string[] | undefined) {
  const options: Completion[] = engineNames(allows).map(({ name, declaration, isType }) => ({
    label: name,
    type: isType ? 'type' : 'function',
    detail: 'engine',
    info: plain(declaration),
  }))
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[\w$]+/)
    if (!word && !context.explicit) return null
    const before = context.state.sliceDoc(
      Math.max(0, (word?.from ?? context.pos) - 1),
      word?.from ?? context.pos,
    )
    if (before === '.') return null
    return { from: word?.from ?? context.pos, options, validFor: /^[\w$]*$/ }
  }
}

/** A declaration as plain text: the documentation's comment marks taken off. */
function plain(declaration: string): string {
  return declaration
    .replace(/\/\*\*|\*\//g, '')
    .replace(/^\s*\* ?/gm, '')
    .trim()
}
