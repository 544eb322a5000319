import type { GradeResult } from '#grader/result.ts'

type Fields = Record<string, unknown>
type Check = (x: unknown) => boolean

const object = (x: unknown): x is Fields => typeof x === 'object' && x !== null && !Array.isArray(x)
const text: Check = x => typeof x === 'string' && x.length <= MOST.text
const count: Check = x => Number.isSafeInteger(x) && (x as number) >= 0
const points: Check = x => typeof x === 'number' && x >= 0 && x <= 1e6
const scalar: Check = x => typeof x === 'string' || typeof x === 'number'
const one =
  (...values: unknown[]): Check =>
  x =>
    values.includes(x)
const list =
  (check: Check, most: number): Check =>
  x =>
    Array.isArray(x) && x.length <= most && x.every(check)
const shape =
  (fields: Record<string, Check>, optional: Record<string, Check> = {}): Check =>
  x =>
    object(x) &&
    Object.entries(fields).every(([name, check]) => Object.hasOwn(x, name) && check(x[name])) &&
    Object.entries(optional).every(([name, check]) => !Object.hasOwn(x, name) || check(x[name]))

/** More than any verdict of ours has: what is drawn of a longer one would hold the page. */
const MOST = { text: 20_000, checks: 200, comparisons: 20_000, parts: 50_000 }

const message = shape({ code: text, text }, { values: x => object(x) && Object.values(x).every(scalar) })
const comparison = shape({
  tensor: text,
  index: list(count, 20),
  yours: scalar,
  numeric: scalar,
  relativeError: scalar,
})
const failing = shape(
  { case: text, args: x => Array.isArray(x) && small(x), comparisons: list(comparison, MOST.comparisons) },
  { returned: small },
)
const check = shape(
  { name: text, title: text, task: count, status: one('pass', 'fail', 'skipped') },
  { message, data: failing },
)
const diagnosis = shape(
  { mistake: text, certainty: one('exact', 'likely'), message },
  { where: text, see: x => typeof x === 'string' && /^[\w-]{1,200}$/.test(x) },
)

/** The parts of a verdict that a page shows, and what each must be. */
const FIELDS: Record<string, Check> = {
  points: x =>
    shape({ earned: points, possible: points })(x) && (x as Points).earned <= (x as Points).possible,
  message,
  checks: list(check, MOST.checks),
  notes: list(message, MOST.checks),
  diagnosis,
  line: x => count(x) && (x as number) >= 1,
  duration: points,
}
const SHOWN = ['points', 'message', 'checks', 'notes']
type Points = GradeResult['points']

/**
 * Says which part of a verdict is not what a verdict has there. A part that is missing is no problem: see
 * {@link shownVerdict}.
 *
 * @param result of an attempt, of which version and status are known to be sound
 * @returns the part's name, or undefined
 */
export function verdictProblem(result: object): string | undefined {
  const fields = result as Fields
  const bad = Object.keys(FIELDS).find(name => Object.hasOwn(fields, name) && !FIELDS[name]!(fields[name]))
  if (bad) return bad
  const { points: got, checks = [] } = result as { points?: Points; checks?: { status: string }[] }
  // Whatever says that it passed has all of its points and no failed check.
  const failed = (got && got.earned < got.possible) || checks.some(({ status }) => status === 'fail')
  return fields.status === 'pass' && failed ? 'status' : undefined
}

/**
 * A kept verdict as the grader gave it, to be shown again.
 *
 * @returns undefined when a part is missing or is something else: a file can bring what no grader gave
 */
export function shownVerdict(result: object): GradeResult | undefined {
  const fields = result as Fields
  const whole = fields.version === 1 && SHOWN.every(name => Object.hasOwn(fields, name))
  return whole && !verdictProblem(fields) ? (result as GradeResult) : undefined
}

/** Whether data has few enough parts to be written out and drawn. */
function small(data: unknown): boolean {
  const open = [data]
  for (let n = 0; open.length > 0; n++) {
    if (n > MOST.parts) return false
    const part = open.pop()
    if (typeof part === 'string' && part.length > MOST.text) return false
    if (typeof part === 'object' && part !== null) {
      const inner = Object.values(part)
      if (inner.length > MOST.parts) return false
      for (const value of inner) open.push(value)
    }
  }
  return true
}
