import { logParts, type Outputs } from './outputs.ts'
import { tableOf } from './table.ts'

/** The `console` of learner programs. */
export function createConsole(outputs: Outputs): Record<string, (...args: unknown[]) => void> {
  const line =
    (kind: 'log' | 'warn' | 'error') =>
    // A plain function with a name: what a learner sees of it in an error is `log`, not the harness's insides.
    (...args: unknown[]) => {
      if (!outputs.open()) return outputs.drop()
      const { parts, characters } = logParts(args)
      outputs.add({ kind, parts }, characters)
    }
  const log = line('log')
  return {
    log,
    info: log,
    debug: log,
    warn: line('warn'),
    error: line('error'),
    table: (data: unknown) => {
      if (!outputs.open()) return outputs.drop()
      const table = tableOf(data)
      if (table === undefined) return log(data)
      let characters = 0
      for (let i = 0; i < table.rows.length; i++) {
        for (let k = 0; k < table.rows[i]!.length; k++) characters += table.rows[i]![k]!.length + 4
      }
      outputs.add({ kind: 'table', ...table }, characters)
    },
  }
}
