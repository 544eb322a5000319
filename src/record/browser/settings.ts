import type { Json, SettingRow } from '../format.ts'
import { allowed } from './page.ts'

/**
 * Settings that a page must know before it paints, or without the record (whether `/` opens the search): they live
 * in localStorage under their own names.
 */
export const MIRRORED: readonly string[] = ['theme', 'notation', 'search-key', 'code-size']

/** A mirrored setting's value; null for any other, and where there is none. */
export function mirrored(setting: string): string | null {
  return allowed(() => (MIRRORED.includes(setting) ? localStorage.getItem(setting) : null)) ?? null
}

/** Keeps a setting also where the next page finds it before it paints; others are left alone. */
export function mirror(setting: string, value: Json): void {
  if (MIRRORED.includes(setting)) allowed(() => localStorage.setItem(setting, String(value)))
}

export function forgetMirrored(): void {
  for (const setting of MIRRORED) allowed(() => localStorage.removeItem(setting))
}

/** The stored settings with those that only localStorage knows, for the exported file. */
export function withMirrored(
  rows: readonly SettingRow[],
  moment: () => { at: number; seq: number },
): SettingRow[] {
  const found = MIRRORED.flatMap(id => {
    const value = mirrored(id)
    const known = rows.find(row => row.id === id)
    return value === null || known?.value === value ? [] : [{ ...moment(), id, value }]
  })
  return [...rows.filter(row => !found.some(f => f.id === row.id)), ...found]
}
