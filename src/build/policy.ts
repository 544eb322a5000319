import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The hash that a Content-Security-Policy needs to let an inline script of exactly this text run. */
export function cspHash(text: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

/**
 * The hash of the script that runs before the first paint. The layout inlines the same file as raw text, so the
 * bytes are the same; a test on the built site sees that the browser lets it run.
 */
export function beforePaintHash(): `sha256-${string}` {
  return cspHash(readFileSync(new URL('../layouts/before-paint.js', import.meta.url), 'utf8'))
}
