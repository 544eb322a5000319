import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate'
import { isLeftover } from './leftover.ts'
import { LIMITS, type Limits } from './limits.ts'
import { FileError, type Found, type Problem } from './problem.ts'

/** Names that would lead out of the folder that they are unpacked in; nothing is unpacked here, but they are told. */
const TRICK = /(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[A-Za-z]:|\0|(^|\/)__proto__$/

/**
 * The submissions in a zip, one after the other, in bounded memory. Nothing is written to a disk.
 *
 * @param name the zip's own name, put before those of its entries
 * @returns each entry that could be one, with its text or with the reason why it has none
 */
export function* readZip(
  name: string,
  bytes: Uint8Array,
  limits: Limits = LIMITS,
  depth = 1,
): Generator<Found> {
  if (bytes.length > limits.zip) {
    yield refused(name, 'too-large', { size: bytes.length })
    return
  }
  let entries: UnzipFileInfo[]
  try {
    entries = listOf(bytes, limits)
  } catch (error) {
    yield { name, problem: error instanceof FileError ? error.problem : { code: 'not-a-zip', values: {} } }
    return
  }
  const seen = new Set<string>()
  let unpacked = 0
  let group: { at: number; info: UnzipFileInfo }[] = []
  let size = 0
  for (const [at, info] of entries.entries()) {
    if (info.name.endsWith('/') || isLeftover(info.name)) continue
    const problem = seen.has(info.name)
      ? { code: 'path' as const, values: {} }
      : problemOf(info, limits, depth)
    seen.add(info.name)
    if (!problem) unpacked += info.originalSize
    if (problem || unpacked > limits.unpacked) {
      yield { name: inside(name, info.name), problem: problem ?? { code: 'bomb', values: {} } }
      continue
    }
    if (size + info.originalSize > limits.group && group.length > 0) {
      yield* unpack(name, bytes, group, limits, depth)
      group = []
      size = 0
    }
    group.push({ at, info })
    size += info.originalSize
  }
  yield* unpack(name, bytes, group, limits, depth)
}

/**
 * How many files {@link readZip} gives, without unpacking them; only zips within the zip are unpacked, one at a time.
 */
export function countZip(bytes: Uint8Array, limits: Limits = LIMITS, depth = 1): number {
  if (bytes.length > limits.zip) return 1
  let entries: UnzipFileInfo[]
  try {
    entries = listOf(bytes, limits)
  } catch {
    return 1
  }
  let count = 0
  for (const [at, info] of entries.entries()) {
    if (info.name.endsWith('/') || isLeftover(info.name)) continue
    const inner = /\.zip$/i.test(info.name) && !problemOf(info, limits, depth)
    count += inner ? countInner(bytes, at, info, limits, depth) : 1
  }
  return count
}

function countInner(
  bytes: Uint8Array,
  at: number,
  info: UnzipFileInfo,
  limits: Limits,
  depth: number,
): number {
  let n = 0
  try {
    const inner = unzipSync(bytes, { filter: () => n++ === at })[info.name]
    return inner ? countZip(inner, limits, depth + 1) : 1
  } catch {
    return 1
  }
}

function listOf(bytes: Uint8Array, limits: Limits): UnzipFileInfo[] {
  const entries: UnzipFileInfo[] = []
  unzipSync(bytes, {
    filter(info) {
      if (entries.length >= limits.entries) throw new FileError('too-many', { most: limits.entries })
      entries.push(info)
      return false
    },
  })
  return entries
}

function problemOf(info: UnzipFileInfo, limits: Limits, depth: number): Problem | undefined {
  const { name, size, originalSize, compression } = info
  if (TRICK.test(name)) return { code: 'path', values: {} }
  const zip = /\.zip$/i.test(name)
  if (!zip && !/\.json$/i.test(name)) return { code: 'other-kind', values: {} }
  if (zip && depth >= limits.depth) return { code: 'nested', values: {} }
  if (compression !== 0 && compression !== 8) return { code: 'packing', values: {} }
  // Code packs to a fifth or a tenth; to a hundredth only what was made to fill a memory.
  if (originalSize > 1_000_000 && originalSize > 100 * size)
    return { code: 'bomb', values: { size: originalSize } }
  if (originalSize > (zip ? limits.group : limits.submission))
    return { code: 'too-large', values: { size: originalSize } }
}

/** Unpacks some entries at once; when one is broken, each half for itself. */
function* unpack(
  name: string,
  bytes: Uint8Array,
  group: { at: number; info: UnzipFileInfo }[],
  limits: Limits,
  depth: number,
): Generator<Found> {
  if (group.length === 0) return
  const wanted = new Set(group.map(({ at }) => at))
  let at = 0
  let files: Record<string, Uint8Array>
  try {
    // Each goes into a space of the size that its entry states: what unfolds into more is cut there.
    files = unzipSync(bytes, { filter: () => wanted.has(at++) })
  } catch {
    if (group.length === 1) {
      yield refused(inside(name, group[0]!.info.name), 'unreadable')
      return
    }
    const half = group.length >> 1
    yield* unpack(name, bytes, group.slice(0, half), limits, depth)
    yield* unpack(name, bytes, group.slice(half), limits, depth)
    return
  }
  for (const { info } of group) {
    const path = inside(name, info.name)
    const file = files[info.name]
    if (!file) yield refused(path, 'unreadable')
    else if (/\.zip$/i.test(info.name)) yield* readZip(path, file, limits, depth + 1)
    else yield { name: path, text: strFromU8(file) }
  }
}

function inside(zip: string, entry: string): string {
  return `${zip}/${[...entry]
    .map(c => (c < ' ' ? '?' : c))
    .join('')
    .slice(0, 200)}`
}

function refused(name: string, code: Problem['code'], values: Problem['values'] = {}): Found {
  return { name, problem: { code, values } }
}
