/** What a program finds in the sandbox besides the language and the engine: TypeScript's and completion's view of it. */
export const sandboxTypings = `
interface Console {
  /** Prints its arguments. Vectors and matrices are aligned, numbers have six significant digits. */
  log(...values: unknown[]): void
  info(...values: unknown[]): void
  warn(...values: unknown[]): void
  error(...values: unknown[]): void
  /** Prints rows as a table: objects with the same keys, or arrays. */
  table(rows: readonly unknown[] | Record<string, unknown>): void
}
declare const console: Console
declare function setTimeout(callback: (...values: any[]) => void, milliseconds?: number, ...values: any[]): number
declare function clearTimeout(timer: number | undefined): void
`
