import { readFileSync } from 'node:fs'
import { strToU8 } from 'fflate'
import { expect, onTestFinished, test, vi } from 'vitest'
import { LIMITS } from '#classroom/limits.ts'
import type { Found } from '#classroom/problem.ts'
import { countZip, readZip } from '#classroom/zip.ts'
import { crc32 } from '#classroom/zip-body.ts'
import { zipped } from './zipped.ts'

const brief = (found: Iterable<Found>) => [...found].map(f => [f.name, 'text' in f ? f.text : f.problem.code])
const read = (bytes: Uint8Array, limits = LIMITS, clock?: () => number) =>
  brief(readZip('z.zip', bytes, limits, clock))
const counted = (bytes: Uint8Array, limits = LIMITS) => [...countZip(bytes, limits)].at(-1)

/** Changes a zip through the places at which its list's entries begin. */
function changed(
  zip: Uint8Array,
  change: (view: DataView, entries: number[], end: number) => void,
): Uint8Array {
  const copy = zip.slice()
  const view = new DataView(copy.buffer)
  const at = (signature: number) =>
    [...copy.keys()].filter(n => n + 4 <= copy.length && view.getUint32(n, true) === signature)
  change(view, at(0x02014b50), at(0x06054b50).at(-1)!)
  return copy
}

const pair = zipped({ 'a.json': strToU8('{"a":1}'), 'b.json': strToU8('{"b":2}') }, { level: 0 })

test('a zip that a test makes has no clock in it', () => {
  vi.useFakeTimers({ now: new Date(2031, 11, 31, 15, 27, 54) })
  onTestFinished(() => void vi.useRealTimers())
  expect(zipped({ 'a.json': strToU8('{"a":1}'), 'b.json': strToU8('{"b":2}') }, { level: 0 })).toEqual(pair)
})

test('the checksum is the one of zips', () => {
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926)
})

test('a zip without a submission is a row: empty, of folders only, of leftovers only', () => {
  const folders = zipped({ 'week-3/': new Uint8Array(0), '.DS_Store': strToU8('x') })
  for (const zip of [readFileSync('tests/classroom/files/empty.zip'), folders])
    expect([read(zip), counted(zip) ?? 0]).toEqual([[['z.zip', 'empty']], 1])
  expect(read(zipped({ 'in.zip': folders }))).toEqual([['z.zip/in.zip', 'empty']])
})

test('an end record in the comment hides nothing: what is in the zip is read', () => {
  const found = read(readFileSync('tests/classroom/files/false-end-in-comment.zip'))
  expect(found.length).toBeGreaterThan(0)
  expect(found.map(([name]) => name)).toContain('z.zip/ok.json')
})

test('a zip that is two zips, by which end one believes, is refused', () => {
  const own = zipped({ 'other.json': strToU8('{}') })
  // A second list whose entries are those of the first, and an end that is as sound as the true one.
  const comment = (at: number) =>
    changed(own, (view, _, end) => view.setUint32(end + 16, view.getUint32(end + 16, true) + at, true))
  const both = new Uint8Array(pair.length + own.length)
  both.set(pair)
  both.set(comment(pair.length), pair.length)
  new DataView(both.buffer).setUint16(pair.length - 2, own.length, true)
  expect(read(both)).toEqual([['z.zip', 'not-a-zip']])
})

test('entries that share a body, or lie in one another, are refused in one row', () => {
  const shared = changed(pair, (view, [a, b]) => view.setUint32(b! + 42, view.getUint32(a! + 42, true), true))
  expect(read(shared)).toEqual([['z.zip', 'overlap']])
  const longer = changed(pair, (view, [a]) => {
    view.setUint32(a! + 20, 45, true)
    view.setUint32(a! + 24, 45, true)
  })
  expect(read(longer)).toEqual([['z.zip', 'overlap']])
})

test('a body that was changed does not agree with its checksum and is not judged; those beside it are', () => {
  const flipped = pair.slice()
  const body = Buffer.from(pair).indexOf('{"a":1}')
  flipped[body] = '['.charCodeAt(0)
  expect(read(flipped)).toEqual([
    ['z.zip/a.json', 'unreadable'],
    ['z.zip/b.json', '{"b":2}'],
  ])
})

test('a body far larger than it states to become is not unfolded', () => {
  const zip = changed(zipped({ 'a.json': strToU8('x'.repeat(9000)) }, { level: 0 }), (view, [a]) => {
    view.setUint32(a! + 24, 10, true)
    view.setUint16(a! + 10, 8, true)
  })
  expect(read(zip)).toEqual([['z.zip/a.json', 'unreadable']])
})

test('bytes and entries are one budget for all zips within a zip', () => {
  const inner = zipped({ 'a.json': strToU8('1234'), 'b.json': strToU8('1234') })
  const zip = zipped({ '1.zip': inner, '2.zip': inner, '3.zip': inner })
  const bytes = { ...LIMITS, unpacked: 3 * inner.length + 13 }
  expect(read(zip, bytes).filter(([, text]) => text === '1234')).toHaveLength(3)
  expect(read(zip, { ...LIMITS, entries: 7 })).toEqual([
    ['z.zip/1.zip/a.json', '1234'],
    ['z.zip/1.zip/b.json', '1234'],
    ['z.zip/2.zip/a.json', '1234'],
    ['z.zip/2.zip/b.json', '1234'],
    ['z.zip/3.zip', 'too-many'],
  ])
})

