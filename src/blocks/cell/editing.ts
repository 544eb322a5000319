import type { EditorChoice } from '#editor/choice.ts'
import { createEditor, type Editor } from '#editor/editor.ts'
import { tellOpening } from '#editor/opening.ts'
import { typeSizeChoice } from '#editor/type-size.ts'
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
  const opening = document.createElement('span')
  const label = document.createElement('label')
  label.textContent = t.editor.choice
  const select = document.createElement('select')
  for (const [kind, name] of Object.entries(t.editor.kinds)) select.add(new Option(name, kind))
  select.value = options.choice
  label.append(select)
  const foot = document.createElement('p')
  foot.className = 'editor-foot'
  foot.append(help, opening, typeSizeChoice(t.editor.typeSize), label)
  place.replaceChildren(text, foot)

  const editor = createEditor({
    ...options,
    parent: text,
    label: `${format(t.cell.textBox, { cell })}. ${help.textContent}`,
  })
  const choose = () => editor.choose(select.value as EditorChoice)
  const tell = tellOpening(opening, t.editor, choose)
  void tell(editor.ready)
  select.addEventListener('change', () => {
    openRecord().setSetting('editor', select.value)
    void tell(choose())
  })
  return editor
}
