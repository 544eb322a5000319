import { useRef, useState } from 'preact/hooks'
import { type Dropped, droppedFiles, filesOf } from '#classroom/browser/find-files.ts'
import type { TeachTexts } from '#i18n/en/teach.ts'

interface Props {
  t: TeachTexts['gradebook']
  busy: boolean
  onFiles(files: Dropped[]): void
}

/** Where files, folders and zips are dropped, with two buttons for those who do not drag. */
export function Drop({ t, busy, onFiles }: Props) {
  const [over, setOver] = useState(false)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const chosen = (input: HTMLInputElement) => {
    const list = filesOf(input.files!)
    input.value = ''
    if (list.length > 0) onFiles(list)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons in it do the same by keyboard
    <div
      class="class-drop"
      data-over={over ? '' : undefined}
      onDragOver={e => {
        e.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={e => {
        e.preventDefault()
        setOver(false)
        if (!busy && e.dataTransfer) void droppedFiles(e.dataTransfer).then(onFiles, () => onFiles([]))
      }}
    >
      <p>{t.drop}</p>
      <p class="class-buttons">
        <button type="button" aria-disabled={busy} onClick={() => busy || files.current?.click()}>
          {t.choose}
        </button>
        <button type="button" aria-disabled={busy} onClick={() => busy || folder.current?.click()}>
          {t.chooseFolder}
        </button>
      </p>
      <input
        ref={files}
        type="file"
        multiple
        accept=".json,.zip,.csv,.tsv,.txt,.xlsx"
        hidden
        data-what="files"
        onChange={e => chosen(e.currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        // @ts-expect-error every browser has it, the types do not
        webkitdirectory
        hidden
        data-what="folder"
        onChange={e => chosen(e.currentTarget)}
      />
      <p class="class-soft">{t.dropHint}</p>
    </div>
  )
}
