import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { LearnerRecord } from '#record/browser/record.ts'
import { openStore, type StoreOptions } from '#record/browser/store.ts'
import { fakeBrowser } from './page.ts'
import { random } from './random.ts'

const SEQUENCES = 150
const STEPS = 25

type Tab = { name: string; record: LearnerRecord; text: string | undefined; own: string[]; kill: () => void }

const turn = (ms = 0) => new Promise(resolve => setTimeout(resolve, ms))

/**
 * One learner's random life with storage that fails in every way, kills included. A page that is killed never
 * writes again. Only what neither the database nor localStorage would take may go, and only if the page had said so.
 */
async function live(seed: number) {
  const next = random(seed)
  const browser = fakeBrowser(`life-${seed}`)
  const living = new Set<string>()
  const attempts = new Set<string>()
  const excused = new Set<string>()
  const untold: string[] = []
  const stored = new Set<string>()
  const story: string[] = []
  const tabs: Tab[] = []
  let mood: 'fine' | 'full' | 'refused' = 'fine'
  let texts = 0

  const open = async (name: string): Promise<Tab> => {
    let dead = false
    const never = new Promise<never>(() => {})
    const fail = () => {
      if (mood === 'full') throw new DOMException('no room', 'QuotaExceededError')
      if (mood === 'refused') throw new DOMException('not allowed', 'SecurityError')
    }
    const record = browser.page(name, {
      delay: 3,
      retry: 6,
      open: async (options: StoreOptions) => {
        if (dead) return never
        if (mood === 'refused') fail()
        const store = await openStore(options)
        const write: typeof store.write = async (...args) => {
          if (dead) return never
          fail()
          await store.write(...args)
          for (const { row } of args[0]) if ('code' in row) stored.add(row.code)
        }
        return { ...store, write }
      },
    })
    const kill = () => {
      dead = true
      browser.cut(record)
    }
    const tab: Tab = { name, record, text: undefined, own: [], kill }
    tab.text = (await record.draftOf('playground'))?.code
    return tab
  }

  const type = (tab: Tab, keep: boolean) => {
    const code = `text ${++texts}`
    tab.record.saveDraft('playground', `${code}, half`, { keep })
    tab.record.saveDraft('playground', code)
    if (tab.text && !keep) living.delete(tab.text)
    living.add(code)
    tab.text = code
    tab.own.push(code)
  }

  const kill = (tab: Tab) => {
    tabs.splice(tabs.indexOf(tab), 1)
    const { state } = tab.record.status()
    const waiting = tab.own.filter(code => !stored.has(code) && (living.has(code) || attempts.has(code)))
    if (waiting.length > 0 && state !== 'saving' && state !== 'unsaved') untold.push(...waiting)
    if (browser.refused(tab.record)) for (const code of waiting) excused.add(code)
    tab.kill()
  }

  for (let step = 0; step < STEPS; step++) {
    const dice = next()
    const tab = tabs[Math.floor(next() * tabs.length)]
    if (!tab || (dice < 0.12 && tabs.length < 4)) {
      story.push('open')
      tabs.push(await open(`tab ${step}`))
    } else if (dice < 0.4) {
      story.push('type')
      type(tab, false)
    } else if (dice < 0.46) {
      story.push('reset')
      type(tab, true)
    } else if (dice < 0.5) {
      story.push('go on with another text')
      const draft = await tab.record.draftOf('playground')
      const other = draft?.others[Math.floor(next() * draft.others.length)]
      if (other) {
        tab.record.takeVersion('playground', other)
        tab.text = other.code
      }
    } else if (dice < 0.58) {
      story.push('check')
      const code = `attempt ${++texts}`
      attempts.add(code)
      tab.own.push(code)
      void tab.record.addAttempt('e', { code, result: { version: 1, status: 'fail' }, contentVersion: '1' })
    } else if (dice < 0.66) {
      story.push('reload')
      kill(tab)
      tabs.push(await open(tab.name))
    } else if (dice < 0.74) {
      story.push('close')
      kill(tab)
    } else if (dice < 0.84) {
      mood = (['fine', 'full', 'refused'] as const)[Math.floor(next() * 3)]!
      story.push(`database ${mood}`)
    } else if (dice < 0.88) {
      browser.local.full = next() < 0.4
      story.push(`localStorage ${browser.local.full ? 'full' : 'fine'}`)
    } else {
      story.push('wait')
      await turn(next() * 12)
    }
  }
  mood = 'fine'
  browser.local.full = false
  for (const tab of [...tabs]) await tab.record.flush()
  const last = await open('last')
  await last.record.flush()
  const { drafts, attempts: kept } = await last.record.everything()
  await browser.close()
  return {
    about: `seed ${seed}: ${story.join(', ')}`,
    untold,
    excused,
    must: [...living, ...attempts].filter(text => !excused.has(text)),
    found: [...drafts.flatMap(d => d.versions.map(v => v.code)), ...kept.map(a => a.code)],
    state: last.record.status().state,
  }
}

test(`${SEQUENCES} random lives with failing storage and killed pages lose nothing that was not told`, async () => {
  let lost = 0
  for (let seed = 1; seed <= SEQUENCES; seed++) {
    const { about, must, found, excused, untold, state } = await live(seed)
    expect(found, about).toEqual(expect.arrayContaining(must))
    expect(new Set(found).size, about).toBe(found.length)
    expect(untold, about).toEqual([])
    expect(state, about).not.toBe('unsaved')
    lost += excused.size
  }
  // Both stores refusing is rare, else this would prove little.
  expect(lost).toBeLessThan(SEQUENCES / 2)
}, 240_000)
