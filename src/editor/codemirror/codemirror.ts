import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
  selectedCompletion,
} from '@codemirror/autocomplete'
import {
  defaultKeymap,
  history,
  historyKeymap,
  indentWithTab,
  toggleTabFocusMode,
} from '@codemirror/commands'
import { javascript, javascriptLanguage } from '@codemirror/lang-javascript'
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language'
import { lintKeymap, setDiagnostics } from '@codemirror/lint'
import { Compartment, EditorState, Prec } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view'
import type { Surface, SurfaceOptions } from '../surface.ts'
import { completeEngine } from './completion.ts'
import { theme } from './theme.ts'

/** A word that is written out already is no choice: Enter ends the line. */
function endWholeWord(view: EditorView): boolean {
  const { from } = view.state.selection.main
  const word = selectedCompletion(view.state)?.label
  if (word !== undefined && view.state.sliceDoc(from - word.length, from) === word) closeCompletion(view)
  return false
}

/** Opens CodeMirror in `options.parent`. Its height follows the text. */
export function openCodeMirror(options: SurfaceOptions): Surface {
  const writable = new Compartment()
  const writing = (readOnly: boolean) => [
    EditorState.readOnly.of(readOnly),
    EditorView.editable.of(!readOnly),
  ]
  const run = {
    key: 'Mod-Enter',
    run: () => {
      options.onRun()
      return true
    },
  }
  const view = new EditorView({
    parent: options.parent,
    doc: options.value,
    selection: { anchor: options.selection.start, head: options.selection.end },
    extensions: [
      Prec.highest(keymap.of([run, { key: 'Ctrl-Enter', run: run.run }])),
      lineNumbers(),
      history(),
      drawSelection(),
      highlightActiveLine(),
      indentUnit.of('  '),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      autocompletion({ defaultKeymap: false }),
      Prec.highest(keymap.of([{ key: 'Enter', run: endWholeWord }, ...completionKeymap])),
      javascript({ typescript: options.language === 'typescript' }),
      javascriptLanguage.data.of({ autocomplete: completeEngine(options.allows) }),
      keymap.of([
        { key: 'Ctrl-m', mac: 'Ctrl-Shift-m', run: toggleTabFocusMode },
        ...closeBracketsKeymap,
        ...lintKeymap,
        ...historyKeymap,
        ...defaultKeymap,
        indentWithTab,
      ]),
      writable.of(writing(options.readOnly)),
      EditorView.contentAttributes.of({
        'aria-label': options.label,
        dir: 'ltr',
        autocapitalize: 'off',
        autocorrect: 'off',
        spellcheck: 'false',
      }),
      EditorView.updateListener.of(update => {
        if (!update.docChanged) return
        options.onChange()
      }),
      theme,
    ],
  })

  return {
    value: () => view.state.doc.toString(),
    setValue: value => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: value } }),
    selection: () => ({ start: view.state.selection.main.from, end: view.state.selection.main.to }),
    hasFocus: () => view.hasFocus,
    markErrors(errors) {
      const marks = errors
        .filter(({ line }) => line >= 1 && line <= view.state.doc.lines)
        .map(({ line, message }) => {
          const { from, to, text } = view.state.doc.line(line)
          return { from: from + text.search(/\S|$/), to, severity: 'error' as const, message }
        })
      view.dispatch(setDiagnostics(view.state, marks))
    },
    focus(line) {
      view.focus()
      if (line === undefined || line > view.state.doc.lines) return
      const { from } = view.state.doc.line(line)
      view.dispatch({
        selection: { anchor: from },
        effects: EditorView.scrollIntoView(from, { y: 'center' }),
      })
    },
    setReadOnly: readOnly => view.dispatch({ effects: writable.reconfigure(writing(readOnly)) }),
    applyTheme() {},
    dispose: () => view.destroy(),
  }
}
