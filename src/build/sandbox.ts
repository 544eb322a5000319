import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

export { bundleHarness, sandboxBundle } from '#runner/node/bundle.ts'

/** The script that boots the browser's sandbox. */
export const bootFile = fileURLToPath(new URL('../runner/browser/boot.js', import.meta.url))

/** The script that boots the browser's sandbox, byte for byte as it will run. */
export async function readBoot(): Promise<string> {
  return (await readFile(bootFile, 'utf8')).replaceAll('\r\n', '\n')
}

/**
 * The source expression of the boot script for a Content-Security-Policy's `script-src`: `sha256-…`, without quotes.
 */
export async function sandboxBootHash(): Promise<`sha256-${string}`> {
  return `sha256-${createHash('sha256')
    .update(await readBoot(), 'utf8')
    .digest('base64')}`
}
