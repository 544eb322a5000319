import { chooseVersion, type Seen } from '../draft.ts'
import {
  type AttemptResult,
  type AttemptRow,
  type CheckpointRow,
  type CheckpointState,
  inOrder,
  type Json,
  RECORD_TYPE,
  RECORD_VERSION,
  type RecordFile,
  type SettingRow,
  STORES,
  type Version,
} from '../format.ts'
import { bestAttempt, type ExerciseStatus, type LessonProgress, lessonProgress } from '../progress.ts'
import type { ImportReport } from '../read.ts'
import { createJournal } from './journal.ts'
import { Keeper, type Status, tell } from './keeper.ts'
import { deleteStores, openStore, type Store, type StoreOptions } from './store.ts'

/** The text to show, and the other texts under the same key that another tab, a reset or an import left. */
export type Draft = Version & { others: Version[] }

/** Settings that a page must know before it paints: they live in localStorage under their own names. */
export const MIRRORED = ['theme', 'notation']

export type RecordOptions = Partial<StoreOptions> & {
  delay?: number
  retry?: number
  patience?: number
  /** replaces the database, in tests of failing storage */
  open?: (options: StoreOptions) => Promise<Store>
}

/** The record of one page. Every method works, and loses nothing, also while storage is refused or full. */
export type LearnerRecord = ReturnType<typeof createRecord>

/**
 * Opens a record for one page; pages use `openRecord`, which shares it.
 *
 * Returns at once: the database opens behind it, and what is done meanwhile waits.
 */
