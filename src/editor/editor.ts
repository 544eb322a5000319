import './editor.css'
import type { EditorChoice, EditorKind } from './choice.ts'
import { editorKind } from './choice.ts'
import { openPlain } from './plain.ts'
import type { LineError, Surface, SurfaceOptions } from './surface.ts'
import { followTheme } from './theme.ts'

export interface EditorOptions {
  /** The element that the editor fills; its height follows the text. */
  parent: HTMLElement
  value: string
  language: 'typescript' | 'javascript'
  /** What a screen reader says of the text box, e.g. `Code of “Nudge a weight”`. */
  label: string
  /** Where the cursor is to be first, as an offset of the text; absent: at its start. */
  cursor?: number
  /** The engine's names that this program may import; absent: all. */
  allows?: readonly string[]
  readOnly?: boolean
  /** What the learner chose (setting `editor`); absent or `auto`: the device decides. */
  choice?: EditorChoice
  /** Called with the text after each change, whoever made it. */
  onChange(value: string): void
  /** Called on Ctrl+Enter and ⌘+Enter. */
  onRun(): void
}

export interface Editor {
  value(): string
  /** Replaces the whole text; the editor's own undo takes it back. */
  setValue(value: string): void
  /** Marks these errors and no others; lines count from 1. */
  markErrors(errors: readonly LineError[]): void
  /** Puts the cursor into the text, at the start of `line` (counted from 1) when it is given. */
  focus(line?: number): void
  setReadOnly(readOnly: boolean): void
  /** Opens the editor that was chosen, in the place of the one that is open. Text and cursor stay; its undo starts anew. */
  choose(choice: EditorChoice): Promise<EditorKind | 'plain'>
  /** Resolves with the editor that is open now: `plain` when the chosen one could not be loaded. Never rejects. */
  ready: Promise<EditorKind | 'plain'>
  dispose(): void
}

const LOADERS: Record<EditorKind, () => Promise<(options: SurfaceOptions) => Surface>> = {
  monaco: async () => (await import('./monaco/monaco.ts')).openMonaco,
  codemirror: async () => (await import('./codemirror/codemirror.ts')).openCodeMirror,
}

/** Fetches an editor ahead of its use, e.g. when the pointer comes near its button. */
export function preloadEditor(choice: EditorChoice = 'auto'): void {
  LOADERS[editorKind(choice)]().catch(() => {})
}

/**
 * Opens an editor in `parent`. A plain text area stands there at once and takes what is typed; the real editor
 * takes its text, cursor and focus over when it has loaded. If it cannot be loaded the text area stays.
 */
export function createEditor(options: EditorOptions): Editor {
  let readOnly = options.readOnly ?? false
  let errors: readonly LineError[] = []
  let disposed = false
  let latestChoice = 0
  let open: EditorKind | 'plain' = 'plain'

  const surfaceOptions = (value: string, selection = { start: 0, end: 0 }): SurfaceOptions => ({
    parent: options.parent,
    value,
    selection,
    language: options.language,
    label: options.label,
    allows: options.allows,
    readOnly,
    onChange: () => options.onChange(surface.value()),
    onRun: () => options.onRun(),
  })

  let surface: Surface = openPlain(
    surfaceOptions(options.value, { start: options.cursor ?? 0, end: options.cursor ?? 0 }),
  )
  const unfollow = followTheme(() => surface.applyTheme())

  async function choose(choice: EditorChoice): Promise<EditorKind | 'plain'> {
    const kind = editorKind(choice)
    const turn = ++latestChoice
    if (kind === open) return kind
    try {
      const openSurface = await LOADERS[kind]()
      if (disposed || turn !== latestChoice) return open
      take(openSurface(surfaceOptions(surface.value(), surface.selection())))
      open = kind
    } catch (error) {
      console.warn(`The editor ${kind} could not be loaded; the plain text area stays.`, error)
    }
    return open
  }

  /** Puts `next` in the place of the open surface. */
  function take(next: Surface) {
    const before = surface
    const focused = before.hasFocus()
    surface = next
    if (errors.length > 0) next.markErrors(errors)
    if (focused) next.focus()
    before.dispose()
  }

  return {
    value: () => surface.value(),
    setValue: value => surface.setValue(value),
    markErrors(marked) {
      errors = marked
      surface.markErrors(marked)
    },
    focus: line => surface.focus(line),
    setReadOnly(value) {
      readOnly = value
      surface.setReadOnly(value)
    },
    choose,
    ready: choose(options.choice ?? 'auto'),
    dispose() {
      disposed = true
      unfollow()
      surface.dispose()
    },
  }
}
