import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import '#screens/teach/classroom.css'
import { exercisesOf } from '#classroom/assignment.ts'
import type { Dropped } from '#classroom/browser/find-files.ts'
import { type Kept, openKept } from '#classroom/browser/keep.ts'
import { readNote, writeNote } from '#classroom/browser/notes.ts'
import { isCanvasExport } from '#classroom/canvas.ts'
import { POLICIES, type Policy } from '#classroom/choose.ts'
import { parseCsv } from '#classroom/csv.ts'
import { gradebook } from '#classroom/gradebook.ts'
import { LIMITS } from '#classroom/limits.ts'
import { readLink } from '#classroom/link.ts'
import { isStale, isTransient, type ResultsHead, resultKey } from '#classroom/results.ts'
import type { Row } from '#classroom/row.ts'
import { format } from '#i18n/format.ts'
import { textOf } from '#record/text-of.ts'
import { Asked } from './asked.tsx'
import { judgeBatch, type Progress } from './batch.ts'
import { Clear } from './clear.tsx'
import { Drop } from './drop.tsx'
import { type CanvasFile, Exports } from './exports.tsx'
import { Mistakes } from './mistakes.tsx'
import { PolicyField } from './policy.tsx'
import { Table } from './table.tsx'
import type { Words } from './texts.ts'
import { Working } from './working.tsx'

interface Props extends Words {
  /** All exercises of the course. */
  columns: ResultsHead['columns']
  starters: Record<string, string>
}

/** How often the table is drawn anew while files are judged, ms. */
const CALM = 500

/** The page `/teach/gradebook/`: drops in, marks out, nothing leaves the machine. */
export function Gradebook({ columns: all, starters, ...words }: Props) {
  const { t, locale } = words
  const [link, setLink] = useState('')
  const [policy, setPolicy] = useState<Policy>('on-time')
  const [rows, setRows] = useState<Row[]>([])
  const [canvas, setCanvas] = useState<CanvasFile>()
  const [progress, setProgress] = useState<Progress | 'finding'>()
  const [said, setSaid] = useState('')
  const [wrong, setWrong] = useState('')
  const known = useRef(new Map<string, Row>())
  const kept = useRef<Kept>()
  const stop = useRef<AbortController>()
  const page = useRef<HTMLDivElement>(null)
  const [opened, setOpened] = useState(false)

  useEffect(() => {
    setLink(readNote<string>('gradebook-link') ?? '')
    const wanted = readNote<Policy>('gradebook-policy')
    if (wanted && POLICIES.includes(wanted)) setPolicy(wanted)
    const empty = () => {
      known.current.clear()
      setRows([])
      setLink('')
    }
    void openKept(empty).then(store => {
      kept.current = store
      for (const row of store.rows) known.current.set(resultKey(row), row)
      setRows([...known.current.values()])
      setOpened(true)
    })
    return () => stop.current?.abort()
  }, [])

  const asked = useMemo(() => readLink(link), [link])
  const book = useMemo(() => {
    const assignment = asked.kind === 'assignment' ? asked.assignment : undefined
    const wanted = assignment && exercisesOf(assignment)
    const columns = wanted
      ? wanted.map(id => all.find(column => column.id === id)).filter(column => column !== undefined)
      : all.filter(({ id }) => rows.some(({ cells }) => Object.hasOwn(cells, id)))
    const options = asked.kind === 'assignment' ? { assignment: asked.assignment, id: asked.id } : {}
    return gradebook(rows, columns, { ...options, policy, now: Date.now() })
  }, [rows, asked, policy, all])

  /** Judges what was dropped; a second drop waits until the first is through. */
  async function take(files: Dropped[]) {
    // A table within a folder can be a learner's: only one that was dropped itself is the teacher's.
    const tables = files.filter(({ name }) => /^[^/]*\.csv$/i.test(name))
    const others = files.filter(file => !tables.includes(file))
    setWrong('')
    setSaid('')
    for (const { name, file } of tables) {
      const small = file && file.size <= LIMITS.table
      const bytes = small ? await file.arrayBuffer().catch(() => undefined) : undefined
      const table = parseCsv(bytes ? textOf(new Uint8Array(bytes)) : '')
      if (isCanvasExport(table)) setCanvas({ name, table })
      else setWrong(format(t.strangeCsv, { name }))
    }
    if (others.length === 0) {
      if (tables.length === 0) setSaid(t.nothing)
      return
    }
    const controller = new AbortController()
    stop.current = controller
    setProgress('finding')
    let drawn = performance.now()
    try {
      const done = await judgeBatch({
        files: others,
        exercises: all.map(({ id }) => id),
        starters,
        locale,
        signal: controller.signal,
        known: key => {
          const row = known.current.get(key)
          return !!row && !isTransient(row.problem) && !isStale(row, all)
        },
        async onRow(row) {
          known.current.set(resultKey(row), row)
          if (kept.current && !(await kept.current.add(row))) setWrong(t.notKept)
          if (performance.now() - drawn < CALM) return
          drawn = performance.now()
          setRows([...known.current.values()])
        },
        onProgress: setProgress,
      })
      const before = done.known > 0 ? ` ${format(t.known, { n: done.known })}` : ''
      setSaid(controller.signal.aborted ? t.cancelled : format(t.finished, { n: done.done }) + before)
    } catch {
      setWrong(t.failed)
    }
    setProgress(undefined)
    setRows([...known.current.values()])
  }

  async function clear() {
    known.current.clear()
    setRows([])
    setCanvas(undefined)
    setSaid(t.cleared)
    // The button that was pressed went with the rows.
    page.current?.querySelector<HTMLElement>('.class-drop button')?.focus()
    await kept.current?.clear()
  }

  return (
    // What is typed before the script is there would be lost.
    <div ref={page} class="class" inert={!opened} data-ready={opened ? '' : undefined}>
      <Asked
        {...words}
        link={link}
        asked={asked}
        columns={all}
        onChange={text => {
          setLink(text)
          writeNote('gradebook-link', text)
        }}
      />
      <PolicyField
        t={t}
        policy={policy}
        onChange={chosen => {
          setPolicy(chosen)
          writeNote('gradebook-policy', chosen)
        }}
      />
      <Drop t={t} busy={!opened || progress !== undefined} onFiles={files => void take(files)} />
      {progress && <Working t={t} progress={progress} onCancel={() => stop.current?.abort()} />}
      <p role="status">{said}</p>
      <p role="alert" class={wrong ? 'class-warning' : undefined}>
        {wrong}
      </p>
      {rows.length === 0 && <p class="class-soft">{t.empty}</p>}
      {rows.some(row => isStale(row, all)) && <p class="class-warning">{t.stale}</p>}
      {rows.length > 0 && (
        <>
          <Table {...words} book={book} />
          <Mistakes {...words} book={book} />
          <Exports
            {...words}
            book={book}
            title={asked.kind === 'assignment' ? asked.assignment.title : t.table}
            canvas={canvas}
          />
          <Clear t={t} n={rows.length} busy={progress !== undefined} onClear={() => void clear()} />
        </>
      )}
    </div>
  )
}
