import './features.ts'
import { editor, KeyCode, KeyMod, MarkerSeverity, Range, Uri } from 'monaco-editor/editor'
import type { Surface, SurfaceOptions } from '../surface.ts'
import { allowEngineNames, prepareTypeScript } from './language.ts'
import { applyPageTheme } from './theme.ts'

globalThis.MonacoEnvironment = {
  getWorker: () => new Worker(new URL('./typescript.worker.ts', import.meta.url), { type: 'module' }),
}
prepareTypeScript()

/** Errors of a run are marked under this owner, beside those that TypeScript marks by itself. */
const RUN = 'run'
let opened = 0

/** Opens Monaco in `options.parent`. Its height follows the text. */
export function openMonaco(options: SurfaceOptions): Surface {
  allowEngineNames(options.allows)
  applyPageTheme(options.parent)
  const host = document.createElement('div')
  host.className = 'editor-monaco'
  host.dir = 'ltr'
  options.parent.append(host)

  // One language for both: TypeScript's service goes by the name of the file, and one worker is enough.
  const extension = options.language === 'javascript' ? 'js' : 'ts'
  const model = editor.createModel(
    options.value,
    'typescript',
    Uri.parse(`file:///code-${++opened}.${extension}`),
  )
  const style = getComputedStyle(options.parent)
  const typeOf = () => ({
    fontSize: Number.parseFloat(style.fontSize),
    lineHeight: Number.parseFloat(style.lineHeight) || 0,
  })
  const code = editor.create(host, {
    model,
    theme: 'page',
    ariaLabel: options.label,
    readOnly: options.readOnly,
    fontFamily: style.fontFamily,
    ...typeOf(),
    tabSize: 2,
    minimap: { enabled: false },
    overviewRulerLanes: 0,
    folding: false,
    glyphMargin: false,
    lineNumbersMinChars: 3,
    lineDecorationsWidth: 12,
    scrollBeyondLastLine: false,
    scrollBeyondLastColumn: 2,
    scrollbar: { alwaysConsumeMouseWheel: false, vertical: 'hidden', useShadows: false },
    renderLineHighlight: 'line',
    renderLineHighlightOnlyWhenFocus: true,
    padding: { top: 10, bottom: 10 },
    fixedOverflowWidgets: true,
    automaticLayout: true,
    wordBasedSuggestions: 'off',
    occurrencesHighlight: 'off',
    selectionHighlight: false,
    links: false,
    colorDecorators: false,
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
    stickyScroll: { enabled: false },
    contextmenu: false,
    // A word that is written out already is no choice: Enter ends the line.
    acceptSuggestionOnEnter: 'smart',
    quickSuggestions: { other: true, comments: false, strings: false },
    suggest: { showWords: false },
    hover: { delay: 250 },
  })

  // Colour has a meaning in this course: pairs of brackets get none. Opening the editor had set its own options.
  model.updateOptions({
    bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  })
  const fitHeight = () => {
    host.style.blockSize = `${Math.max(code.getContentHeight(), 60)}px`
    code.layout()
  }
  code.onDidContentSizeChange(event => {
    if (event.contentHeightChanged) fitHeight()
  })
  fitHeight()
  code.addCommand(KeyMod.CtrlCmd | KeyCode.Enter, () => options.onRun())
  letTabOutAfterEscape(code)
  code.onDidFocusEditorText(() => allowEngineNames(options.allows))
  model.onDidChangeContent(() => {
    editor.setModelMarkers(model, RUN, [])
    options.onChange()
  })
  code.setSelection(
    Range.fromPositions(
      model.getPositionAt(options.selection.start),
      model.getPositionAt(options.selection.end),
    ),
  )

  return {
    value: () => model.getValue(),
    setValue(value) {
      code.pushUndoStop()
      code.executeEdits('replace', [{ range: model.getFullModelRange(), text: value }])
      code.pushUndoStop()
    },
    selection() {
      const range = code.getSelection() ?? new Range(1, 1, 1, 1)
      return {
        start: model.getOffsetAt(range.getStartPosition()),
        end: model.getOffsetAt(range.getEndPosition()),
      }
    },
    hasFocus: () => code.hasTextFocus(),
    markErrors(errors) {
      const markers = errors
        .filter(error => error.line >= 1 && error.line <= model.getLineCount())
        .map(error => ({
          severity: MarkerSeverity.Error,
          message: error.message,
          startLineNumber: error.line,
          startColumn: model.getLineFirstNonWhitespaceColumn(error.line) || 1,
          endLineNumber: error.line,
          endColumn: model.getLineMaxColumn(error.line),
        }))
      editor.setModelMarkers(model, RUN, markers)
    },
    focus(line) {
      code.focus()
      if (line === undefined) return
      code.setPosition({ lineNumber: line, column: model.getLineFirstNonWhitespaceColumn(line) || 1 })
      code.revealLineInCenterIfOutsideViewport(line)
    },
    setReadOnly: readOnly => code.updateOptions({ readOnly }),
    applyTheme() {
      applyPageTheme(options.parent)
      code.updateOptions(typeOf())
    },
    dispose() {
      code.dispose()
      model.dispose()
      host.remove()
    },
  }
}

/** Escape lets the next Tab leave the editor, as it does in the other editors; any other key takes that back. */
function letTabOutAfterEscape(code: editor.IStandaloneCodeEditor): void {
  let leaving = false
  const setLeaving = (value: boolean) => {
    if (leaving === value) return
    leaving = value
    code.updateOptions({ tabFocusMode: value })
  }
  code.onKeyDown(event => {
    if (event.keyCode === KeyCode.Escape) setLeaving(true)
    else if (event.keyCode !== KeyCode.Tab && event.keyCode !== KeyCode.Shift) setLeaving(false)
  })
  code.onDidBlurEditorText(() => setLeaving(false))
}
