/** What a program finds in the sandbox besides the language and the engine: TypeScript's and completion's view of it. */
export const sandboxTypings = `
interface Console {
  /** Prints its arguments. Vectors and matrices are aligned, numbers have six significant digits. */
  log(...values: unknown[]): void
  info(...values: unknown[]): void
  debug(...values: unknown[]): void
  warn(...values: unknown[]): void
  error(...values: unknown[]): void
  /** Prints rows as a table: objects with the same keys, or arrays. */
  table(rows: readonly unknown[] | Record<string, unknown>, columns?: readonly string[]): void
  /** Prints only when the condition does not hold. */
  assert(condition?: unknown, ...values: unknown[]): void
  dir(value?: unknown, options?: unknown): void
  dirxml(...values: unknown[]): void
  trace(...values: unknown[]): void
  /** Sets in what is printed until \`groupEnd\`. */
  group(...label: unknown[]): void
  groupCollapsed(...label: unknown[]): void
  groupEnd(): void
  count(label?: string): void
  countReset(label?: string): void
  time(label?: string): void
  timeLog(label?: string, ...values: unknown[]): void
  timeEnd(label?: string): void
  clear(): void
}
declare const console: Console
/**
 * Draws lines: a list of numbers, a list of [x, y] pairs, or an object of such lists, one line for each name.
 * @example
 * plot({ loss: [0.9, 0.5, 0.2] }, 'Training')
 */
declare function plot(
  data: readonly number[] | readonly [x: number, y: number][] | Record<string, readonly number[] | readonly [x: number, y: number][]>,
  title?: string,
): void
/** Draws a network: its layers, units and weights. */
declare function show(network: import('engine').Network): void
declare const performance: { now(): number }
declare function setTimeout(callback: (...values: any[]) => void, milliseconds?: number, ...values: any[]): number
declare function setInterval(callback: (...values: any[]) => void, milliseconds?: number, ...values: any[]): number
declare function clearTimeout(timer: number | undefined): void
declare function clearInterval(timer: number | undefined): void
declare function queueMicrotask(callback: () => void): void
/** A deep copy of plain data: numbers, texts, lists, typed arrays and objects. */
declare function structuredClone<T>(value: T): T
`
