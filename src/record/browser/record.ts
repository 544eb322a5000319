import type { Seen } from '../draft.ts'
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
import { createDrafts, type Draft } from './drafts.ts'
import { createJournal } from './journal.ts'
import { Keeper } from './keeper.ts'
import { allowed, forgetTab, listen, randomId, tabName, tell } from './page.ts'
import { forgetMirrored, mirror, mirrored, withMirrored } from './settings.ts'
import type { Status } from './status.ts'
import { deleteStores, openStore, type Store, type StoreOptions } from './store.ts'
import { UnderWay } from './under-way.ts'

export type RecordOptions = Partial<StoreOptions> & {
  /** how long typing may wait to be saved, ms; it is in the journal at once */
  delay?: number
  /** after how long a failed save is tried again, ms */
  retry?: number
  /** how long reading waits for the database to open, ms */
  patience?: number
  /** replaces the database, in tests of failing storage */
  open?: (options: StoreOptions) => Promise<Store>
}

/** A row that was stored, in this tab or another; `store` is `all` after an erase. */
export type Stored = { store: string; id: string }

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
  const writer = randomId()
  const journal = createJournal(
    name,
    writer,
    allowed(() => localStorage),
  )
  let channel = allowed(() => new BroadcastChannel(name))
  const settings = new Map<string, Set<(value: Json | undefined) => void>>()
  const watchers = new Set<(stored: Stored) => void>()
  const underWay = new UnderWay()
  let left = false

  const keeper = new Keeper({ open: connect, journal, now, delay, retry, patience, onStored })
  const drafts = createDrafts(keeper, writer, tabName(name, writer))

  async function connect(): Promise<Store> {
    const store = await open({ ...options, name, now, underWay, onClose: () => keeper.closed() })
    if (store.newer) journal.set('beside', '1')
    else if (journal.get('beside')) {
      // Offline the import's code may not load: then what is beside comes home at the next opening.
      const home = await import('./import.ts')
        .then(i => i.takeBeside(store, options, name))
        .catch(() => false)
      if (home) journal.remove('beside')
    }
    return store
  }

  function onStored(changes: readonly { store: string; id: string; row: object }[]): void {
    for (const { store, id, row } of changes) {
      if (store === 'settings' && mirrored(id) === null) mirror(id, (row as SettingRow).value)
    }
    const news = changes.map(({ store, id }) => ({ store, id }))
    channel?.postMessage(news)
    hear(news, false)
  }

  function hear(news: Stored[] | 'erased', elsewhere: boolean): void {
    if (news === 'erased') {
      keeper.drop()
      drafts.clear()
      tell(watchers, () => ({ store: 'all', id: '' }))
      return
    }
    for (const { store, id } of news) {
      if (store === 'drafts') void drafts.stored(id)
      if (store === 'settings' && elsewhere) {
        void record.setting(id).then(value => tell(settings.get(id), () => value))
      }
      tell(watchers, () => ({ store, id }))
    }
  }

  const record = {
    /**
     * The text kept under a key: `cell:<lesson>#<cell>`, `exercise:<id>`, `playground`.
     * What is typed later is typed over this text; texts that others write meanwhile stay beside it.
     */
    draftOf: (key: string): Promise<Draft | undefined> => drafts.of(key),

    /**
     * Keeps a text, while it is typed: call it at every change.
     *
     * @param keep leaves the text that was there before as one of the others (for Reset and for Show solution)
     */
    saveDraft: (key: string, code: string, { keep = false } = {}): void => drafts.save(key, code, keep),

    /** Goes on with one of the other texts: what is typed next replaces that one; the page's own stays. */
    takeVersion: (key: string, version: Seen): void => drafts.take(key, version),

    /** Drops one text for good, on the learner's word. */
    forgetVersion: (key: string, version: Version): void => drafts.forget(key, version),

    /** Calls back when another tab has left a text under this key that this page has not seen. */
    onForeignDraft: (key: string, listener: (version: Version) => void): (() => void) =>
      drafts.onForeign(key, listener),

    /** Adds a checked attempt; resolves when it is saved, or when `status()` says why not. */
    async addAttempt(
      exercise: string,
      attempt: { code: string; result: AttemptResult; contentVersion: string; starter?: string },
    ): Promise<AttemptRow> {
      const { code, result, contentVersion, starter } = attempt
      const id = `${exercise}#${randomId()}`
      const row = {
        ...keeper.moment(),
        id,
        exercise,
        code,
        result: plain(result),
        contentVersion,
        ...(starter !== undefined && { starter }),
      }
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

    /**
     * Keeps the state of a checkpoint; once `done` it stays finished.
     *
     * @param right whether the answer just given is right, where it was judged: what is missed is due again later
     */
    checkpoint(lesson: string, checkpoint: string, state: CheckpointState, right?: boolean): void {
      const id = `${lesson}#${checkpoint}`
      const moment = keeper.moment()
      const row = {
        ...moment,
        id,
        lesson,
        checkpoint,
        state: plain(state),
        ...(right !== undefined && { tries: [{ at: moment.at, right }] }),
      }
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
      return mirrored(setting) ?? (await keeper.row('settings', setting))?.value
    },

    setSetting(setting: string, value: Json): void {
      mirror(setting, value)
      const row = { ...keeper.moment(), id: setting, value: plain(value) }
      keeper.add({ store: 'settings', id: setting, row }, true)
      tell(settings.get(setting), () => value)
    },

    /** Calls back when a setting changes, in this tab or another. */
    onSetting: (setting: string, listener: (value: Json | undefined) => void): (() => void) =>
      listen(settings, setting, listener),

    status: (): Status => keeper.status,

    /** Calls back with the status now and at every change; returns the way to stop that. */
    onStatus: (listener: (status: Status) => void): (() => void) => keeper.onStatus(listener),

    /** The learner has read that the browser had removed the record (`lostSince`). */
    acknowledgeLoss: (): void => keeper.acknowledgeLoss(),

    /** Calls back when a row was stored, in this tab or another. */
    onChange(watcher: (stored: Stored) => void): () => void {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },

    /** Saves what waits; resolves when it is saved, or when `status()` says why not. */
    flush: (): Promise<void> => keeper.flush(),

    /** Everything that was ever typed, done or set aside, with what waits to be saved. */
    async everything(): Promise<RecordFile> {
      const lists: Record<string, unknown[]> = {}
      for (const store of STORES) lists[store] = await keeper.rows(store)
      lists.settings = withMirrored(lists.settings as SettingRow[], () => keeper.moment())
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
      await keeper.erase(async store => {
        if (store && !store.newer) return store.clear()
        store?.close()
        keeper.closed()
        await deleteStores(name).catch(() => {})
      })
      forgetMirrored()
      forgetTab(name)
      channel?.postMessage('erased')
      hear('erased', false)
    },

    /** Saves no more and lets go of the database and of other tabs, as when the page is gone. */
    async close(): Promise<void> {
      await keeper.stop()
      channel?.close()
      channel = undefined
      removeEventListener('pagehide', leave)
      removeEventListener('pageshow', back)
      removeEventListener('beforeunload', ask)
      document.removeEventListener('visibilitychange', hide)
    },
  }

  /** The next page stores what the journal has; what it has no room for can but be tried. */
  function leave(): void {
    left = true
    if (keeper.keepJournal()) underWay.abort()
    else void keeper.flush()
  }
  function back(): void {
    left = false
    void keeper.flush()
  }
  /** Another tab comes to the front; a page that is left is told so, too. */
  function hide(): void {
    if (left) return
    keeper.keepJournal()
    void keeper.flush()
  }
  /** The browser asks before what nothing could save goes with the page. */
  function ask(event: BeforeUnloadEvent): void {
    if (keeper.holdsWork()) event.preventDefault()
  }
  // Only while something is not saved: a listener keeps the page out of some browsers' way back to it.
  keeper.onStatus(({ state }) => {
    if (state === 'unsaved') addEventListener('beforeunload', ask)
    else removeEventListener('beforeunload', ask)
  })
  channel?.addEventListener('message', event => hear(event.data, true))
  addEventListener('pagehide', leave)
  addEventListener('pageshow', back)
  document.addEventListener('visibilitychange', hide)
  return record
}

/** What is plain data of a value: functions, NaN and the like do not reach the database. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value))
}
