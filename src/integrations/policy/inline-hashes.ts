import { createHash } from 'node:crypto'
import { inlineScript, inlineScripts } from './inline-scripts.ts'

/** The hash that a Content-Security-Policy needs to let an inline script of exactly this text run. */
export function cspHash(text: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

/** The hashes of the scripts that every page carries. A test on the built site sees that the browser lets them run. */
export const inlineHashes = () => inlineScripts.map(file => cspHash(inlineScript(file)))
