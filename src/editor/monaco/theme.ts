import { editor } from 'monaco-editor/editor/editor.api.js'
import { readPalette } from '../theme.ts'

const NAME = 'page'

/** Gives all Monaco editors of the page the page's own colours, as they are where `element` stands. */
export function applyPageTheme(element: HTMLElement): void {
  const palette = readPalette(element)
  const token = (name: string, color: string, fontStyle = '') => ({
    token: name,
    foreground: color.slice(1),
    fontStyle,
  })
  editor.defineTheme(NAME, {
    base: palette.dark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      token('', palette.ink),
      token('keyword', palette.backward),
      token('string', palette.right),
      token('string.escape', palette.right),
      token('regexp', palette.right),
      token('number', palette.forward),
      token('comment', palette.soft, 'italic'),
      token('comment.doc', palette.soft, 'italic'),
      token('type.identifier', palette.ink),
      token('identifier', palette.ink),
      token('delimiter', palette.ink),
      token('delimiter.bracket', palette.ink),
    ],
    colors: {
      'editor.background': palette.paper,
      'editor.foreground': palette.ink,
      'editorCursor.foreground': palette.ink,
      'editorLineNumber.foreground': palette.soft,
      'editorLineNumber.activeForeground': palette.ink,
      'editorLineNumber.dimmedForeground': palette.soft,
      'editor.lineHighlightBorder': palette.paper,
      'editor.lineHighlightBackground': palette.wash,
      'editor.selectionBackground': `${palette.forward}33`,
      'editor.inactiveSelectionBackground': `${palette.forward}1f`,
      'editorBracketMatch.background': `${palette.forward}26`,
      'editorBracketMatch.border': palette.forward,
      'editorError.foreground': palette.wrong,
      'editorWarning.foreground': palette.backward,
      'editorWidget.background': palette.paper,
      'editorWidget.foreground': palette.ink,
      'editorWidget.border': palette.rule,
      'editorHoverWidget.background': palette.paper,
      'editorHoverWidget.border': palette.rule,
      'editorSuggestWidget.background': palette.paper,
      'editorSuggestWidget.border': palette.rule,
      'editorSuggestWidget.selectedBackground': palette.wash,
      'editorSuggestWidget.selectedForeground': palette.ink,
      'editorSuggestWidget.selectedIconForeground': palette.ink,
      'editorSuggestWidget.highlightForeground': palette.forward,
      'editorSuggestWidget.focusHighlightForeground': palette.forward,
      focusBorder: palette.forward,
      'input.background': palette.wash,
      'scrollbarSlider.background': `${palette.soft}40`,
    },
  })
  editor.setTheme(NAME)
}
