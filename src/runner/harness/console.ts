import { formatted } from './format.ts'
import { cutText, inspect } from './inspect.ts'
import { numberText } from './number.ts'
import { logParts, type Outputs } from './outputs.ts'
import { append, stringify } from './primordials.ts'
import { tableOf } from './table.ts'

/** Levels of `console.group` that are set in; deeper ones stay where they are. */
const maxIndent = 20

/**
 * The `console` of learner programs, with all that the platform's own has.
 *
 * @param outputs takes the lines
 * @param now a clock in milliseconds
 */
export function createConsole(
  outputs: Outputs,
  now: () => number,
): Record<string, (...args: unknown[]) => void> {
  let groups = 0
  const clocks: Record<string, number> = { __proto__: null } as never
  const counts: Record<string, number> = { __proto__: null } as never

  function print(kind: 'log' | 'warn' | 'error', args: unknown[]): void {
    if (outputs.open()) {
      const { parts, characters } = logParts(formatted(args), indent())
      outputs.add({ kind, parts }, characters)
    } else outputs.drop()
  }

  function indent(): string {
    let text = ''
    for (let level = 0; level < groups && level < maxIndent; level++) text += '  '
    return text
  }

  // Plain functions with a name: what a learner sees of them in an error is `log`, not the harness's insides.
  const line =
    (kind: 'log' | 'warn' | 'error') =>
    (...args: unknown[]) =>
      print(kind, args)
  const log = line('log')
  const group = (...args: unknown[]) => {
    if (args.length > 0) print('log', args)
    groups++
  }
  const readClock = (label: unknown, rest: unknown[]) => {
    const name = labelOf(label)
    const began = clocks[name]
    const text = began === undefined ? `${name}: not begun` : `${name}: ${numberText(now() - began)} ms`
    print(began === undefined ? 'warn' : 'log', before(text, rest))
    return name
  }

  return {
    log,
    info: log,
    debug: log,
    warn: line('warn'),
    error: line('error'),
    dir: (value: unknown) => print('log', [value]),
    dirxml: log,
    trace: (...args) => print('log', args.length > 0 ? before('Trace:', args) : ['Trace']),
    assert: (condition, ...args) => {
      if (condition) return
      print('error', args.length > 0 ? before('Assertion failed:', args) : ['Assertion failed'])
    },
    group,
    groupCollapsed: group,
    groupEnd: () => {
      if (groups > 0) groups--
    },
    count: label => {
      const name = labelOf(label)
      counts[name] = (counts[name] ?? 0) + 1
      print('log', [`${name}: ${counts[name]}`])
    },
    countReset: label => {
      counts[labelOf(label)] = 0
    },
    time: label => {
      clocks[labelOf(label)] = now()
    },
    timeLog: (label, ...rest) => void readClock(label, rest),
    timeEnd: label => void delete clocks[readClock(label, [])],
    // What was printed stays: in a lesson a line that vanished would only be missed.
    clear: () => {},
    table: (data: unknown, wanted?: unknown) => {
      if (!outputs.open()) return outputs.drop()
      const table = tableOf(data, wanted)
      if (table === undefined) return log(data)
      let characters = 0
      for (let i = 0; i < table.rows.length; i++) {
        for (let k = 0; k < table.rows[i]!.length; k++) characters += table.rows[i]![k]!.length + 4
      }
      outputs.add({ kind: 'table', ...table }, characters)
    },
  }
}

/** A text in front of what is printed; a format in it is one no longer. */
function before(text: string, args: unknown[]): unknown[] {
  const all: unknown[] = [typeof args[0] === 'string' ? `${text} ${args[0]}` : text]
  for (let i = typeof args[0] === 'string' ? 1 : 0; i < args.length; i++) append(all, args[i])
  return all
}

function labelOf(label: unknown): string {
  if (label === undefined) return 'default'
  return typeof label === 'string'
    ? cutText(label)
    : typeof label === 'symbol'
      ? inspect(label)
      : stringify(inspect(label))
}
