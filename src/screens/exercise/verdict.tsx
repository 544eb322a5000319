import { digitsText } from '#drawing/number.ts'
import type { CheckResult, Comparison, Diagnosis, GradeResult } from '#grader/result.ts'
import type { Texts } from '#i18n/en.ts'
import { format } from '#i18n/format.ts'
import { formFor } from '#i18n/plural.ts'
import { keepReachable } from '#maths/browser/scrollable.ts'
import { CaseNetwork } from './case-network.tsx'
import type { ExerciseInfo } from './exercise-info.ts'
import { Heading } from './heading.tsx'
import { Rich } from './rich.tsx'

interface AfterProps {
  after: NonNullable<ExerciseInfo['after']>
  finished: boolean
  t: Props['t']['after']
}

interface FurtherProps {
  diagnosis: NonNullable<GradeResult['diagnosis']>
  exercise: ExerciseInfo
  t: Texts['exercise']['verdict']
}

interface Props {
  result: GradeResult
  /** The mistake is still looked for. */
  finding: boolean
  exercise: ExerciseInfo
  /** All exercises of the course are passed. */
  finished: boolean
  t: Texts['exercise']['verdict']
  lineText: Texts['exercise']['console']
  onLine(line: number): void
}

/** The verdict in words, then the diagnosis, then every check, then the numbers of the failing case. */
export function Verdict({ result, finding, exercise, finished, t, lineText, onLine }: Props) {
  const { diagnosis } = result
  const { level } = exercise
  const passed = result.checks.filter(check => check.status === 'pass')
  const failing = result.checks.find(check => check.status === 'fail' && check.data)
  return (
    <section class={`verdict ${result.status}`} aria-label={t.title}>
      <Heading level={level}>
        {t[result.status]}
        <small>
          {format(formFor(t.points, result.points.possible, exercise.locale), { ...result.points })}
        </small>
      </Heading>
      <p>
        <Rich text={result.message.text} />
      </p>
      {result.line !== undefined && (
        <p>
          <button type="button" onClick={() => onLine(result.line!)}>
            {format(lineText.goToLine, { line: result.line })}
          </button>
        </p>
      )}
      {result.status === 'pass' && exercise.after && (
        <After after={exercise.after} finished={finished} t={t.after} />
      )}
      {/* There from the beginning, so that what comes into it is heard. */}
      <div class="found" aria-live="polite">
        {finding && <p class="searching">{t.finding}</p>}
        {diagnosis && <Found diagnosis={diagnosis} exercise={exercise} t={t} />}
      </div>
      {result.notes.map(note => (
        <p key={note.code} class="remark">
          <Rich text={note.text} />
        </p>
      ))}
      <Heading level={level + 1}>{t.checks}</Heading>
      <Checks checks={result.checks.filter(check => check.status !== 'pass')} t={t} />
      {passed.length > 0 && (
        <details>
          <summary>{format(t.checksPassed, { count: passed.length, total: result.checks.length })}</summary>
          <Checks checks={passed} t={t} />
        </details>
      )}
      {failing?.data && (
        <>
          <Heading level={level + 1}>{format(t.case, { case: failing.data.case })}</Heading>
          <Comparisons
            rows={failing.data.comparisons}
            tensor={exercise.tensor}
            ofValues={failing.message?.code === 'value'}
            t={t.table}
          />
          <CaseNetwork data={failing.data} tensor={exercise.tensor} t={t} />
          <details>
            <summary>{t.inputs}</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
            <pre tabIndex={0} class="inputs" dir="ltr">
              {failing.data.args.map(
                arg => `${JSON.stringify(arg, sixDigits, 1).replace(/\n\s+(?=[-\d\]])/g, ' ')}\n`,
              )}
            </pre>
          </details>
        </>
      )}
    </section>
  )
}

/** Where the mistake is explained, and the idea that it is about. */
function Further({ diagnosis: { mistake, see }, exercise, t }: FurtherProps) {
  const idea = (see !== undefined && exercise.map.bySection[see]) || exercise.map.idea
  if (see === undefined && mistake === 'unknown') return null
  return (
    <p class="further">
      {see !== undefined && (
        <>
          <a href={`${exercise.lessonUrl}#${see}`}>{t.see}</a>{' '}
        </>
      )}
      <a href={idea.url} {...idea.written}>
        {format(t.onMap, { idea: idea.title })}
      </a>
    </p>
  )
}

