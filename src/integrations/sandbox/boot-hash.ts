import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export { bundleHarness, sandboxBundle } from '#runner/node/bundle.ts'

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
  return `sha256-${createHash('sha256').update(readBoot()).digest('base64')}`
}
