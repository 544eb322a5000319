import { readFileSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// What the sandbox is started from. The grader in one file has another such module in the place of this one.
const root = new URL('../../../', import.meta.url)

/** The program of the sandbox's process, and its arguments. */
export const host = { file: fileURLToPath(new URL('./host.ts', import.meta.url)), args: [] as string[] }

/** The program of the thread within it. */
export const worker = new URL('./worker.ts', import.meta.url)

/** The folders and files that the process may read: its own program, and nothing else. */
export const readable = (): string[] => [
  ...new Set([fileURLToPath(root), realpathSync(fileURLToPath(new URL('node_modules/', root)))]),
]

/** QuickJS itself. */
export const wasm = (): Uint8Array<ArrayBuffer> =>
  readFileSync(fileURLToPath(import.meta.resolve('@jitl/quickjs-wasmfile-release-sync/wasm')))
