import type { Data } from '#exercise/data.ts'

/** The function of a search program that looks for changes. */
export const SEARCH = '$search'

/** What a search program is asked. */
export interface Job {
  at: [site: number, alternative: number, early: 0 | 1][]
  /** Arguments, the case that tells most first, and the right answers. */
  cases: { args: Data[]; wanted: Data }[]
  /** In milliseconds; what was not looked at by then is not looked at. */
  milliseconds: number
  /** Whether to look for two changes at once. */
  pairs: boolean
}

/** What it finds. It runs beside a program that nothing is believed of: whoever asks looks at every word of it. */
export interface Found {
  /** Changes, or pairs of them, that make these cases right. */
  fits: number[][]
  /** Changes that make more of them right and none wrong, with how many numbers more. */
  better: [change: number, more: number][]
}

/** How many that fit are enough. */
const ENOUGH = 24

/**
 * The part of a search program that tries the changes.
 *
 * A change that alters nothing in the first case, ends in an error there, or gives the same numbers as a more natural
 * one is dropped for pairs.
 */
export function searchText(): string {
  return `
const $leaves = (mine, wanted, into, most, values) => {
  if (typeof wanted === 'number') {
    into.push(Number.isFinite(mine) ? 1 : 0, Number.isFinite(mine) && Math.abs(mine - wanted) <= 1e-6 * most ? 1 : 0)
    values.push(typeof mine === 'number' ? mine : NaN)
  } else if (Array.isArray(wanted)) {
    const isSame = Array.isArray(mine) && mine.length === wanted.length
    for (let n = 0; n < wanted.length; n++) $leaves(isSame ? mine[n] : undefined, wanted[n], into, most, values)
  } else if (wanted !== null && typeof wanted === 'object') {
    for (const key of Object.keys(wanted))
      $leaves(mine !== null && typeof mine === 'object' ? mine[key] : undefined, wanted[key], into, $largest(wanted[key]), values)
  }
  return into
}
const $largest = data =>
  typeof data === 'number' ? Math.abs(data)
    : data !== null && typeof data === 'object' ? Math.max(1e-9, ...Object.values(data).map($largest)) : 1e-9
const $freeze = data => {
  if (data !== null && typeof data === 'object') for (const part of Object.values(data)) $freeze(part)
  return Object.freeze(data)
}
const $copy = data =>
  Array.isArray(data) ? data.map($copy)
    : data !== null && typeof data === 'object' ? Object.fromEntries(Object.entries(data).map(([key, part]) => [key, $copy(part)]))
    : data
export const ${SEARCH} = ({ at, cases, milliseconds, pairs }) => {
  const end = performance.now() + milliseconds
  const shared = $make([], 100000)
  let copies = false
  let rounds = cases.map(() => 100000)
  const leaves = (changes, n) => {
    const { args, wanted } = cases[n]
    try {
      const on = changes.map(change => at[change])
      const made = on.some(([, , early]) => early) ? $make(on, rounds[n]) : shared
      made.turnOn(on, rounds[n])
      const answer = made.answer(...(copies ? $copy(args) : args))
      const values = []
      return { right: $leaves(answer, wanted, [1], $largest(wanted), values), values }
    } catch { return undefined }
  }
  for (const { args } of cases) $freeze(args)
  if (!leaves([], 0)) {
    copies = true
    if (!leaves([], 0)) copies = false
  }
  const isAll = right => right.every(one => one === 1)
  // A case that is right tells nothing of what is wrong: it comes last.
  const isRight = n => { const own = leaves([], n); return own && isAll(own.right) }
  const wrongFirst = cases.map((_, n) => [n, isRight(n) ? 1 : 0]).sort((one, other) => one[1] - other[1])
  cases = wrongFirst.map(([n]) => cases[n])
  const base = cases.map((_, n) => {
    const own = leaves([], n)
    rounds[n] = 200 + 4 * Math.min(shared.rounds(), 2000)
    if (!own) rounds[n] = 1000
    return own ? own.right : $leaves(undefined, cases[n].wanted, [0], 1, [])
  })
  const fitsAll = changes => cases.every((_, n) => { const own = leaves(changes, n); return own && isAll(own.right) })
  const fits = [], better = [], telling = [], seen = new Set()
  const first = leaves([], 0)
  const second = pairs && cases.length > 1 ? leaves([], 1) : undefined
  seen.add((first ? first.values.join() : '') + (second ? second.values.join() : ''))
  for (let change = 0; change < at.length; change++) {
    if (performance.now() > end) break
    const own = leaves([change], 0)
    if (!own) continue
    if (isAll(own.right)) {
      if (fitsAll([change])) fits.push([change])
      if (fits.length >= ${ENOUGH}) break
    }
    // One case may be such that two changes come to the same in it.
    const next = pairs && cases.length > 1 ? leaves([change], 1) : undefined
    const key = own.values.join() + (next ? next.values.join() : '')
    if (seen.has(key)) continue
    seen.add(key)
    if (!at[change][2]) telling.push(change)
    if (own.right.every((one, k) => one >= base[0][k]) && own.right.some((one, k) => one > base[0][k])) {
      let more = 0, isWorse = false
      for (let n = 0; n < cases.length && !isWorse; n++) {
        const there = n === 0 ? own : leaves([change], n)
        if (!there || there.right.some((one, k) => one < base[n][k])) isWorse = true
        else more += there.right.filter((one, k) => one > base[n][k]).length
      }
      if (!isWorse && more > 0) better.push([change, more])
    }
  }
  better.sort((one, other) => other[1] - one[1])
  if (!pairs || fits.length > 0) return { fits, better }
  const look = (one, other) => {
    if (at[one][0] === at[other][0]) return
    const own = leaves([one, other], 0)
    if (own && isAll(own.right) && fitsAll([one, other])) fits.push([one, other])
  }
  for (const [one] of better.slice(0, 8))
    for (const other of telling) {
      if (performance.now() > end || fits.length >= ${ENOUGH}) return { fits, better }
      look(one, other)
    }
  for (let sum = 1; sum < 2 * telling.length - 2 && fits.length === 0; sum++)
    for (let i = Math.max(0, sum - telling.length + 1); 2 * i < sum; i++) {
      if (performance.now() > end) return { fits, better }
      look(telling[i], telling[sum - i])
    }
  return { fits, better }
}
`
}
