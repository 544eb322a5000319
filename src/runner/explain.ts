import { absentNames } from './absent.ts'
import type { RawError } from './harness/failure.ts'
import { meanings } from './meanings.ts'
import type { LearnerError } from './runner.ts'

/** Classes whose messages the engine writes itself; another class's words are shown as they are. */
const ofTheEngine = /^(?:TypeError|ReferenceError|RangeError|InternalError|EvalError)$/

/**
 * Puts an error of a running program into a code and its values, at the line that the learner sees. Where an engine
 * does not say the name (QuickJS), it is read from the source at the error's place.
 *
 * @param raw the error as the harness described it
 * @param source the learner's program
 */
export function explain(raw: RawError, source: string): LearnerError {
  const lines = source.split(/\r\n?|\n/)
  const at = lineOf(raw)
  const line = at !== undefined && at <= lines.length ? { line: at } : {}
  const { message } = raw
  // A built-in function on top of the stack failed inside: the line's own words then say nothing of what failed.
  const top = raw.stack.split('\n').find(frame => /^\s*at |@/.test(frame)) ?? ''
  const isInside = !/cell\.ts|blob:/.test(top)
  const textOfLine = line.line && !isInside ? lines[line.line - 1]! : ''
  if (raw.thrown) return { code: 'thrown', values: { value: message }, message, ...line }
  if (ofTheEngine.test(raw.name)) {
    for (const [pattern, code, ...names] of meanings) {
      const match = pattern.exec(message)
      if (!match) continue
      const values: Record<string, string | number> = {}
      names.forEach((name, i) => {
        const value = match[i + 1]
        if (value) values[name] = value
      })
      return { ...refine(code, values, textOfLine.length <= maxLine ? textOfLine : ''), message, ...line }
    }
  }
  const isPlain = raw.name === '' || raw.name === 'Error'
  const name = (isPlain && raw.className) || raw.name || 'Error'
  return { code: 'runtime', values: { name, message }, message, ...line }
}

/** A longer line was made by no person, and to search it takes the square of its length. */
const maxLine = 1_000

/** Errors whose first frame is the function that was called, not the line that called it (V8, then QuickJS). */
const ownFrame = /^(?:Maximum call stack size exceeded|class constructors must be invoked)/

/** Chooses between texts: with the name or without it, a mistyped name or one that is taken away here. */
function refine(
  code: string,
  values: Record<string, string | number>,
  text: string,
): Pick<LearnerError, 'code' | 'values'> {
  const name = values.name === undefined ? undefined : String(values.name)
  if (code === 'reference' && name && absentNames.has(name)) return { code: 'absent', values: { name } }
  if (code === 'reference' && name && /[\u200c\u200d]/.test(name))
    return { code: 'invisibleName', values: { name } }
  if (code === 'notFunction' && !name) {
    const called = [...text.matchAll(/([\p{ID_Start}$_][\p{ID_Continue}$.]*)\s*\(/gu)].map(match => match[1]!)
    const only = called.filter(
      word => !/^(?:if|for|while|switch|return|function|catch|await|new)$/.test(word),
    )
    return only.length === 1
      ? { code, values: { name: only[0]! } }
      : { code: 'notFunctionUnnamed', values: {} }
  }
  if (code === 'constant' && name && text.includes(`.${name}`)) return { code: 'readOnly', values }
  if (code === 'readOnly' && !name) return { code: 'readOnlyUnnamed', values: {} }
  if (code === 'constant' && !name) {
    const assigned =
      /([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*(?:[-+*/%&|^]|\*\*|<<|>>>?|&&|\|\||\?\?)?=(?!=)|(?:\+\+|--)\s*([\p{ID_Start}$_]\w*)|([\p{ID_Start}$_]\w*)\s*(?:\+\+|--)/u.exec(
        text,
      )
    const word = assigned?.[1] ?? assigned?.[2] ?? assigned?.[3]
    return word ? { code, values: { name: word } } : { code: 'constantUnnamed', values: {} }
  }
  if (code === 'tooEarly' && !name) return { code: 'tooEarlyUnnamed', values: {} }
  if (code === 'destructure' && !values.value) return { code, values: { ...values, value: 'undefined' } }
  return { code, values }
}

/**
 * The first line of the learner's program that a stack names. Line 1 is the harness; the constructor of the error's
 * own class, which comes first when it is a class of the learner's, is skipped.
 */
function lineOf(raw: RawError): number | undefined {
  let extra = ownFrame.test(raw.message) ? 1 : 0
  // Some engines begin the stack with the message, which may look like anything.
  for (const frame of raw.stack.replace(raw.message, () => '').split('\n')) {
    const match = /(?:cell\.ts|blob:[^\s)]*):(\d+):\d+/.exec(frame)
    if (!match || match[1] === '1') continue
    if (namesClass(frame.slice(0, match.index), raw.className) || extra-- > 0) continue
    return Number(match[1]) - 1
  }
  return undefined
}

/** Whether the name of a class, which may be any text, stands in a frame as a word of its own. */
function namesClass(frame: string, name: string): boolean {
  if (name === '') return false
  for (let at = frame.indexOf(name); at >= 0; at = frame.indexOf(name, at + 1)) {
    const before = frame.slice(0, at).at(-1) ?? ''
    const after = frame[at + name.length] ?? ''
    if (!/[\p{ID_Continue}$]/u.test(before) && !/[\p{ID_Continue}$]/u.test(after)) return true
  }
  return false
}
