/** What a page gives or refuses the record: identity, storage, listeners. */

/** What the browser gives, or undefined where it refuses or throws. */
export function allowed<T>(get: () => T): T | undefined {
  try {
    return get() ?? undefined
  } catch {
    return undefined
  }
}

/** Twelve random letters and digits, also where `crypto.randomUUID` is missing (plain http). */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), n => (n % 36).toString(36)).join('')
}

/** This tab's name: the same after a reload, so that the tab shows its own text again. */
export function tabName(name: string, fresh: string): string {
  const known = allowed(() => {
    const before = sessionStorage.getItem(`${name}:tab`)
    if (!before) sessionStorage.setItem(`${name}:tab`, fresh)
    return before
  })
  return known ?? fresh
}

/** Forgets the tab's name; until it is closed this page goes on with it. */
export function forgetTab(name: string): void {
  allowed(() => sessionStorage.removeItem(`${name}:tab`))
}

/** Adds a listener under a key; returns the way to remove it. */
export function listen<T>(listeners: Map<string, Set<T>>, key: string, listener: T): () => void {
  const set = listeners.get(key) ?? new Set()
  listeners.set(key, set.add(listener))
  return () => set.delete(listener)
}

/** Calls each listener in its own turn, so that one that throws harms neither the record nor the others. */
export function tell<T>(listeners: Set<(value: T) => void> | undefined, value: () => T): void {
  for (const listener of listeners ?? []) queueMicrotask(() => listeners?.has(listener) && listener(value()))
}

/** Rejects with a TimeoutError when `work` takes longer than `ms`. */
export function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DOMException('the record does not open', 'TimeoutError')), ms)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
