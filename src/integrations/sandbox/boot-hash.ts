import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cspHash } from '../policy/inline-hashes.ts'

/** The script that boots the browser's sandbox. */
export const bootFile = fileURLToPath(new URL('../../runner/browser/boot.js', import.meta.url))

/** The script that boots the browser's sandbox, byte for byte as it will run. */
export function readBoot(): string {
  return readFileSync(bootFile, 'utf8').replaceAll('\r\n', '\n')
}

/**
 * The source expression of the boot script for a Content-Security-Policy's `script-src`: `sha256-…`, without quotes.
 */
export function sandboxBootHash(): `sha256-${string}` {
  return cspHash(readBoot())
}
