import type { Data } from '#exercise/data.ts'
import { isRecord, join } from '../outcome.ts'

/** Where a number was written as a text, as `String` and `toFixed` do it. */
export interface NumberAsText {
  path: string
  text: string
}

/** The first text of some data that reads as a number; undefined when there is none. */
export function firstNumberAsText(data: Data, path = ''): NumberAsText | undefined {
  if (typeof data === 'string')
    return data.trim() !== '' && !Number.isNaN(Number(data)) ? { path, text: data } : undefined
  const parts = Array.isArray(data)
    ? data.map((part, n) => [`${path}[${n}]`, part] as const)
    : isRecord(data)
      ? Object.entries(data).map(([key, part]) => [join(path, key), part] as const)
      : []
  for (const [at, part] of parts) {
    const found = firstNumberAsText(part, at)
    if (found) return found
  }
  return undefined
}
