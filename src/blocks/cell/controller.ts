import { encodeShared } from '#classroom/browser/shared-code.ts'
import { bring } from '#drawing/bring.ts'
import type { EditorChoice } from '#editor/choice.ts'
import type { Editor } from '#editor/editor.ts'
import { format } from '#i18n/format.ts'
import { loadCellTexts } from '#i18n/lazy.ts'
import type { Draft } from '#record/browser/drafts.ts'
import { openRecord } from '#record/browser/open.ts'
import type { Version } from '#record/format.ts'
import { highlight } from './highlight.ts'
import { type CellParts, partsOf, showNotice } from './parts.ts'
import { CellRun, type LoadedTexts, pageRunner, timeNow } from './running.ts'

/** Opens what drives a cell: its texts, and what the learner typed into it before. */
export async function openCell(element: HTMLElement): Promise<CellController> {
  const { key, locale } = element.dataset
  const [texts, draft] = await Promise.all([loadCellTexts(locale!), openRecord().draftOf(key!)])
  return new CellController(element, texts, draft)
}

/** Fetches the editor when the pointer or the focus comes to the button that opens it. */
async function fetchEditor(): Promise<void> {
  const choice = await editorChoice()
  // What fails here fails again when it is opened, and is said then.
  await import('#editor/editor.ts').then(
    ({ preloadEditor }) => preloadEditor(choice),
    () => {},
  )
}

async function editorChoice(): Promise<EditorChoice> {
  return ((await openRecord().setting('editor')) ?? 'auto') as EditorChoice
}

/** How many earlier texts are offered, the latest first. */
const EARLIER_SHOWN = 5

/** What tells one program from another at a glance. */
const firstLine = (code: string) => code.trim().split('\n', 1)[0]!.slice(0, 40)

/** Keeps the code of one cell: shown, edited, run, saved, reset and shared. */
export class CellController {
  readonly #parts: CellParts
  readonly #texts: LoadedTexts
  readonly #run: CellRun
  readonly #key: string
  readonly #name: string
  /** The code that the page came with, or that an example brought: what Reset goes back to. */
  #original: string
  #code: string
  /** What Undo reset brings back; gone with the next change. */
  #beforeReset: string | undefined
  /** Texts that the record keeps beside the one that is shown, the latest first. */
  #earlier: Version[] = []
  #editor: Editor | undefined
  #typedHere = false

