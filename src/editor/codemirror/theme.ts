import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** The page's custom properties do the colouring, so a change of theme needs nothing here. */
const look = EditorView.theme({
  '&': { backgroundColor: 'transparent', color: 'var(--ink)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'inherit' },
  '.cm-content': { caretColor: 'var(--ink)', paddingBlock: '10px' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--ink-soft)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--wash) 60%, transparent)' },
  '.cm-cursor': { borderInlineStartColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--forward) 22%, transparent)',
  },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'color-mix(in srgb, var(--forward) 18%, transparent)',
    outline: '1px solid var(--forward)',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--sheet)',
    color: 'var(--ink)',
    border: '1px solid var(--edge)',
    borderRadius: 'var(--radius)',
    overflow: 'hidden',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--forward)',
    color: 'var(--paper)',
  },
  '.cm-completionInfo': {
    padding: '0.5rem 0.75rem',
    whiteSpace: 'pre-wrap',
    maxInlineSize: '28rem',
    fontSize: '0.95em',
  },
  '.cm-diagnostic-error': { borderInlineStartColor: 'var(--wrong)', fontFamily: 'var(--sans)' },
  '.cm-panels': { backgroundColor: 'var(--wash)', color: 'var(--ink)' },
})

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword], color: 'var(--backward)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--forward)' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp, tags.escape], color: 'var(--right)' },
  { tag: tags.comment, color: 'var(--ink-soft)', fontStyle: 'italic' },
])

export const theme = [look, syntaxHighlighting(colours)]
