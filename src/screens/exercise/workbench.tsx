import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Editor } from '#editor/editor.ts'
import { saveKey } from '#editor/save-key.ts'
import type { GradeResult } from '#grader/result.ts'
import { format } from '#i18n/format.ts'
import { pageTexts } from '#i18n/page.ts'
import type { AttemptRow } from '#record/format.ts'
import { changedSince } from '#record/progress.ts'
import { shownVerdict } from '#record/verdict.ts'
import type { Output } from '#runner/runner.ts'
import { Before, stuckAfter } from './before.tsx'
import type { WordedRun } from './check.ts'
import { Comparison } from './comparison.tsx'
import { Console } from './console.tsx'
import { Earlier } from './earlier.tsx'
import type { ExerciseInfo } from './exercise-info.ts'
import { Hints } from './hints.tsx'
import { History } from './history.tsx'
import { RepairSteps } from './repair/repair.tsx'
import { useRepair } from './repair/use-repair.ts'
import { Solution } from './solution.tsx'
import { TrainingPlace } from './training-place.tsx'
import { TypeSize } from './type-size.tsx'
import { useDraft } from './use-draft.tsx'
import { Verdict } from './verdict.tsx'

type Busy = 'no' | 'running' | 'checking'

/** In milliseconds: what is found sooner is shown together with the verdict. */
const QUICK = 120

const after = (milliseconds: number) =>
  new Promise<undefined>(resolve => setTimeout(() => resolve(undefined), milliseconds))

/** What is promised, or undefined when the page is left before. */
async function unlessLeft<Value>(promised: Promise<Value>): Promise<Value | undefined> {
  const listening = new AbortController()
  const left = new Promise<undefined>(resolve =>
    addEventListener('pagehide', () => resolve(undefined), { signal: listening.signal }),
  )
  return Promise.race([promised, left]).finally(() => listening.abort())
}

