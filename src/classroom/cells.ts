/** An entry by an id that comes from elsewhere. */
export function own<T>(entries: Record<string, T>, id: string): T | undefined {
  return Object.hasOwn(entries, id) ? entries[id] : undefined
}
