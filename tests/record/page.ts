import { createRecord, type LearnerRecord, type RecordOptions } from '#record/browser/record.ts'

/** A localStorage or sessionStorage in memory; `full` makes it refuse writes as a browser does. */
export class FakeStorage {
  full = false
  readonly map = new Map<string, string>()

  get length(): number {
    return this.map.size
  }
  key(n: number): string | null {
    return [...this.map.keys()][n] ?? null
  }
  getItem(key: string): string | null {
    return this.map.get(key) ?? null
  }
  setItem(key: string, value: string): void {
    if (this.full) throw new DOMException('no room', 'QuotaExceededError')
    this.map.set(key, value)
  }
  removeItem(key: string): void {
    this.map.delete(key)
  }
}

let names = 0

/** A database name that no other test uses. */
export const freshName = () => `record-${++names}`

/**
 * Gives Node what a page has; one call is one browser with an empty localStorage.
 *
 * @returns the storages, and `page` to open a record as a new page load of a tab would
 */
export function fakeBrowser(name = freshName()) {
  const local = new FakeStorage()
  const tabs = new Map<string, FakeStorage>()
  const open: LearnerRecord[] = []
  const views = new Map<LearnerRecord, { cut: boolean; refused: boolean }>()
  const window = new EventTarget()
  Object.assign(globalThis, {
    localStorage: local,
    addEventListener: window.addEventListener.bind(window),
    removeEventListener: window.removeEventListener.bind(window),
    document: { addEventListener: () => {}, removeEventListener: () => {} },
  })
  return {
    name,
    local,
    /** Tells all pages that they are left, or come back to. */
    tell: (event: 'pagehide' | 'pageshow') => window.dispatchEvent(new Event(event)),
    page(tab = 'tab 1', options: RecordOptions = {}): LearnerRecord {
      if (!tabs.has(tab)) tabs.set(tab, new FakeStorage())
      const view = { cut: false, refused: false }
      // What a page that is gone writes does not arrive.
      const localStorage = new Proxy(local, {
        get(target, key) {
          const value = Reflect.get(target, key, target)
          if (typeof value !== 'function') return value
          if (key === 'setItem' && !view.cut) view.refused = target.full
          return view.cut && key !== 'getItem' ? () => {} : value.bind(target)
        },
      })
      Object.assign(globalThis, { localStorage, sessionStorage: tabs.get(tab) })
      const record = createRecord({ name, delay: 5, retry: 20, ...options })
      open.push(record)
      views.set(record, view)
      return record
    },
    /** Whether localStorage refused what this page last wrote. */
    refused: (record: LearnerRecord) => views.get(record)!.refused,
    /** The page is gone, without a farewell. */
    cut(record: LearnerRecord): void {
      views.get(record)!.cut = true
      open.splice(open.indexOf(record), 1)
    },
    async close(): Promise<void> {
      for (const record of open) await record.close()
    },
  }
}
