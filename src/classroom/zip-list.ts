import { FileError } from './problem.ts'

/** An entry as the zip's list has it: nothing of it is believed beyond where its body is looked for. */
export interface ZipEntry {
  name: string
  /** 0 for stored, 8 for deflated; -1 for what has a password. */
  method: number
  crc: number
  /** When it was put into the zip, ms, as if its clock had shown UTC; undefined where it has no time. */
  packedAt?: number
  /** Bytes in the zip, and unpacked, as stated. */
  packed: number
  size: number
  /** Where its local head begins in the zip, and its body: -1 where there is none. */
  head: number
  body: number
}

const [END, END64, LOCATOR64, LISTED, LOCAL] = [0x06054b50, 0x06064b50, 0x07064b50, 0x02014b50, 0x04034b50]
/** The end record without its comment; the comment has at most 65,535 bytes. */
const END_SIZE = 22
const NOT = () => new FileError('not-a-zip')

/**
 * The entries of a zip, in the order of its list.
 *
 * A comment can hold what looks like the end of another zip, and one tool believes the one and another the other. So
 * each place that looks like an end is tried, and exactly one must have a list that ends where it begins.
 *
 * @param most entries that are read
 * @throws FileError when it is no zip, holds two, has too many entries, or entries that lie in one another
 */
export function listZip(bytes: Uint8Array, most: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let found: { entries: ZipEntry[]; from: number } | undefined
  // So that a comment full of ends cannot make each of them cost a whole list.
  let left = most + 1000
  let large = false
  for (let end = bytes.length - END_SIZE; end >= Math.max(0, bytes.length - END_SIZE - 0xffff); end--) {
    if (view.getUint32(end, true) !== END) continue
    const place = placeOf(view, end)
    if (!place) continue
    if (place.count > most) {
      large = true
      continue
    }
    left -= place.count
    if (left < 0) throw NOT()
    const entries = entriesAt(bytes, view, place)
    if (!entries) continue
    if (found) throw NOT()
    found = { entries, from: place.from }
  }
  if (!found) throw large ? new FileError('too-many', { most }) : NOT()
  return apart(found.entries, view, found.from)
}

interface Place {
  from: number
  to: number
  count: number
}

/** Where the list of an end record is, when that list ends at the record itself. */
function placeOf(view: DataView, end: number): Place | undefined {
  let [count, size, from] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ]
  let to = end
  const large = end - 20 >= 0 && view.getUint32(end - 20, true) === LOCATOR64
  if (large) {
    const at = whole(view, end - 12)
    if (at === undefined || at + 56 > end - 20 || view.getUint32(at, true) !== END64) return undefined
    ;[count, size, from, to] = [
      whole(view, at + 32) ?? -1,
      whole(view, at + 40) ?? -1,
      whole(view, at + 48) ?? -1,
      at,
    ]
  }
  // Parts of a zip on several disks are not read.
  if (view.getUint16(end + 4, true) !== 0 && !large) return undefined
  if (count < 0 || from < 0 || from + size !== to) return undefined
  return { from, to, count }
}

/** Eight bytes as a number; undefined when it is larger than any place in a file here. */
function whole(view: DataView, at: number): number | undefined {
  if (at + 8 > view.byteLength) return undefined
  return view.getUint32(at + 4, true) > 0 ? undefined : view.getUint32(at, true)
}

/** The list, when it has as many entries as were stated and ends where it must. */
function entriesAt(bytes: Uint8Array, view: DataView, { from, to, count }: Place): ZipEntry[] | undefined {
  const entries: ZipEntry[] = []
  let at = from
  for (let n = 0; n < count; n++) {
    if (at + 46 > to || view.getUint32(at, true) !== LISTED) return undefined
    const flags = view.getUint16(at + 8, true)
    const [names, extras, comments] = [28, 30, 32].map(k => view.getUint16(at + k, true)) as [
      number,
      number,
      number,
    ]
    const next = at + 46 + names + extras + comments
    if (next > to) return undefined
    const sizes = sizesOf(view, at, at + 46 + names, extras)
    if (!sizes) return undefined
    const raw = bytes.subarray(at + 46, at + 46 + names)
    entries.push({
      name: nameOf(raw, (flags & 0x800) !== 0),
      method: flags & 1 ? -1 : view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...timeOf(view.getUint16(at + 12, true), view.getUint16(at + 14, true)),
      ...sizes,
      body: -1,
    })
    at = next
  }
  return at === to ? entries : undefined
}

/** Sizes and place, of which those that do not fit into 32 bits are in an extra field. */
function sizesOf(view: DataView, at: number, extra: number, length: number) {
  const values = [24, 20, 42].map(k => view.getUint32(at + k, true))
  if (values.includes(0xffffffff)) {
    let field = extra
    while (field + 4 <= extra + length && view.getUint16(field, true) !== 1)
      field += 4 + view.getUint16(field + 2, true)
    let place = field + 4
    const end = Math.min(
      place + (field + 4 <= extra + length ? view.getUint16(field + 2, true) : 0),
      extra + length,
    )
    for (const [n, value] of values.entries()) {
      if (value !== 0xffffffff) continue
      const large = place + 8 <= end ? whole(view, place) : undefined
      if (large === undefined) return undefined
      values[n] = large
      place += 8
    }
  }
  const [size, packed, head] = values as [number, number, number]
  return { size, packed, head }
}

/**
 * Finds the bodies behind their local heads; no two entries may share a byte, or a small zip unfolds into a large one.
 *
 * @param from where the list begins: no body reaches into it
 * @throws FileError
 */
function apart(entries: ZipEntry[], view: DataView, from: number): ZipEntry[] {
  for (const entry of entries) {
    const { head, packed } = entry
    if (head + 30 > from || view.getUint32(head, true) !== LOCAL) continue
    const body = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true)
    if (body + packed <= from) entry.body = body
  }
  let end = 0
  for (const { head, body, packed } of entries.filter(e => e.body >= 0).sort((a, b) => a.head - b.head)) {
    if (head < end) throw new FileError('overlap')
    end = body + packed
  }
  return entries
}

/** Names without the mark for UTF-8 are often UTF-8 all the same; else they are read byte by byte. */
function nameOf(raw: Uint8Array, marked: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !marked }).decode(raw)
  } catch {
    return String.fromCharCode(...raw)
  }
}

/** A time as zips have it: seconds by twos, years from 1980. */
function timeOf(time: number, date: number): { packedAt?: number } {
  if (date === 0 || date === 0x21) return {}
  const [year, month, day] = [1980 + (date >> 9), (date >> 5) & 15, date & 31]
  return { packedAt: Date.UTC(year, month - 1, day, time >> 11, (time >> 5) & 63, 2 * (time & 31)) }
}
