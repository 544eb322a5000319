import { useRef, useState } from 'preact/hooks'
import { copyText } from '#classroom/browser/copy.ts'
import { saveFile } from '#classroom/browser/save.ts'
import { encodeShared } from '#classroom/browser/shared-code.ts'
import { format } from '#i18n/format.ts'
import { MAX_CHARACTERS } from '#number-check/limits.ts'
import { problemText } from '#number-check/sentences.ts'
import type { Checker } from './checker.ts'
import { LINK_NAME } from './link-name.ts'
import type { Words } from './place-text.ts'
import { sentenceOf } from './problem-text.ts'
import { descriptionOf, emptied, type Sheet, withoutOwn } from './sheet.ts'

interface Props {
  sheet: Sheet
  /** The published example. */
  example: Sheet
  /** What was here before something took its place. */
  before: Sheet | undefined
  words: Words
  checker(): Checker
  /** What came of the last action, or of a link. */
  said: string
  onSay(said: string): void
  onReplace(sheet: Sheet): void
}

/** Opening, saving and sharing a check; what came of each is said in one place. */
export function Actions({ sheet, example, before, words, checker, said, onSay, onReplace }: Props) {
  const { t, core } = words
  const file = useRef<HTMLInputElement>(null)
  const [link, setLink] = useState('')
  const [pasted, setPasted] = useState('')
  const say = (text: string) => {
    setLink('')
    onSay(text)
  }

  async function open(text: string) {
    const opened = await checker().open(text, sheet)
    if ('problem' in opened) return say(`${t.actions.unread} ${problemText(opened.problem, core)}`)
    onReplace(opened.sheet)
    const turned = opened.transposed.map(table => format(core.transposed, { table }))
    const done = opened.notes.map(({ code, values }) => format(core.imported[code], values))
    say([t.actions.opened, ...turned, ...done].join(' '))
  }

  async function openFile(chosen: File) {
    // What is far too large is not even read.
    if (chosen.size > 4 * MAX_CHARACTERS) {
      const problem = {
        code: 'tooLong' as const,
        values: { expected: MAX_CHARACTERS, received: chosen.size },
      }
      return say(`${t.actions.unread} ${problemText(problem, core)}`)
    }
    try {
      await open(await chosen.text())
    } catch {
      say(t.actions.failed)
    }
  }

  /** The description, if it is one that can be opened again. */
  async function sound(indent?: number): Promise<string | undefined> {
    const text = JSON.stringify(descriptionOf(sheet), undefined, indent)
    const opened = await checker().open(text)
    if (!('problem' in opened)) return text
    say(`${t.actions.notYet} ${sentenceOf(opened.problem, sheet, words)}`)
    return undefined
  }

  async function save() {
    const text = await sound(2)
    if (text === undefined) return
    saveFile(t.actions.name, `${text}\n`, 'application/json')
    say(format(t.actions.saved, { name: t.actions.name }))
  }

  async function copy() {
    const made = linkOf()
    try {
      // Safari lets a page copy only within the press: it is promised the text, and waits.
      await copyText(made.then(address => address ?? Promise.reject(new Error('there is no link'))))
      say(t.actions.copied)
    } catch {
      const address = await made
      if (address === undefined) return
      say(t.actions.notCopied)
      setLink(address)
    }
  }

  async function linkOf(): Promise<string | undefined> {
    const text = await sound()
    if (text === undefined) return undefined
    const fragment = await encodeShared({ cell: LINK_NAME, code: text })
    if (fragment === undefined) say(t.actions.tooLong)
    return fragment && `${location.origin}${location.pathname}#${fragment}`
  }

  const put = (next: Sheet) => {
    onReplace(next)
    say('')
  }
  return (
    <section class="check-actions" aria-label={t.actions.label}>
      <p class="check-buttons">
        <button type="button" onClick={() => file.current?.click()}>
          {t.actions.open}
        </button>
        <button type="button" onClick={() => void save()}>
          {t.actions.save}
        </button>
        <button type="button" onClick={() => void copy()}>
          {t.actions.copy}
        </button>
        <button type="button" onClick={() => put(example)}>
          {t.actions.example}
        </button>
        <button type="button" onClick={() => put(withoutOwn(sheet))}>
          {t.actions.clear}
        </button>
        <button type="button" onClick={() => put(emptied(sheet))}>
          {t.actions.empty}
        </button>
        {before && (
          <button type="button" onClick={() => put(before)}>
            {t.actions.back}
          </button>
        )}
      </p>
      <input
        ref={file}
        type="file"
        accept=".json,.txt,.py,.tsv,.csv,application/json,text/plain"
        hidden
        onChange={e => {
          const chosen = e.currentTarget.files?.[0]
          if (chosen) void openFile(chosen)
          e.currentTarget.value = ''
        }}
      />
      <p role="status" class="check-said">
        {said}
      </p>
      {link && (
        <input
          class="check-link"
          readOnly
          aria-label={t.actions.copy}
          value={link}
          onFocus={e => e.currentTarget.select()}
        />
      )}
      <details class="check-fold">
        <summary>{t.paste.title}</summary>
        <label class="check-field">
          <span>{t.paste.label}</span>
          <textarea
            rows={6}
            spellcheck={false}
            dir="ltr"
            aria-describedby="check-paste-hint"
            value={pasted}
            onInput={e => setPasted(e.currentTarget.value)}
          />
        </label>
        <p id="check-paste-hint" class="check-soft">
          {t.paste.hint}
        </p>
        <p>
          <button type="button" onClick={() => void open(pasted)}>
            {t.paste.read}
          </button>
        </p>
      </details>
      <p class="check-soft">{t.actions.kept}</p>
    </section>
  )
}
