import type { Cell } from './row.ts'

/** A cell by an id that comes from elsewhere. */
export function own(cells: Record<string, Cell>, id: string): Cell | undefined {
  return Object.hasOwn(cells, id) ? cells[id] : undefined
}
