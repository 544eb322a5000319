import type { Surface, SurfaceOptions } from './surface.ts'

/**
 * The plain text area that stands in an editor's place while it loads, and stays when it cannot be loaded. It
 * indents like the others: Tab puts in two spaces, Escape and then Tab leaves.
 */
export function openPlain(options: SurfaceOptions): Surface {
  const area = document.createElement('textarea')
  area.className = 'editor-plain'
  area.value = options.value
  area.readOnly = options.readOnly
  area.spellcheck = false
  area.setAttribute('autocapitalize', 'off')
  area.setAttribute('autocomplete', 'off')
  area.setAttribute('aria-label', options.label)
  area.dir = 'ltr'
  area.wrap = 'off'
  area.setSelectionRange(options.selection.start, options.selection.end)
  let leaving = false

  const fitHeight = () => {
    area.rows = Math.max(3, area.value.split('\n').length)
  }
  const replaceSelection = (text: string) => {
    // Goes through the browser's own editing, so that its undo knows the change.
    if (!document.execCommand('insertText', false, text)) area.setRangeText(text)
  }
  area.addEventListener('input', () => {
    fitHeight()
    options.onChange()
  })
  area.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      options.onRun()
    } else if (event.key === 'Tab' && !event.shiftKey && !leaving && !area.readOnly) {
      event.preventDefault()
      replaceSelection('  ')
    }
    if (event.key !== 'Shift') leaving = event.key === 'Escape'
  })
  options.parent.append(area)
  fitHeight()

  return {
    value: () => area.value,
    setValue(value) {
      const focused = document.activeElement
      area.focus({ preventScroll: true })
      area.select()
      replaceSelection(value)
      if (focused instanceof HTMLElement && focused !== area) focused.focus({ preventScroll: true })
      fitHeight()
    },
    selection: () => ({ start: area.selectionStart, end: area.selectionEnd }),
    hasFocus: () => document.activeElement === area,
    markErrors(errors) {
      area.setAttribute('aria-invalid', String(errors.length > 0))
    },
    focus(line) {
      area.focus()
      if (line === undefined) return
      const at =
        area.value
          .split('\n')
          .slice(0, line - 1)
          .join('\n').length + (line > 1 ? 1 : 0)
      area.setSelectionRange(at, at)
    },
    setReadOnly(readOnly) {
      area.readOnly = readOnly
    },
    applyTheme() {},
    dispose: () => area.remove(),
  }
}
