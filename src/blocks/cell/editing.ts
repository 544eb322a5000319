import type { EditorChoice } from '#editor/choice.ts'
import { createEditor, type Editor } from '#editor/editor.ts'
import { format } from '#i18n/format.ts'
import { openRecord } from '#record/browser/open.ts'
import type { LoadedTexts } from './running.ts'

interface Options {
  value: string
  language: 'typescript' | 'javascript'
  /** The cell's name, for the label of the text box. */
  cell: string
  cursor?: number
  choice: EditorChoice
  t: LoadedTexts
  onChange(code: string): void
  onRun(): void
}

/** Opens an editor in a cell, with the way out of it and the choice of another one beneath. */
export function openEditor(place: HTMLElement, { cell, t, ...options }: Options): Editor {
  const text = document.createElement('div')
  text.className = 'editor-place'
  const help = document.createElement('span')
  const keys = /Mac|iP/.test(navigator.platform) ? t.cell.runKeysMac : t.cell.runKeys
  help.textContent = `${format(t.cell.runs, { keys })} ${t.editor.help}`
  const loading = document.createElement('span')
  loading.setAttribute('role', 'status')
  const label = document.createElement('label')
  label.textContent = t.editor.choice
  const select = document.createElement('select')
  for (const [kind, name] of Object.entries(t.editor.kinds)) select.add(new Option(name, kind))
  select.value = options.choice
  label.append(select)
  const foot = document.createElement('p')
  foot.className = 'editor-foot'
  foot.append(help, loading, label)
  place.replaceChildren(text, foot)

  const editor = createEditor({
    ...options,
    parent: text,
    label: `${format(t.cell.textBox, { cell })}. ${help.textContent}`,
  })
  const announce = async (opening: Promise<string>) => {
    const slow = setTimeout(() => {
      loading.textContent = t.editor.loading
    }, 500)
    const opened = await opening
    clearTimeout(slow)
    loading.textContent = opened === 'plain' ? t.editor.plain : ''
  }
  void announce(editor.ready)
  select.addEventListener('change', () => {
    openRecord().setSetting('editor', select.value)
    void announce(editor.choose(select.value as EditorChoice))
  })
  return editor
}