test('a zip of pictures is so many rows and one for the rest, the same when it is counted', () => {
  const pictures = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`${n}.png`, strToU8('x')]))
  const nested = zipped({ '1.zip': zipped(pictures), '2.zip': zipped(pictures), 'ok.json': strToU8('{}') })
  const limits = { ...LIMITS, refused: 60 }
  const found = read(nested, limits)
  expect(found).toHaveLength(61)
  expect(found.at(-1)).toEqual(['z.zip', 'rest'])
  expect(counted(nested, limits)).toBe(60)
})

test('unpacking that takes too long ends with a row for the rest, whatever the judging takes', () => {
  const zip = zipped(Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`${n}.json`, strToU8('{}')])))
  let now = 0
  const slow = read(zip, { ...LIMITS, time: 5 }, () => now++)
  expect(slow.length).toBeLessThan(9)
  expect(slow.at(-1)).toEqual(['z.zip', 'rest'])
  let outside = 0
  const rows = readZip('z.zip', zip, { ...LIMITS, time: 5 }, () => outside)
  for (const row of rows) {
    outside += 1000
    expect('text' in row).toBe(true)
  }
})

test('a zip whose sizes are in fields of 64 bits is read as any other', () => {
  const name = strToU8('a.json')
  const body = strToU8('{"large":true}')
  const part = (size: number, write: (view: DataView, bytes: Uint8Array) => void) => {
    const bytes = new Uint8Array(size)
    write(new DataView(bytes.buffer), bytes)
    return bytes
  }
  const local = part(30 + 6 + body.length, (view, bytes) => {
    view.setUint32(0, 0x04034b50, true)
    view.setUint16(26, 6, true)
    bytes.set(name, 30)
    bytes.set(body, 36)
  })
  const list = part(46 + 6 + 20, (view, bytes) => {
    view.setUint32(0, 0x02014b50, true)
    view.setUint32(16, crc32(body), true)
    view.setUint32(20, 0xffffffff, true)
    view.setUint32(24, 0xffffffff, true)
    view.setUint16(28, 6, true)
    view.setUint16(30, 20, true)
    bytes.set(name, 46)
    view.setUint16(52, 1, true)
    view.setUint16(54, 16, true)
    view.setBigUint64(56, BigInt(body.length), true)
    view.setBigUint64(64, BigInt(body.length), true)
  })
  const end64 = part(56 + 20 + 22, view => {
    view.setUint32(0, 0x06064b50, true)
    view.setBigUint64(24, 1n, true)
    view.setBigUint64(32, 1n, true)
    view.setBigUint64(40, BigInt(list.length), true)
    view.setBigUint64(48, BigInt(local.length), true)
    view.setUint32(56, 0x07064b50, true)
    view.setBigUint64(64, BigInt(local.length + list.length), true)
    view.setUint32(76, 0x06054b50, true)
    for (const at of [84, 86]) view.setUint16(at, 0xffff, true)
    for (const at of [88, 92]) view.setUint32(at, 0xffffffff, true)
  })
  const zip = new Uint8Array([...local, ...list, ...end64])
  expect(read(zip)).toEqual([['z.zip/a.json', '{"large":true}']])
})

test('a submission saved as UTF-16 is read, in a zip as well', () => {
  const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
  const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16())
  const texts = {
    'a.json': wide('\uFEFF{"é":1}'),
    'b.json': wide('{"é":1}'),
    'c.json': swapped(wide('{"é":1}')),
  }
  expect(read(zipped(texts)).map(([, text]) => text)).toEqual(['{"é":1}', '{"é":1}', '{"é":1}'])
})

test('what platforms put beside submissions is left out in silence, and a learner’s odd file is told', () => {
  const names = [
    'Week 3_ada_attempt_2026-11-25-13-14-15.txt',
    'Week 3_ada_attempt_2026-11-25-13-14-15_a.json',
    'Week 3/Lovelace, Ada(ada)/timestamp.txt',
    'Week 3/Lovelace, Ada(ada)/feedbackText.html',
    'Week 3/grades.csv',
    'Ada Lovelace_3_assignsubmission_onlinetext/onlinetext.html',
    'index.html',
    'Week 3/Lovelace, Ada(ada)/Submission attachment(s)/notes.txt',
  ]
  const zip = zipped(Object.fromEntries(names.map(name => [name, strToU8('{}')])))
  expect([...readZip('d.zip', zip)].map(found => found.name)).toEqual([
    'd.zip/Week 3/Lovelace, Ada(ada)/Submission attachment(s)/notes.txt',
    'd.zip/Week 3_ada_attempt_2026-11-25-13-14-15_a.json',
  ])
})
