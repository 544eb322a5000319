import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import '#screens/teach/classroom.css'
import type { Dropped } from '#classroom/browser/find-files.ts'
import { type Kept, openKept } from '#classroom/browser/keep.ts'
import { readNote } from '#classroom/browser/notes.ts'
import { columnsOf } from '#classroom/column.ts'
import { gradebook } from '#classroom/gradebook.ts'
import type { GradebookFile } from '#classroom/gradebook-file.ts'
import { readLink } from '#classroom/link.ts'
import { type MadeAssignment, madeIn } from '#classroom/made.ts'
import { weighed } from '#classroom/marking.ts'
import { isStale, isTransient, type ResultsHead, resultKey } from '#classroom/results.ts'
import type { Row } from '#classroom/row.ts'
import { bring } from '#drawing/bring.ts'
import { format } from '#i18n/format.ts'
import { Asked } from './asked.tsx'
import { judgeBatch, type Progress } from './batch.ts'
import { Clear } from './clear.tsx'
import { Drop } from './drop.tsx'
import { isTable, type OwnTable, readTable, sharedIn } from './dropped-table.ts'
import { type CanvasFile, Exports } from './exports.tsx'
import type { FillIn } from './fill-in.tsx'
import { MarkingFields } from './marking-fields.tsx'
import { Mistakes } from './mistakes.tsx'
import { Missing, Roster } from './roster.tsx'
import { Shared } from './shared.tsx'
import { Table } from './table.tsx'
import type { Words } from './texts.ts'
import { useDecisions } from './use-decisions.ts'
import { Working } from './working.tsx'

interface Props extends Words {
  /** All exercises of the course. */
  columns: ResultsHead['columns']
  lessons: { slug: string; title: string }[]
  starters: Record<string, string>
  copied: { copied: string; notCopied: string }
}

/** How often the table is drawn anew while files are judged, ms. */
const CALM = 500

/** The page `/teach/gradebook/`: drops in, marks out, nothing leaves the machine. */
export function Gradebook({ columns: all, lessons, starters, copied, ...words }: Props) {
  const { t, locale } = words
  const { decided, decide, load, forget, rule, file: shared } = useDecisions()
  const { link, policy, marking, roster, rulings } = decided
  const [rows, setRows] = useState<Row[]>([])
  const [canvas, setCanvas] = useState<CanvasFile>()
  const [table, setTable] = useState<OwnTable>()
  const [Fill, setFill] = useState<typeof FillIn>()
  const [handed, setHanded] = useState<{ name: string; file: GradebookFile }>()
  const [made, setMade] = useState<MadeAssignment[]>([])
  const [printing, setPrinting] = useState(false)
  const [progress, setProgress] = useState<Progress | 'finding'>()
  const [said, setSaid] = useState('')
  const [wrong, setWrong] = useState('')
  const known = useRef(new Map<string, Row>())
  const kept = useRef<Kept>()
  const stop = useRef<AbortController>()
  const page = useRef<HTMLDivElement>(null)
  /** Where it is said that something does not come. */
  const lost = useRef<HTMLDivElement>(null)
  const [opened, setOpened] = useState(false)

  useEffect(() => {
    load()
    setMade(madeIn(readNote('assignments-made')))
    const empty = () => {
      known.current.clear()
      setRows([])
      forget()
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
    const wanted = assignment
      ? columnsOf(assignment, all, lessons)
      : all.filter(({ id }) => rows.some(({ cells }) => Object.hasOwn(cells, id)))
    const columns = weighed(wanted, marking)
    const options = asked.kind === 'assignment' ? { assignment: asked.assignment, id: asked.id } : {}
    const { maximum } = marking
    const scale = maximum === undefined ? {} : { maximum }
    return gradebook(rows, columns, { ...options, ...scale, policy, rulings, now: Date.now() })
  }, [rows, asked, policy, rulings, marking, all, lessons])
  const title = asked.kind === 'assignment' ? asked.assignment.title : t.table

  useEffect(() => {
    if (!printing) return
    print()
    setPrinting(false)
  }, [printing])

  /** Takes the place of everything that was decided here. */
  function openShared({ name, file }: { name: string; file: GradebookFile }) {
    const { type, version, ...decisions } = file
    decide(decisions)
    setHanded(undefined)
    setSaid(format(t.other.opened, { name }))
  }

  /** Judges what was dropped; a second drop waits until the first is through. */
  async function take(files: Dropped[]) {
    setWrong('')
    setSaid('')
    const file = await sharedIn(files)
    if (file) {
      setHanded({ name: files[0]!.name, file })
      return
    }
    const others: Dropped[] = []
    for (const dropped of files) {
      const read = isTable(dropped) ? await readTable(dropped) : undefined
      if (!read) others.push(dropped)
      else if (read.kind === 'submissions') others.push(...read.files)
      else if (read.kind === 'canvas') setCanvas(read.file)
      else {
        setTable(read.table)
        const { FillIn } = await bring(lost.current!, () => import('./fill-in.tsx'))
        setFill(() => FillIn)
      }
    }
    if (others.length === 0) {
      if (files.length === 0) setSaid(t.nothing)
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
    setTable(undefined)
    setSaid('')
    // The button that was pressed went with the rows.
    page.current?.querySelector<HTMLElement>('.class-drop button')?.focus()
    // Said once it is so: whoever leaves at once finds nothing.
    await kept.current?.clear()
    setSaid(t.cleared)
  }

  return (
    // What is typed before the script is there would be lost.
    <div ref={page} class="class" inert={!opened} data-ready={opened ? '' : undefined}>
      <Asked
        {...words}
        link={link}
        asked={asked}
        columns={all}
        made={made}
        onChange={link => decide({ link })}
      />
      <Drop t={t} busy={!opened || progress !== undefined} onFiles={files => void take(files)} />
      {progress && <Working t={t} progress={progress} onCancel={() => stop.current?.abort()} />}
      <p role="status">{said}</p>
      <p role="alert" class={wrong ? 'class-warning' : undefined}>
        {wrong}
      </p>
      {handed && (
        <Shared
          t={t}
          name={handed.name}
          onOpen={() => openShared(handed)}
          onAway={() => setHanded(undefined)}
        />
      )}
      <div ref={lost} />
      {table && Fill && (
        <Fill
          {...words}
          {...{ book, title, table }}
          onRoster={rows => {
            decide({ roster: rows.map(row => row.join('\t')).join('\n') })
            setTable(undefined)
          }}
          onAway={() => setTable(undefined)}
        />
      )}
      <Roster {...words} roster={roster} onChange={roster => decide({ roster })} />
      <MarkingFields
        {...{ t, policy, marking }}
        columns={book.columns}
        onPolicy={policy => decide({ policy })}
        onChange={marking => decide({ marking })}
      />
      {rows.length === 0 && <p class="class-soft">{t.empty}</p>}
      {rows.some(row => isStale(row, all)) && <p class="class-warning">{t.stale}</p>}
      {rows.length > 0 && (
        <>
          <Table {...words} book={book} nameless={marking.nameless} whole={printing} onRule={rule} />
          <Missing {...words} roster={roster} book={book} copied={copied} />
          <Mistakes {...words} book={book} />
          <Exports
            {...words}
            {...{ book, title, canvas, marking }}
            onMarking={marking => decide({ marking })}
            onPrint={() => setPrinting(true)}
            shared={shared}
          />
          <Clear t={t} n={rows.length} busy={progress !== undefined} onClear={() => void clear()} />
        </>
      )}
    </div>
  )
}
