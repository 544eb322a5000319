import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The hash that a Content-Security-Policy needs to let an inline script of exactly this text run. */
export function cspHash(text: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

/**
 * The hashes of the scripts that the layout inlines, as raw text: the same files, so the same bytes. A test on the
 * built site sees that the browser lets them run.
 */
export function inlineHashes(): `sha256-${string}`[] {
  return ['before-paint.js', 'when-it-fails.js'].map(file =>
    cspHash(readFileSync(new URL(`../layouts/${file}`, import.meta.url), 'utf8')),
  )
}