/** The mistake, as far as it is known. */
function Found({ diagnosis, exercise, t }: { diagnosis: Diagnosis } & Pick<Props, 'exercise' | 't'>) {
  return (
    <div class="diagnosis">
      {diagnosis.mistake !== 'unknown' && (
        <Heading level={exercise.level + 1}>
          {diagnosis.certainty === 'exact' ? t.diagnosisExact : t.diagnosisLikely}
        </Heading>
      )}
      {diagnosis.message.text.split('\n\n').map(paragraph => (
        <p key={paragraph} dir="auto">
          <Rich text={paragraph} />
        </p>
      ))}
      {diagnosis.more && (
        <details>
          <summary>{t.more}</summary>
          <p>
            <Rich text={diagnosis.more.text} />
          </p>
        </details>
      )}
      <Further diagnosis={diagnosis} exercise={exercise} t={t} />
    </div>
  )
}

/** Where to go from an exercise that is passed. */
function After({ after, finished, t }: AfterProps) {
  return (
    <p class="after">
      {after.next && !finished ? (
        <a class="button go" href={after.next.url}>
          {format(t.next, { title: after.next.title })}
        </a>
      ) : (
        <a class="button go" href={after.end}>
          {finished ? t.finished : t.last}
        </a>
      )}{' '}
      <a href={after.lesson.url}>{format(t.lesson, { title: after.lesson.title })}</a>
    </p>
  )
}

const marks = { pass: '✓', fail: '✗', skipped: '·' }

function Checks({ checks, t }: { checks: CheckResult[]; t: Props['t'] }) {
  if (checks.length === 0) return null
  return (
    <ul class="checks">
      {checks.map(check => (
        <CheckRow key={check.name} check={check} t={t} />
      ))}
    </ul>
  )
}

function CheckRow({ check, t }: { check: CheckResult; t: Props['t'] }) {
  return (
    <li data-status={check.status}>
      <span class="mark" aria-hidden="true">
        {marks[check.status]}
      </span>
      <span class="visually-hidden">{t.checkState[check.status]}: </span>
      <span>
        <bdi>{check.title}</bdi>
        {check.status === 'fail' && check.message && (
          <span class="why">
            {' '}
            <Rich text={check.message.text} />
          </span>
        )}
      </span>
    </li>
  )
}

interface ComparisonsProps {
  rows: Comparison[]
  tensor: string
  /** Only a derivative is measured numerically. */
  ofValues: boolean
  t: Props['t']['table']
}

function Comparisons({ rows, tensor, ofValues, t }: ComparisonsProps) {
  if (rows.length === 0) return null
  const caption = ofValues ? t.captionOfValues : t.caption
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="table-scroll" ref={keepReachable} tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.entry}</th>
            <th scope="col">{t.yours}</th>
            <th scope="col">{ofValues ? t.right : t.numeric}</th>
            <th scope="col">{t.off}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, 8).map(row => (
            <tr key={`${row.tensor}${row.index}`} dir="ltr">
              <th scope="row">{`${row.tensor || tensor}${row.index.map(i => `[${i}]`).join('')}`}</th>
              <td class={wrong(row) ? 'off' : undefined}>{short(row.yours)}</td>
              <td>{short(row.numeric)}</td>
              <td>{percent(row.relativeError)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const wrong = ({ relativeError }: Comparison) => !(typeof relativeError === 'number' && relativeError <= 1e-5)

/** Six significant digits, like every printed number of a case. */
const short = (value: number | string) => (typeof value === 'number' ? digitsText(value, 6) : value)

const percent = (error: number | string) => {
  if (typeof error !== 'number') return error
  return error < 1e-4 ? digitsText(error, 2) : `${digitsText(error * 100, 3)} %`
}

const sixDigits = (_: string, value: unknown) =>
  typeof value === 'number' ? Number(value.toPrecision(6)) : value
