import type { Data } from '#exercise/data.ts'
import { isRecord, join } from '../outcome.ts'

/** The first number of some data that is not finite. */
export interface NotFinite {
  path: string
  value: number
}

/** Looks for it, list by list and field by field; undefined when all numbers are finite. */
export function firstNotFinite(data: Data, path = ''): NotFinite | undefined {
  if (typeof data === 'number') return Number.isFinite(data) ? undefined : { path, value: data }
  const parts = Array.isArray(data)
    ? data.map((part, n) => [`${path}[${n}]`, part] as const)
    : isRecord(data)
      ? Object.entries(data).map(([key, part]) => [join(path, key), part] as const)
      : []
  for (const [at, part] of parts) {
    const found = firstNotFinite(part, at)
    if (found) return found
  }
  return undefined
}

/** All finite numbers of some data, in order. */
export function finiteNumbers(data: Data): number[] {
  if (typeof data === 'number') return Number.isFinite(data) ? [data] : []
  if (Array.isArray(data)) return data.flatMap(finiteNumbers)
  return isRecord(data) ? Object.values(data).flatMap(finiteNumbers) : []
}
