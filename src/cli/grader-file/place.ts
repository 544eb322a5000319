import { fileURLToPath } from 'node:url'
import quickjs from '@jitl/quickjs-wasmfile-release-sync/wasm'
import { ROLE } from './role.ts'

// In the place of `runner/node/place.ts`: everything is this one file.
const file = fileURLToPath(import.meta.url)

export const host = { file, args: [ROLE] }
export const worker = new URL(import.meta.url)
export const readable = (): string[] => [file]
export const wasm = (): Uint8Array<ArrayBuffer> => quickjs