/** Editor, Run, Check and everything that comes of them. */
export function Workbench({ exercise }: { exercise: ExerciseInfo }) {
  const [t] = useState(() => pageTexts('exercise', exercise.locale))
  const [cell] = useState(() => pageTexts('cell', exercise.locale))
  const [record] = useState(() => pageTexts('record', exercise.locale))
  const [{ typeSize }] = useState(() => pageTexts('editor', exercise.locale))
  const [busy, setBusy] = useState<Busy>('no')
  const [said, setSaid] = useState('')
  const [outputs, setOutputs] = useState<Output[]>([])
  const [run, setRun] = useState<WordedRun>()
  const [result, setResult] = useState<GradeResult>()
  /** Set while the mistake behind the verdict that is shown is still looked for. */
  const [finding, setFinding] = useState(false)
  /** What could not be loaded, and how often in a row. */
  const [failed, setFailed] = useState<{ times: number; again: () => void }>()
  const [attempts, setAttempts] = useState<AttemptRow[]>([])
  const [open, setOpen] = useState<'none' | 'hints' | 'solution' | 'history' | 'earlier'>('none')
  /** Set once every exercise of the course is passed. */
  const [finished, setFinished] = useState(false)
  const [solutionSeen, setSolutionSeen] = useState(false)
  const [undo, setUndo] = useState<string>()
  /** Set while the verdict that is shown is about other code than the one in the editor. */
  const [stale, setStale] = useState(false)
  const judged = useRef<string | undefined>(undefined)
  /** Whether the verdict that is shown was asked for just now, on this page. */
  const [fresh, setFresh] = useState(false)
  /** The text that a press of a button has put in: the way back from it goes with the first change. */
  const put = useRef<string | undefined>(undefined)
  const repair = useRepair(exercise)
  const abort = useRef<AbortController | undefined>(undefined)
  const place = useRef<HTMLDivElement>(null)
  const several = exercise.starters.length > 1
  const passed = attempts.some(attempt => attempt.result.status === 'pass')
  const draft = useDraft({
    id: exercise.id,
    label: format(t.editorLabel, { title: exercise.title }),
    atRest: format(t.atRest, { title: exercise.title }),
    starters: exercise.starters,
    allows: exercise.allows,
    t,
    record,
    locale: exercise.locale,
    onRun,
    onChange(code) {
      setStale(code !== judged.current)
      if (code !== put.current) setUndo(undefined)
    },
  })

  // Whether that pass was the last one that was missing.
  useEffect(() => {
    if (exercise.after && passed)
      void draft.record
        ?.statuses()
        .then(statuses => setFinished(exercise.after!.all.every(id => statuses.get(id) === 'pass')))
  }, [draft.record, attempts])

  useEffect(() => {
    void draft.record?.attemptsOf(exercise.id).then(rows => {
      setAttempts(rows)
      // The last verdict is there again after a reload, if it is about the code that is there.
      const last = rows.at(-1)
      if (last && last.code === draft.code()) showVerdict(last.code, shownVerdict(last.result))
    })
  }, [draft.record])

  const showVerdict = (code: string, verdict: GradeResult | undefined) => {
    judged.current = code
    setResult(verdict)
    setStale(code !== draft.code())
  }

  /** Puts another text in the place of the one that is there, with a way back. */
  const replace = (code: string) => {
    put.current = code
    const before = draft.code()
    draft.replace(code)
    setUndo(before)
  }

  /** Ends what is still looked for. */
  const endSearches = () => {
    abort.current?.abort()
    setFinding(false)
    repair.end()
  }

  const begin = (what: Busy) => {
    // The sandbox is for what was asked last.
    endSearches()
    abort.current = new AbortController()
    setBusy(what)
    setSaid(what === 'running' ? t.state.running : t.state.checking)
    return abort.current.signal
  }

  const fail = (again: () => void, why = t.state.failedToLoad) => {
    setFailed(before => ({ times: (before?.times ?? 0) + 1, again }))
    setSaid(why)
  }

  async function onRun() {
    if (!idle) return
    const signal = begin('running')
    setOutputs([])
    setRun(undefined)
    try {
      const { runAnswer } = await import('./check.ts')
      const seen: Output[] = []
      const done = await runAnswer(exercise, draft.code(), {
        signal,
        onOutput: output => {
          seen.push(output)
          setOutputs([...seen])
        },
      })
      if (done.error?.code === 'offline') throw done.error
      setFailed(undefined)
      setOutputs(done.outputs)
      setRun(done)
      draft.editor.current?.markErrors(marks(done.words))
      setSaid(
        done.status === 'stopped'
          ? t.state.stopped
          : done.outputs.length === 0 && !done.words && !done.example
            ? t.state.ranQuietly
            : '',
      )
    } catch {
      fail(onRun)
    }
    setBusy('no')
  }

  async function onCheck() {
    if (!idle) return
    const signal = begin('checking')
    const code = draft.code()
    try {
      const { checkAnswer } = await import('./check.ts')
      const { verdict, whole } = await checkAnswer(exercise.id, code, { signal, locale: exercise.locale })
      setFailed(undefined)
      if (signal.aborted) setSaid(t.state.stopped)
      // Nothing is known about the answer, so this was no attempt.
      else if (verdict.message.code === 'result.unavailable') fail(onCheck, verdict.message.text)
      else return await show(code, verdict, whole, signal)
    } catch {
      fail(onCheck)
    }
    setBusy('no')
  }

  /** Shows what is known at once, and the mistake when it is found; what was checked is kept either way. */
  async function show(code: string, verdict: GradeResult, whole: Promise<GradeResult>, signal: AbortSignal) {
    const quick = await Promise.race([whole, after(QUICK)])
    showVerdict(code, quick ?? verdict)
    setFinding(quick === undefined)
    setFresh(true)
    setSaid('')
    draft.editor.current?.markErrors(
      verdict.line ? [{ line: verdict.line, message: verdict.message.text }] : [],
    )
    setBusy('no')
    // Only now is there something to read there.
    requestAnimationFrame(() => place.current?.focus())
    const graded = (await unlessLeft(whole)) ?? verdict
    if (!signal.aborted) {
      setFinding(false)
      setResult(graded)
    }
    await draft.record?.addAttempt(exercise.id, {
      code,
      result: graded as unknown as AttemptRow['result'],
      contentVersion: graded.contentVersion,
      ...(several && { starter: draft.starter.name }),
    })
    setAttempts((await draft.record?.attemptsOf(exercise.id)) ?? [])
    if (!signal.aborted) void repair.look(code, graded)
  }

  function onReset() {
    replace(draft.starter.code)
    setResult(undefined)
    endSearches()
    setSaid(t.state.reset)
  }

  function onAnother() {
    if (!idle) return
    const before = draft.code()
    draft.goOn()
    put.current = draft.code()
    setUndo(before)
    setResult(undefined)
    endSearches()
    setSaid(t.state.another)
    draft.editor.current?.markErrors([])
  }

  const toggle = (panel: typeof open) => setOpen(open === panel ? 'none' : panel)
  const changed =
    attempts.length > 0 && attempts.every(attempt => changedSince(attempt, exercise.contentVersion))
  // Until the record is there, a press would be about a text that is not shown yet. Not `disabled`, which loses the focus.
  const idle = busy === 'no' && draft.record !== undefined

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut heard on its way up; the buttons do the same
    <div
      class="workbench"
      onKeyDown={event => {
        runKey(event, onRun)
        saveKey(event, () => void draft.record?.flush())
      }}
    >
      <div class="editor-frame">
        <div class="bar">
          <span>{t.file}</span>
          {passed && <span class="passed">✓ {t.passed}</span>}
          <span class="saved">{draft.saved}</span>
          <TypeSize label={typeSize} />
          <span class="visually-hidden" role="status">
            {draft.trouble}
          </span>
        </div>
        {draft.view}
      </div>
      {changed && <p class="other-tab">{t.state.changed}</p>}
      {draft.foreign && (
        <p class="other-tab">
          {draft.foreign.text}{' '}
          <button type="button" onClick={draft.foreign.take}>
            {t.otherTab.take}
          </button>{' '}
          <button type="button" onClick={draft.foreign.keep}>
            {t.otherTab.keep}
          </button>
        </p>
      )}
      <div class="actions needs-js">
        <button type="button" class="go" onClick={onCheck} aria-disabled={!idle}>
          {t.actions.check}
        </button>
        <button type="button" onClick={onRun} aria-disabled={!idle} title={t.actions.runHint}>
          {t.actions.run}
        </button>
        {several && passed && (
          <button type="button" onClick={onAnother} aria-disabled={!idle}>
            {t.actions.another}
          </button>
        )}
        {busy !== 'no' && (
          <button type="button" class="back" onClick={() => abort.current?.abort()}>
            {t.actions.stop}
          </button>
        )}
        <span class="quiet-actions">
          <Toggle panel="hints" open={open} onClick={toggle}>
            {t.actions.hint}
          </Toggle>
          {draft.earlier.length > 0 && (
            <Toggle panel="earlier" open={open} onClick={toggle}>
              {format(t.actions.earlier, { count: draft.earlier.length })}
            </Toggle>
          )}
          <Toggle panel="history" open={open} onClick={toggle}>
            {format(t.actions.history, { count: attempts.length })}
          </Toggle>
          <Toggle panel="solution" open={open} onClick={toggle}>
            {t.actions.solution}
          </Toggle>
          {undo === undefined ? (
            <button type="button" class="quiet" onClick={onReset}>
              {t.actions.reset}
            </button>
          ) : (
            <button
              type="button"
              class="quiet"
              onClick={() => {
                put.current = undefined
                draft.replace(undo)
                setSaid(t.state.restored)
              }}
            >
              {t.actions.undoReset}
            </button>
          )}
        </span>
      </div>
      <p class="said" role="status">
        {said}{' '}
        {failed && busy === 'no' && (
          // An update may have renamed the files: what fails twice, only the page of today can mend.
          <button type="button" onClick={failed.times > 1 ? () => location.reload() : failed.again}>
            {failed.times > 1 ? t.actions.reload : t.actions.retry}
          </button>
        )}
      </p>
      {open === 'hints' && <Hints hints={exercise.hints} t={t.hints} level={exercise.level} />}
      {open === 'history' && (
        <History
          attempts={attempts}
          contentVersion={exercise.contentVersion}
          t={t}
          locale={exercise.locale}
          onRestore={attempt => {
            endSearches()
            replace(attempt.code)
            showVerdict(attempt.code, shownVerdict(attempt.result))
          }}
        />
      )}
      {open === 'earlier' && (
        <Earlier
          texts={draft.earlier}
          t={t.earlier}
          locale={exercise.locale}
          onRestore={code => {
            replace(code)
            setSaid(t.state.restored)
            setOpen('none')
          }}
        />
      )}
      {open === 'solution' && (
        <Solution
          id={exercise.id}
          yours={draft.code()}
          tried={attempts.length > 0}
          t={t.solution}
          onShow={() => setSolutionSeen(true)}
          level={exercise.level}
          onClose={() => setOpen('none')}
        />
      )}
      {(outputs.length > 0 || run?.words || run?.example) && (
        <Console
          outputs={outputs}
          example={run?.example}
          expected={exercise.example.returns}
          error={run?.words}
          t={t.console}
          cell={cell}
          level={exercise.level}
          onLine={line => draft.focus(line)}
        />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div
        ref={place}
        tabIndex={-1}
        class="verdict-place"
        role="group"
        // Heard when the focus comes here.
        aria-label={result && `${t.verdict.title}: ${t.verdict[result.status]}`}
      >
        {result && stale && <p class="stale">{t.verdict.stale}</p>}
        {result && (
          <Verdict
            result={result}
            finding={finding}
            exercise={exercise}
            finished={finished}
            t={t.verdict}
            lineText={t.console}
            onLine={line => draft.focus(line)}
          />
        )}
        {result && !passed && attempts.length >= stuckAfter && (
          <Before
            pages={exercise.map.before}
            attempts={attempts.length}
            t={t.stuck}
            locale={exercise.locale}
          />
        )}
        {result && (
          <RepairSteps
            searched={repair.searched}
            t={t.repair}
            lineText={t.console}
            level={exercise.level}
            onStop={repair.stop}
            onLine={line => draft.focus(line)}
          />
        )}
        {exercise.training && result && !stale && (
          <TrainingPlace
            attempt={attempts.length}
            exercise={exercise}
            training={exercise.training}
            result={result}
            code={judged.current ?? ''}
            atOnce={fresh && result.status === 'pass'}
            t={t.training}
          />
        )}
      </div>
      {(passed || solutionSeen) && exercise.libraries.length > 0 && (
        <Comparison id={exercise.id} libraries={exercise.libraries} t={t.comparison} />
      )}
    </div>
  )
}

const marks = (error: WordedRun['words']): Parameters<Editor['markErrors']>[0] =>
  error?.line ? [{ line: error.line, message: error.text }] : []

/** Ctrl+Enter and ⌘+Enter run from anywhere in the workbench, not only from within an editor. */
function runKey(event: KeyboardEvent, run: () => void) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
  event.preventDefault()
  run()
}

function Toggle<Panel extends string>(props: {
  panel: Panel
  open: Panel | 'none'
  onClick: (panel: Panel) => void
  children: ComponentChildren
}) {
  return (
    <button
      type="button"
      class="quiet"
      aria-expanded={props.open === props.panel}
      onClick={() => props.onClick(props.panel)}
    >
      {props.children}
    </button>
  )
}
