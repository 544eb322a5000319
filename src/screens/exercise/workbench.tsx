import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Editor } from '#editor/editor.ts'
import type { GradeResult } from '#grader/result.ts'
import { format } from '#i18n/format.ts'
import { pageTexts } from '#i18n/page.ts'
import type { AttemptRow } from '#record/format.ts'
import { changedSince } from '#record/progress.ts'
import { shownVerdict } from '#record/verdict.ts'
import type { Output } from '#runner/runner.ts'
import type { WordedRun } from './check.ts'
import { Console } from './console.tsx'
import type { ExerciseInfo } from './exercise-info.ts'
import { Hints } from './hints.tsx'
import { History } from './history.tsx'
import { Solution } from './solution.tsx'
import { useDraft } from './use-draft.tsx'
import { Verdict } from './verdict.tsx'

type Busy = 'no' | 'running' | 'checking'

/** Editor, Run, Check and everything that comes of them. */
export function Workbench({ exercise }: { exercise: ExerciseInfo }) {
  const [t] = useState(() => pageTexts('exercise', exercise.locale))
  const [cell] = useState(() => pageTexts('cell', exercise.locale))
  const [record] = useState(() => pageTexts('record', exercise.locale))
  const [busy, setBusy] = useState<Busy>('no')
  const [said, setSaid] = useState('')
  const [outputs, setOutputs] = useState<Output[]>([])
  const [run, setRun] = useState<WordedRun>()
  const [result, setResult] = useState<GradeResult>()
  /** What could not be loaded, and how often in a row. */
  const [failed, setFailed] = useState<{ times: number; again: () => void }>()
  const [attempts, setAttempts] = useState<AttemptRow[]>([])
  const [open, setOpen] = useState<'none' | 'hints' | 'solution' | 'history'>('none')
  const [undo, setUndo] = useState<string>()
  const abort = useRef<AbortController | undefined>(undefined)
  const verdict = useRef<HTMLDivElement>(null)
  const draft = useDraft({
    id: exercise.id,
    label: format(t.editorLabel, { title: exercise.title }),
    atRest: format(t.atRest, { title: exercise.title }),
    starter: exercise.starter,
    allows: exercise.allows,
    t,
    record,
    locale: exercise.locale,
    onRun,
  })

  useEffect(() => {
    void draft.record?.attemptsOf(exercise.id).then(rows => {
      setAttempts(rows)
      // The last verdict is there again after a reload, if it is about the code that is there.
      const last = rows.at(-1)
      if (last && last.code === draft.code()) setResult(shownVerdict(last.result))
    })
  }, [draft.record])

  const begin = (what: Busy) => {
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
          : done.outputs.length === 0 && !done.error
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
      const graded = await checkAnswer(exercise.id, code, { signal, locale: exercise.locale })
      setFailed(undefined)
      if (signal.aborted) setSaid(t.state.stopped)
      // Nothing is known about the answer, so this was no attempt.
      else if (graded.message.code === 'result.unavailable') fail(onCheck, graded.message.text)
      else {
        setResult(graded)
        setSaid('')
        draft.editor.current?.markErrors(
          graded.line ? [{ line: graded.line, message: graded.message.text }] : [],
        )
        await draft.record?.addAttempt(exercise.id, {
          code,
          result: graded as unknown as AttemptRow['result'],
          contentVersion: graded.contentVersion,
        })
        setAttempts((await draft.record?.attemptsOf(exercise.id)) ?? [])
        // Only now is there something to read there.
        requestAnimationFrame(() => verdict.current?.focus())
      }
    } catch {
      fail(onCheck)
    }
    setBusy('no')
  }

  function onReset() {
    setUndo(draft.code())
    draft.replace(exercise.starter)
    setResult(undefined)
    setSaid(t.state.reset)
  }

  const toggle = (panel: typeof open) => setOpen(open === panel ? 'none' : panel)
  const passed = attempts.some(attempt => attempt.result.status === 'pass')
  const changed =
    attempts.length > 0 && attempts.every(attempt => changedSince(attempt, exercise.contentVersion))
  // Until the record is there, a press would be about a text that is not shown yet. Not `disabled`, which loses the focus.
  const idle = busy === 'no' && draft.record !== undefined

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut heard on its way up; the buttons do the same
    <div class="workbench" onKeyDown={event => runKey(event, onRun)}>
      <div class="editor-frame">
        <div class="bar">
          <span>{t.file}</span>
          {passed && <span class="passed">✓ {t.passed}</span>}
          <span class="saved">{draft.saved}</span>
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
        {busy !== 'no' && (
          <button type="button" class="back" onClick={() => abort.current?.abort()}>
            {t.actions.stop}
          </button>
        )}
        <span class="quiet-actions">
          <Toggle panel="hints" open={open} onClick={toggle}>
            {t.actions.hint}
          </Toggle>
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
                draft.replace(undo)
                setUndo(undefined)
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
            setUndo(draft.code())
            draft.replace(attempt.code)
            setResult(shownVerdict(attempt.result))
          }}
        />
      )}
      {open === 'solution' && (
        <Solution
          id={exercise.id}
          yours={draft.code()}
          tried={attempts.length > 0}
          t={t.solution}
          level={exercise.level}
          onClose={() => setOpen('none')}
        />
      )}
      {(outputs.length > 0 || run?.words) && (
        <Console
          outputs={outputs}
          error={run?.words}
          t={t.console}
          cell={cell}
          level={exercise.level}
          onLine={line => draft.focus(line)}
        />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div
        ref={verdict}
        tabIndex={-1}
        class="verdict-place"
        role="group"
        // Heard when the focus comes here.
        aria-label={result && `${t.verdict.title}: ${t.verdict[result.status]}`}
      >
        {result && (
          <Verdict
            result={result}
            exercise={exercise}
            t={t.verdict}
            lineText={t.console}
            onLine={line => draft.focus(line)}
          />
        )}
      </div>
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
