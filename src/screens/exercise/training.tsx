import { useEffect, useRef, useState } from 'preact/hooks'
import { scaleOf, strokeOf } from '#drawing/axes.ts'
import { digitsText } from '#drawing/number.ts'
import type { GradeResult } from '#grader/result.ts'
import type { Texts } from '#i18n/en.ts'
import { format } from '#i18n/format.ts'
import type { Trainings } from './check.ts'
import type { ExerciseInfo } from './exercise-info.ts'
import { Heading } from './heading.tsx'

type T = Texts['exercise']['training']

export interface TrainingProps {
  exercise: ExerciseInfo
  training: NonNullable<ExerciseInfo['training']>
  result: GradeResult
  /** The text that the verdict is about. */
  code: string
  /** Trains without being asked. */
  atOnce: boolean
  t: T
}

/** The learner's function trains a small network; a wrong one is drawn beside the right one. */
export function TrainingView({ exercise, training, result, code, atOnce, t }: TrainingProps) {
  const [trained, setTrained] = useState<Trainings | 'no' | 'running'>('no')
  const abort = useRef<AbortController | undefined>(undefined)
  const passed = result.status === 'pass'

  async function train() {
    const own = new AbortController()
    abort.current?.abort()
    abort.current = own
    setTrained('running')
    let came: Trainings | 'no' = 'no'
    try {
      const { trainAnswer } = await import('./check.ts')
      came = (await trainAnswer(exercise.id, code, { signal: own.signal, locale: exercise.locale })) ?? 'no'
    } catch {
      // It is an extra: where its files cannot be loaded, the button is there to try again.
    }
    if (abort.current === own) setTrained(came)
  }

  useEffect(() => {
    if (atOnce) void train()
    return () => abort.current?.abort()
  }, [])

  // What never returned numbers of the right shape trains nothing.
  const shaped = result.checks.some(({ name, status }) => name === 'finite' && status === 'pass')
  if (!passed && !shaped) return null
  const came = typeof trained === 'object' ? trained : undefined
  return (
    <div class="training">
      {trained === 'no' && (
        <button type="button" class="quiet" onClick={train}>
          {passed ? t.see : t.seeWrong}
        </button>
      )}
      <p role="status">{trained === 'running' && t.running}</p>
      {came && (
        <section aria-label={passed ? t.title : t.titleWrong}>
          <Heading level={exercise.level + 1}>{passed ? t.title : t.titleWrong}</Heading>
          {came.yours ? (
            <>
              <p>{format(t.lead, { entry: exercise.entry, calls: training.calls })}</p>
              <p>{sentence(came.yours.losses, came.right.losses, passed, t)}</p>
              <Curves yours={came.yours.losses} right={passed ? undefined : came.right.losses} t={t} />
              <Outputs outputs={came.yours.outputs} targets={training.targets} t={t} />
            </>
          ) : (
            <p>{format(t.nothing, { why: came.why ?? '' })}</p>
          )}
        </section>
      )}
    </div>
  )
}

/** What the losses say, of a right function or a wrong one. */
function sentence(yours: number[], right: number[], passed: boolean, t: T): string {
  const last = yours.at(-1)!
  const values = { first: short(yours[0]!), last: short(last), right: short(right.at(-1)!) }
  if (!Number.isFinite(last)) return format(t.ranAway, values)
  if (passed) return format(t.learned, values)
  return format(last <= 2 * right.at(-1)! ? t.asWell : t.worse, values)
}

const [width, height] = [340, 150]
const box = { left: 8, right: width - 60, top: 22, bottom: height - 10 }

function Curves({ yours, right = yours, t }: { yours: number[]; right?: number[]; t: T }) {
  const finite = [...yours, ...right].filter(Number.isFinite)
  const x = scaleOf([0, right.length - 1], [box.left, box.right])
  const y = scaleOf([0, Math.max(...finite)], [box.bottom, box.top])
  const stroke = (losses: number[]) => strokeOf(losses.map((loss, n) => ({ x: x(n), y: y(loss) })))
  const [mine, theirs] = [yours.findLast(Number.isFinite)!, right.at(-1)!]
  const both = right !== yours
  // The two names at the ends of the curves keep apart.
  const at = Math.min(y(mine), both && mine >= theirs ? y(theirs) - 16 : Number.POSITIVE_INFINITY)
  const values = { first: short(yours[0]!), last: short(yours.at(-1)!), right: short(theirs) }
  return (
    <svg
      class="training-curves"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={format(t.chart, values)}
    >
      <text class="axis" x={box.left} y={14}>
        {t.axis}
      </text>
      <path d={`M${box.left} ${box.top}V${box.bottom}H${box.right}`} />
      <g>
        {both && <path class="right" d={stroke(right)} />}
        <path class={both ? 'wrong' : 'right'} d={stroke(yours)} />
      </g>
      <text class={both ? 'wrong' : 'right'} x={box.right + 6} y={at + 4}>
        {t.yours}
      </text>
      {both && (
        <text class="right" x={box.right + 6} y={Math.max(y(theirs), mine < theirs ? 0 : at + 16) + 4}>
          {t.right}
        </text>
      )}
    </svg>
  )
}

const pairs = ['0, 0', '0, 1', '1, 0', '1, 1']

function Outputs({ outputs, targets, t }: { outputs: number[]; targets: number[]; t: T }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t.pair}</th>
          <th scope="col">{t.target}</th>
          <th scope="col">{t.output}</th>
        </tr>
      </thead>
      <tbody>
        {outputs.map((output, n) => (
          <tr key={pairs[n]} dir="ltr">
            <th scope="row">{pairs[n]}</th>
            <td>{targets[n]}</td>
            <td>{short(output)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const short = (value: number) => (Number.isFinite(value) ? digitsText(value, 3) : '∞')
