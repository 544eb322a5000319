import type { JSX, RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { highlightLines } from '#blocks/cell/highlight.ts'
import { untranslated } from '#blocks/untranslated.ts'
import { bring } from '#drawing/bring.ts'
import type { EditorChoice } from '#editor/choice.ts'
import type { Editor } from '#editor/editor.ts'
import { nextStarter, type Starter, starterFor, starterSetting } from '#exercise/starters.ts'
import type { Texts } from '#i18n/en.ts'
import { format } from '#i18n/format.ts'
import { pageTexts } from '#i18n/page.ts'
import { openRecord } from '#record/browser/open.ts'
import type { LearnerRecord } from '#record/browser/record.ts'
import type { Status } from '#record/browser/status.ts'
import type { Version } from '#record/format.ts'

interface DraftOptions {
  id: string
  /** What a screen reader says of the text box. */
  label: string
  /** The same of the code before it is edited. */
  atRest: string
  /** What learners begin with: of several, this one has the one that their record names. */
  starters: Starter[]
  /** The engine's names that the answer may import. */
  allows: string[]
  t: Texts['exercise']
  /** Texts about whether the work is saved. */
  record: Texts['record']
  locale: string
  onRun: () => void
  /** Told of every change of the text, by typing or otherwise. */
  onChange: (code: string) => void
}

interface DraftHandle {
  /** What is typed now. */
  code(): string
  /** What this learner began with. */
  starter: Starter
  /** Begins again with the next starter; what was there is kept in the record. */
  goOn(): void
  /** Puts another text in its place; what was there is kept in the record. */
  replace(code: string): void
  focus(line?: number): void
  /** One sentence about the storage: saved when, or why not. */
  saved: string
  /** The same where it is not saved: only this is announced, since every record of a page's checkpoints is saved too. */
  trouble: string
  /** Set when another tab has typed too. */
  foreign?: { text: string; take(): void; keep(): void }
  /** Other texts that the record keeps of this answer, the latest first: from before a reset, or from another tab. */
  earlier: Version[]
  record?: LearnerRecord
  editor: RefObject<Editor>
  /** The code, as text until it is first used and as an editor from then on. */
  view: JSX.Element
}

/**
 * The learner's answer: kept in the record while it is typed, shown as plain text until someone wants to type,
 * because an editor is heavy and most readers of a page never do.
 */
export function useDraft({
  id,
  label,
  atRest,
  starters,
  allows,
  t,
  record: words,
  locale,
  onRun,
  onChange,
}: DraftOptions): DraftHandle {
  const key = `exercise:${id}`
  const setting = starterSetting(id)
  const [starter, setStarter] = useState(starters[0]!)
  const [code, setCode] = useState(starter.code)
  const [editing, setEditing] = useState(false)
  const [saved, setSaved] = useState('')
  const [trouble, setTrouble] = useState('')
  const [record, setRecord] = useState<LearnerRecord>()
  const [foreign, setForeign] = useState<DraftHandle['foreign']>()
  const [earlier, setEarlier] = useState<Version[]>([])
  const text = useRef(starter.code)
  const editor = useRef<Editor>(null)
  const place = useRef<HTMLDivElement>(null)
  const lost = useRef<HTMLDivElement>(null)
  const foot = useRef<HTMLParagraphElement>(null)
  const paper = useRef<HTMLPreElement>(null)
  const touched = useRef(false)
  const run = useRef(onRun)
  run.current = onRun
  const changed = useRef(onChange)
  changed.current = onChange

  const time = (at: number) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at)

  // An editor is cut at its edges when it is printed: paper gets the text itself, as it is then.
  useEffect(() => {
    const print = () => {
      if (paper.current) paper.current.textContent = text.current
    }
    addEventListener('beforeprint', print)
    return () => removeEventListener('beforeprint', print)
  }, [])

  useEffect(() => {
    const opened = openRecord()
    const several = starters.length > 1
    void Promise.all([opened.draftOf(key), several ? opened.setting(setting) : undefined]).then(
      ([draft, kept]) => {
        const own = starterFor(starters, kept, Math.random())
        if (several && own.name !== kept) opened.setSetting(setting, own.name)
        setStarter(own)
        const begun = draft?.code ?? own.code
        if (text.current === starter.code && begun !== text.current) show(begun)
        setRecord(opened)
        void lookForEarlier()
      },
    )
    const off = [
      opened.onSetting(setting, name => setStarter(now => starters.find(s => s.name === name) ?? now)),
      opened.onForeignDraft(key, version =>
        setForeign({
          text: format(t.otherTab.text, { time: time(version.at) }),
          take() {
            opened.takeVersion(key, version)
            show(version.code)
            setForeign(undefined)
            void lookForEarlier()
          },
          keep() {
            setForeign(undefined)
            void lookForEarlier()
          },
        }),
      ),
      opened.onStatus(status => {
        const { state, newer, lostSince } = status
        const text = statusText(status)
        // Other parts of the page save, too: this one speaks of its own text.
        setSaved(touched.current ? text : '')
        setTrouble(state === 'unsaved' || newer || lostSince ? text : '')
      }),
    ]
    return () => {
      for (const stop of off) stop()
      editor.current?.dispose()
    }
  }, [])

  const statusText = ({ state, at, reason, newer, lostSince }: Status): string => {
    if (lostSince) return format(words.lost, { time: time(lostSince) })
    if (newer) return words.newer
    if (state === 'saving') return words.saving
    if (state === 'unsaved') return format(words.unsaved, { reason: words.reasons[reason ?? 'failed'] })
    return at ? format(words.saved, { time: time(at) }) : ''
  }

  async function lookForEarlier() {
    const { others = [] } = (await openRecord().draftOf(key)) ?? {}
    const worth = ({ code }: Version) =>
      code !== text.current && !starters.some(given => given.code === code) && code.trim() !== ''
    setEarlier(others.filter(worth))
  }

  /** Shows a text without keeping it: it is kept already. */
  function show(next: string) {
    text.current = next
    setCode(next)
    editor.current?.setValue(next)
    changed.current(next)
  }

  function typed(next: string) {
    if (next === text.current) return
    text.current = next
    touched.current = true
    openRecord().saveDraft(key, next)
    changed.current(next)
  }

  async function edit(line?: number) {
    if (editor.current) return editor.current.focus(line)
    // Compiler and sandbox come while the learner types; where they do not, Run and Check say so.
    import('./check.ts').then(
      ({ warm }) => warm(),
      () => {},
    )
    const [{ createEditor }, { tellOpening }, choice] = await bring(lost.current!, () =>
      Promise.all([
        import('#editor/editor.ts'),
        import('#editor/opening.ts'),
        openRecord().setting('editor') as Promise<EditorChoice | undefined>,
      ]),
    )
    if (editor.current || !place.current || !foot.current) return
    setEditing(true)
    // The text box takes the focus at once, so its place is there before the next drawing.
    place.current.hidden = false
    const made = createEditor({
      parent: place.current,
      value: text.current,
      language: 'typescript',
      label,
      allows,
      choice,
      onChange: typed,
      onRun: () => run.current(),
    })
    editor.current = made
    made.focus(line)
    const tell = tellOpening(foot.current, pageTexts('editor', locale), () => made.choose(choice ?? 'auto'))
    void tell(made.ready)
  }

  const lines = highlightLines(code)
  const view = (
    <>
      {!editing && (
        // biome-ignore lint/a11y/useSemanticElements: a text area can neither colour its lines nor be read without a script
        <div
          class="code-at-rest"
          role="textbox"
          aria-readonly="true"
          aria-multiline="true"
          tabIndex={0}
          aria-label={atRest}
          {...untranslated}
          onClick={() => edit()}
          onKeyDown={event => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
            event.preventDefault()
            void edit()
          }}
        >
          <code>
            {lines.map((line, i) => (
              <span key={i} class="line" dangerouslySetInnerHTML={{ __html: `${line}\n` }} />
            ))}
          </code>
        </div>
      )}
      <div ref={lost} />
      {editing && <pre ref={paper} class="code-on-paper" {...untranslated} />}
      <div ref={place} class="editor-place" {...untranslated} hidden={!editing} />
      <p ref={foot} class="editor-opening" />
    </>
  )

  const replace = (next: string) => {
    touched.current = true
    openRecord().saveDraft(key, next, { keep: true })
    show(next)
    void lookForEarlier()
  }

  return {
    code: () => text.current,
    starter,
    goOn() {
      const next = nextStarter(starters, starter)
      openRecord().setSetting(setting, next.name)
      setStarter(next)
      replace(next.code)
    },
    replace,
    focus: line => void edit(line),
    saved,
    trouble,
    foreign,
    earlier,
    record,
    editor,
    view,
  }
}