export function createRecord(options: RecordOptions = {}) {
  const { name = 'backprop-by-hand', now = Date.now, delay = 500, retry = 10_000, patience = 4_000 } = options
  const { open = openStore } = options
  const writer = random()
  const journal = createJournal(
    name,
    writer,
    allowed(() => localStorage),
  )
  let channel = allowed(() => new BroadcastChannel(name))
  const tab = tabName(name, writer)

  /** what this page types into: one version a key, over the version that it had loaded */
  const typed = new Map<string, { id: string; rev: number; base: Seen | undefined }>()
  const foreign = new Map<string, Set<(version: Version) => void>>()
  const told = new Set<string>()
  const settings = new Map<string, Set<(value: Json | undefined) => void>>()
  const watchers = new Set<(change: { store: string; id: string }) => void>()
  let versions = 0

  const keeper = new Keeper({
    open: async () => {
      const store = await open({ ...options, name, now, onClose: () => keeper.closed() })
      if (store.newer) journal.set('beside', '1')
      else if (journal.get('beside')) {
        const { takeBeside } = await import('./import.ts')
        if (await takeBeside(store, options, name)) journal.remove('beside')
      }
      return store
    },
    journal,
    now,
    delay,
    retry,
    patience,
    onStored(changes) {
      for (const { store, id, row } of changes) {
        if (store === 'settings' && MIRRORED.includes(id) && mirror(id) === null) remember(id, row.value)
      }
      const news = changes.map(({ store, id }) => ({ store, id }))
      channel?.postMessage(news)
      heard(news, false)
    },
  })

  function heard(news: { store: string; id: string }[] | 'erased', elsewhere: boolean): void {
    if (news === 'erased') {
      keeper.drop()
      typed.clear()
      tell(watchers, () => ({ store: 'all', id: '' }))
      return
    }
    for (const { store, id } of news) {
      if (store === 'drafts' && foreign.has(id)) void tellForeign(id)
      if (store === 'settings' && elsewhere) void tellSetting(id)
      tell(watchers, () => ({ store, id }))
    }
  }

  async function tellForeign(key: string): Promise<void> {
    const row = await keeper.row('drafts', key)
    for (const version of row?.versions ?? []) {
      if (version.id.startsWith(`${writer}.`) || !news(key, version)) continue
      tell(foreign.get(key), () => version)
    }
  }

  /** Whether this page hears of a version for the first time. */
  function news(key: string, { id, rev }: Version): boolean {
    const mark = `${key} ${id} ${rev}`
    return !told.has(mark) && !!told.add(mark)
  }

  async function tellSetting(setting: string): Promise<void> {
    const value = await record.setting(setting)
    tell(settings.get(setting), () => value)
  }

  function typeOver(
    key: string,
    base: Seen | undefined,
  ): { id: string; rev: number; base: Seen | undefined } {
    const mine = { id: `${writer}.${++versions}`, rev: 0, base }
    typed.set(key, mine)
    return mine
  }

  const record = {
    /**
     * The text kept under a key: `cell:<lesson>#<cell>`, `exercise:<id>`, `playground`.
     * What is typed later is typed over this text; texts that others write meanwhile stay beside it.
     */
    async draftOf(key: string): Promise<Draft | undefined> {
      const chosen = chooseVersion(await keeper.row('drafts', key), tab)
      for (const version of chosen ?? []) news(key, version)
      if (!typed.has(key)) typeOver(key, chosen?.[0])
      return chosen && { ...chosen[0], others: chosen.slice(1) }
    },

    /**
     * Keeps a text, while it is typed: call it at every change.
     *
     * @param keep leaves the text that was there before as one of the others (for Reset and for Show solution)
     */
    saveDraft(key: string, code: string, { keep = false } = {}): void {
      const mine = keep || !typed.has(key) ? typeOver(key, undefined) : typed.get(key)!
      mine.rev++
      const row = { ...keeper.moment(), id: mine.id, rev: mine.rev, tab, code }
      keeper.add({ store: 'drafts', id: key, row, ...(mine.base && { base: mine.base }) })
    },

    /** Goes on with one of the other texts: what is typed next replaces that one; the page's own stays. */
    takeVersion(key: string, { id, rev }: Seen): void {
      typeOver(key, { id, rev })
    },

    /** Drops one text for good, on the learner's word. */
    forgetVersion(key: string, version: Version): void {
      keeper.add({ store: 'drafts', id: key, row: { ...version }, forget: true }, true)
    },

    /** Calls back when another tab has left a text under this key that this page does not show. */
    onForeignDraft(key: string, listener: (version: Version) => void): () => void {
      return listen(foreign, key, listener)
    },

    /** Adds a checked attempt; resolves when it is saved, or when `status()` says why not. */
    async addAttempt(
      exercise: string,
      attempt: { code: string; result: AttemptResult; contentVersion: string },
    ): Promise<AttemptRow> {
      const { code, result, contentVersion } = attempt
      const id = `${exercise}#${random()}`
      const row = { ...keeper.moment(), id, exercise, code, result: plain(result), contentVersion }
      keeper.add({ store: 'attempts', id, row }, true)
      await keeper.flush()
      return row
    },

    /** Every attempt at an exercise, in the order in which they were made. */
    async attemptsOf(exercise: string): Promise<AttemptRow[]> {
      return (await keeper.rows('attempts', `${exercise}#`)).sort(inOrder)
    },

    /** The attempt to show: the first that passed, else the latest. */
    async bestOf(exercise: string): Promise<AttemptRow | undefined> {
      return bestAttempt(await record.attemptsOf(exercise))
    },

    /** The status of every exercise that was tried, read from the index alone. */
    async statuses(): Promise<Map<string, Exclude<ExerciseStatus, 'none'>>> {
      const found = new Map<string, 'tried' | 'pass'>()
      for (const [exercise, status] of await keeper.statuses()) {
        if (found.get(exercise) !== 'pass') found.set(exercise, status === 'pass' ? 'pass' : 'tried')
      }
      return found
    },

    /** Keeps the state of a checkpoint; once `done` it stays finished. */
    checkpoint(lesson: string, checkpoint: string, state: CheckpointState): void {
      const id = `${lesson}#${checkpoint}`
      const row = { ...keeper.moment(), id, lesson, checkpoint, state: plain(state) }
      keeper.add({ store: 'checkpoints', id, row })
    },

    async checkpointsOf(lesson: string): Promise<CheckpointRow[]> {
      return (await keeper.rows('checkpoints', `${lesson}#`)).sort(inOrder)
    },

    /** Notes that a section of a lesson was on screen. */
    visit(lesson: string, section: string): void {
      const moment = keeper.moment()
      const id = `${lesson}#${section}`
      keeper.add({ store: 'visits', id, row: { ...moment, id, lesson, section, first: moment.at } })
    },

    async progressOf(lesson: string): Promise<LessonProgress> {
      const visits = await keeper.rows('visits', `${lesson}#`)
      return lessonProgress(lesson, visits, await record.checkpointsOf(lesson))
    },

    async setting(setting: string): Promise<Json | undefined> {
      return mirror(setting) ?? (await keeper.row('settings', setting))?.value
    },

    setSetting(setting: string, value: Json): void {
      if (MIRRORED.includes(setting)) remember(setting, value)
      keeper.add({ store: 'settings', id: setting, row: { ...keeper.moment(), id: setting, value } }, true)
      tell(settings.get(setting), () => value)
    },

    /** Calls back when a setting changes, in this tab or another. */
    onSetting(setting: string, listener: (value: Json | undefined) => void): () => void {
      return listen(settings, setting, listener)
    },

    status: (): Status => keeper.status,

    /** Calls back with the status now and at every change; returns the way to stop that. */
    onStatus: (listener: (status: Status) => void): (() => void) => keeper.onStatus(listener),

    /** The learner has read that the browser had removed the record (`lostSince`). */
    acknowledgeLoss: (): void => keeper.acknowledgeLoss(),

    /** Calls back when a row was stored, in this tab or another; `store` is `all` after an erase. */
    onChange(watcher: (change: { store: string; id: string }) => void): () => void {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },

    /** Saves what waits; resolves when it is saved, or when `status()` says why not. */
    flush: (): Promise<void> => keeper.flush(),

    /** Everything that was ever typed, done or set aside, with what waits to be saved. */
    async everything(): Promise<RecordFile> {
      const lists: Record<string, unknown[]> = {}
      for (const store of STORES) lists[store] = await keeper.rows(store)
      for (const id of MIRRORED) {
        const value = mirror(id)
        const others = (lists.settings as SettingRow[]).filter(row => row.id !== id)
        if (value !== null) lists.settings = [...others, { ...keeper.moment(), id, value }]
      }
      return { type: RECORD_TYPE, version: RECORD_VERSION, exportedAt: now(), ...lists } as RecordFile
    },

    /** The record as one file; its name has the day. */
    async exportRecord(): Promise<File> {
      const file = await record.everything()
      const day = new Date(file.exportedAt).toISOString().slice(0, 10)
      return new File([JSON.stringify(file)], `backprop-by-hand-${day}.json`, { type: 'application/json' })
    },

    /**
     * Merges an exported file into the record; nothing that is there is replaced.
     *
     * @throws ImportError when the file is not a sound record of this site or an older one
     */
    async importRecord(file: Blob): Promise<ImportReport> {
      const { importRecord } = await import('./import.ts')
      return importRecord(file, keeper, record.everything)
    },

    /** Erases everything that this site keeps in this browser, settings included. Other tabs forget it, too. */
    async eraseRecord(): Promise<void> {
      typed.clear()
      told.clear()
      await keeper.erase(async store => {
        if (store && !store.newer) return store.clear()
        store?.close()
        keeper.closed()
        await deleteStores(name).catch(() => {})
      })
      for (const id of MIRRORED) allowed(() => localStorage.removeItem(id))
      channel?.postMessage('erased')
      heard('erased', false)
    },

    /** Lets go of the database and of other tabs; for tests and for pages that replace their record. */
    async close(): Promise<void> {
      await keeper.stop()
      channel?.close()
      channel = undefined
      removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
    },
  }

  function leave(): void {
    keeper.keepJournal()
    void keeper.flush()
  }
  channel?.addEventListener('message', event => heard(event.data, true))
  addEventListener('pagehide', leave)
  document.addEventListener('visibilitychange', leave)
  return record
}

function listen<T>(map: Map<string, Set<T>>, key: string, listener: T): () => void {
  const set = map.get(key) ?? new Set()
  map.set(key, set.add(listener))
  return () => set.delete(listener)
}

/** What a result is as plain data: functions, NaN and the like do not reach the database. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value))
}

function random(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), n => (n % 36).toString(36)).join('')
}

function mirror(setting: string): string | null {
  return allowed(() => (MIRRORED.includes(setting) ? localStorage.getItem(setting) : null)) ?? null
}

function remember(setting: string, value: Json): void {
  allowed(() => localStorage.setItem(setting, String(value)))
}

/** What the browser gives, or undefined where it refuses. */
function allowed<T>(get: () => T): T | undefined {
  try {
    return get() ?? undefined
  } catch {
    return undefined
  }
}

/** The same in this tab after a reload, so that it shows its own text again. */
function tabName(name: string, writer: string): string {
  return (
    allowed(() => {
      const known = sessionStorage.getItem(`${name}:tab`)
      if (!known) sessionStorage.setItem(`${name}:tab`, writer)
      return known
    }) ?? writer
  )
}