  constructor(element: HTMLElement, texts: LoadedTexts, draft: Draft | undefined) {
    this.#parts = partsOf(element)
    this.#texts = texts
    this.#key = element.dataset.key!
    this.#name = element.dataset.name!
    this.#original = this.#parts.source.textContent ?? ''
    this.#code = this.#original
    this.#run = new CellRun(this.#parts, texts, line => void this.edit(undefined, line))
    if (draft) {
      if (draft.code !== this.#code) this.#show(draft.code)
      this.#setEarlier(draft.others)
    }
    this.#watchRecord()
    for (const near of ['pointerenter', 'focus']) {
      this.#parts.edit.addEventListener(near, () => void fetchEditor(), { once: true })
    }
  }

  /** Gets the sandbox ready, when the learner comes near. */
  warm(): void {
    void pageRunner().warm()
  }

  /** What the buttons do, by their names. */
  async act(action: string): Promise<void> {
    if (action === 'run') await this.run()
    else if (action === 'stop') this.#run.stop()
    else if (action === 'edit') await (this.#editor ? this.close() : this.edit())
    else if (action === 'reset') this.reset()
    else if (action === 'earlier') this.bringBack()
    else if (action === 'notebook') await this.saveNotebook()
    else if (action === 'save') await openRecord().flush()
  }

  async run(): Promise<void> {
    this.#editor?.markErrors([])
    const code = this.#code
    const { result, message } = await this.#run.run(code)
    if (code !== this.#code) this.#markStale()
    else if (result.error?.line !== undefined && message) {
      this.#editor?.markErrors([{ line: result.error.line, message }])
    }
  }

  /**
   * Opens the editor, or goes to it.
   *
   * @param at where the cursor is to be, as an offset of the text
   * @param line or in which line, counted from 1
   */
  async edit(at?: number, line?: number): Promise<void> {
    if (this.#editor) return this.#editor.focus(line)
    const { openEditor } = await bring(this.#parts.lost, () => import('./editing.ts'))
    if (this.#editor) return
    const { cell, editor: place, edit } = this.#parts
    place.hidden = false
    this.#editor = openEditor(place, {
      value: this.#code,
      language: this.#parts.cell.dataset.language === 'js' ? 'javascript' : 'typescript',
      cell: this.#name,
      cursor: at,
      choice: await editorChoice(),
      t: this.#texts,
      onChange: code => this.#typed(code),
      onRun: () => void this.run(),
    })
    cell.toggleAttribute('data-editing', true)
    edit.textContent = this.#texts.cell.close
    this.#editor.focus(line)
  }

  /** Closes the editor; the code stays as it is. */
  close(): void {
    if (!this.#editor) return
    const { cell, editor: place, edit, status } = this.#parts
    this.#editor.dispose()
    this.#editor = undefined
    place.replaceChildren()
    place.hidden = true
    cell.toggleAttribute('data-editing', false)
    edit.textContent = this.#texts.cell.edit
    status.textContent = this.#texts.cell.status.closed
  }

  /** Goes back to the page's code, or forward again. What was typed stays in the record either way. */
  reset(): void {
    const { status } = this.#texts.cell
    const before = this.#beforeReset
    if (before === undefined) {
      const code = this.#code
      this.replace(this.#original)
      this.#beforeReset = code
      this.#parts.status.textContent = status.reset
    } else {
      this.replace(before)
      this.#parts.status.textContent = status.resetUndone
    }
    this.#showState()
  }

  /** Brings back a text that was replaced; where there are several, asks which. */
  bringBack(): void {
    const { notice } = this.#texts.cell
    const bring = (code: string) => {
      this.replace(code)
      this.#parts.status.textContent = this.#texts.cell.status.broughtBack
    }
    if (this.#earlier.length === 1) {
      bring(this.#earlier[0]!.code)
      return
    }
    const choices = this.#earlier.slice(0, EARLIER_SHOWN).map(({ at, code }) => ({
      label: format(notice.earlierOf, { time: timeNow(at), code: firstLine(code) }),
      act: () => bring(code),
    }))
    showNotice(this.#parts, notice.earlier, [...choices, { label: notice.dismiss }])
  }

  /** Puts another text into the cell; the one that was there stays in the record. */
  replace(code: string): void {
    openRecord().saveDraft(this.#key, code, { keep: true })
    this.#typedHere = true
    this.#show(code)
    void openRecord()
      .draftOf(this.#key)
      .then(draft => this.#setEarlier(draft?.others ?? []))
  }

  /** Another beginning: what Reset goes back to from now on. */
  begin(original: string): void {
    const before = this.#code
    const mine = before !== this.#original
    this.#original = original
    this.replace(original)
    if (mine) this.#beforeReset = before
    this.#showState()
  }

  /** Saves the code as it is now as a notebook that needs nothing of the course. */
  async saveNotebook(): Promise<void> {
    const { cell, lost, status } = this.#parts
    const saveNotebook = await bring(lost, async () => {
      const { notebookSaver } = await import('./notebook/save-notebook.ts')
      return notebookSaver(cell.dataset.locale!)
    })
    status.textContent = saveNotebook(cell, this.#code)
  }

  /** A link that opens this cell with the code as it is now; undefined where it would be too long. */
  async link(): Promise<string | undefined> {
    const { cell } = this.#parts
    const plain = this.#code === this.#original
    const fragment = plain ? cell.id : await encodeShared({ cell: cell.dataset.cell!, code: this.#code })
    return fragment && new URL(`#${fragment}`, location.href).href
  }

  /** Says what became of that link; where it was not copied, the address bar has it. */
  tellLink(link: string | undefined, copied: boolean): void {
    const t = this.#texts.cell.status
    const plain = this.#code === this.#original
    if (link && !copied) history.replaceState(history.state, '', link)
    const told = copied ? (plain ? t.linkPlain : t.linkCopied) : t.linkFailed
    this.#parts.status.textContent = link ? told : t.linkTooLong
  }

  /**
   * Shows code that the address carries. A text of the learner's own is never replaced without a question; nothing
   * is kept until the learner changes it, and nothing runs by itself.
   *
   * @param code undefined when the address cannot be read
   */
  openShared(code: string | undefined): void {
    const { notice } = this.#texts.cell
    const done = () => history.replaceState(history.state, '', location.pathname + location.search)
    if (code === undefined) {
      showNotice(this.#parts, notice.broken, [{ label: notice.dismiss, act: done }])
    } else if (code === this.#code) {
      done()
    } else if (this.#code === this.#original) {
      this.#show(code)
      const back = () => {
        done()
        this.#show(this.#original)
      }
      showNotice(this.#parts, notice.shared, [
        { label: notice.original, act: back },
        { label: notice.dismiss },
      ])
    } else {
      const use = () => {
        done()
        this.replace(code)
      }
      showNotice(this.#parts, notice.sharedOrMine, [
        { label: notice.useShared, act: use },
        { label: notice.keepMine, act: done },
      ])
    }
  }

  /** Shows a text, wherever it came from, without keeping it. */
  #show(code: string): void {
    this.#code = code
    this.#beforeReset = undefined
    this.#editor?.setValue(code)
    this.#showState()
    this.#markStale()
  }

  #typed(code: string): void {
    if (code === this.#code) return
    this.#code = code
    this.#beforeReset = undefined
    this.#typedHere = true
    openRecord().saveDraft(this.#key, code)
    // Code that came by a link is the learner's own from the first change on.
    if (location.hash.startsWith('#code='))
      history.replaceState(history.state, '', location.pathname + location.search)
    this.#showState()
    this.#markStale()
  }

  #setEarlier(others: readonly Version[]): void {
    const worth = ({ code }: Version) =>
      code !== this.#code && code !== this.#original && code !== this.#beforeReset && code.trim() !== ''
    this.#earlier = others.filter(worth)
    this.#parts.earlier.hidden = this.#earlier.length === 0
  }

  /** The code beneath the editor (print shows it), the mark of a change, and what Reset would do. */
  #showState(): void {
    const { source, changed, reset } = this.#parts
    const code = source.querySelector('code')
    if (code && code.textContent !== this.#code) code.innerHTML = highlight(this.#code)
    const differs = this.#code !== this.#original
    changed.hidden = !differs
    reset.hidden = !differs && this.#beforeReset === undefined
    reset.textContent = this.#beforeReset === undefined ? this.#texts.cell.reset : this.#texts.cell.undoReset
  }

  #markStale(): void {
    const { panel, origin } = this.#parts
    panel.setAttribute('data-stale', '')
    origin.textContent = this.#texts.cell.origin.stale
  }

  #watchRecord(): void {
    const t = this.#texts.cell
    openRecord().onStatus(({ state, at }) => {
      if (!this.#typedHere) return
      const text =
        state === 'saved'
          ? format(t.status.saved, { time: timeNow(at) })
          : state === 'unsaved'
            ? t.status.unsaved
            : ''
      if (text && this.#parts.saved.textContent !== text) this.#parts.saved.textContent = text
    })
    openRecord().onForeignDraft(this.#key, version => {
      if (version.code === this.#code) return
      showNotice(this.#parts, format(t.notice.foreign, { time: timeNow(version.at) }), [
        {
          label: t.notice.useForeign,
          act: () => {
            openRecord().takeVersion(this.#key, version)
            this.#show(version.code)
          },
        },
        { label: t.notice.keepHere },
      ])
    })
  }
}
