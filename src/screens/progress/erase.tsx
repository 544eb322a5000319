import { useEffect, useRef, useState } from 'preact/hooks'
import { countKept } from '#classroom/browser/keep.ts'
import { hasNotes } from '#classroom/browser/notes.ts'
import { counted, type Words } from './counted.ts'
import { KINDS, type Overview } from './overview.ts'

interface Props extends Words {
  view: Overview
  /** what came of the export */
  said: string[]
  onExport: () => void
  onErase: () => void
  onClose: () => void
}

/** Asks before everything goes, and says what that is. The safe answer has the focus. */
export function EraseDialog({ t, locale, view, said, onExport, onErase, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const keep = useRef<HTMLButtonElement>(null)
  const [rows, setRows] = useState(0)
  const [notes, setNotes] = useState(false)
  useEffect(() => {
    void countKept().then(setRows)
    setNotes(hasNotes())
    dialog.current?.showModal()
    keep.current?.focus()
  }, [])
  const goes = KINDS.filter(kind => kind !== 'settings' && view.counts[kind] > 0)
  return (
    <dialog ref={dialog} class="progress-dialog" aria-labelledby="progress-erase" onClose={onClose}>
      <h2 id="progress-erase">{t.dialog.title}</h2>
      {goes.length > 0 || rows > 0 || notes ? (
        <>
          <p>{t.dialog.text}</p>
          <ul>
            {goes.map(kind => (
              <li key={kind}>{counted(t.transfer.kinds[kind], view.counts[kind], locale)}</li>
            ))}
            {rows > 0 && <li>{counted(t.dialog.gradebook, rows, locale)}</li>}
            {notes && <li>{t.dialog.classroom}</li>}
            <li>{t.dialog.settings}</li>
          </ul>
          {(rows > 0 || notes) && <p>{t.dialog.notExported}</p>}
        </>
      ) : (
        <p>{t.dialog.nothing}</p>
      )}
      <p role="status">{said.join(' ')}</p>
      <div class="progress-actions">
        <button type="button" ref={keep} onClick={() => dialog.current?.close()}>
          {t.dialog.cancel}
        </button>
        <button type="button" onClick={onExport}>
          {t.dialog.exportFirst}
        </button>
        <button type="button" class="progress-danger" onClick={onErase}>
          {t.dialog.confirm}
        </button>
      </div>
    </dialog>
  )
}
