import { className } from '../border.ts'
import { numberText } from './number.ts'
import {
  append,
  dateText,
  dateTime,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  hasOwn,
  is,
  isArray,
  isView,
  keys,
  mapEach,
  matches,
  NativeError,
  ObjectPrototype,
  own,
  patternText,
  setEach,
  slice,
  stringify,
  symbolText,
} from './primordials.ts'

/** How much of a value is written out: a network's weights are five levels down. */
const maxDepth = 6
const maxEntries = 100
const maxText = 10_000
/** Entries of all levels together. */
const maxInAll = 2_000

/** Classes whose instances are shown by some of their fields; the others are of use to nobody but the class. */
const faces: { prototype: object; name: string; fields: string[] }[] = []

/** Lets instances of a class be shown by these fields, and its bundled name be the one that learners know. */
export function showBy(prototype: object, name: string, fields: string[]): void {
  append(faces, { prototype, name, fields })
}

function faceOf(prototype: unknown): (typeof faces)[number] | undefined {
  for (let i = 0; i < faces.length; i++) if (faces[i]!.prototype === prototype) return faces[i]
  return undefined
}

/**
 * A value as text, as one would write it in code: strings in quotes, numbers with six significant digits, long
 * things cut with an ellipsis and the count of what was left out. Getters are not called.
 */
export function inspect(value: unknown, depth = 0, room = { left: maxInAll }): string {
  room.left--
  switch (typeof value) {
    case 'string':
      return stringify(cutText(value))
    case 'number':
      return numberText(value)
    case 'bigint':
      return `${value}n`
    case 'symbol':
      return symbolText(value)
    case 'function':
      return functionName(value)
    case 'object':
      return value === null ? 'null' : inspectObject(value, depth, room)
    default:
      return `${value as boolean | undefined}`
  }
}

/** A string as it is, cut when it is very long. */
export function cutText(text: string): string {
  return text.length <= maxText ? text : `${slice(text, 0, maxText)}… +${text.length - maxText}`
}

function functionName(value: object): string {
  const name = own(value, 'name')
  return typeof name === 'string' && name !== '' ? `[Function ${cutText(name)}]` : '[Function]'
}

function inspectObject(value: object, depth: number, room: Room): string {
  if (isError(value)) return errorText(value)
  if (isArray(value)) return isCut(depth, room) ? '[…]' : listText(value, depth, room)
  if (isView(value) && typeof (value as Uint8Array).length === 'number') {
    return `${className(value)} ${isCut(depth, room) ? '[…]' : listText(value as Uint8Array, depth, room)}`
  }
  const prototype = getPrototypeOf(value)
  const face = faceOf(prototype)
  const plain = prototype === null || prototype === ObjectPrototype
  const name = plain ? '' : `${face ? face.name : className(value)} `
  const special = specialText(value, name, depth, room)
  if (special !== undefined) return special
  if (isCut(depth, room)) return `${name}{…}`
  const names = face ? face.fields : keys(value)
  if (names.length === 0) return `${name}{}`
  let text = ''
  let i = 0
  for (; i < names.length && i < maxEntries && room.left > 0; i++) {
    const key = names[i]!
    const shown = matches(/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u, key) ? key : stringify(cutText(key))
    const field = getOwnPropertyDescriptor(value, key)
    const entry = field && hasOwn(field, 'value') ? inspect(field.value, depth + 1, room) : '[Getter]'
    text += `${i === 0 ? '' : ', '}${shown}: ${entry}`
  }
  return `${name}{ ${text}${rest(names.length, i)} }`
}

interface Room {
  /** Entries that may still be written out. */
  left: number
}

function isCut(depth: number, room: Room): boolean {
  return depth >= maxDepth || room.left <= 0
}

function listText(list: ArrayLike<unknown>, depth: number, room: Room): string {
  let text = ''
  let i = 0
  for (; i < list.length && i < maxEntries && room.left > 0; i++) {
    text += `${i === 0 ? '' : ', '}${inspect(list[i], depth + 1, room)}`
  }
  return `[${text}${rest(list.length, i)}]`
}

function rest(length: number, shown: number): string {
  return length > shown ? `, … +${length - shown}` : ''
}

/** Maps, sets, dates, regular expressions, promises; undefined for an object like any other. */
function specialText(value: object, name: string, depth: number, room: Room): string | undefined {
  try {
    if (name === 'Map ' || name === 'Set ') {
      let text = ''
      let count = 0
      let shown = 0
      const add = (entry: () => string) => {
        if (count++ >= maxEntries || room.left <= 0) return
        text += `${shown++ === 0 ? '' : ', '}${entry()}`
      }
      if (isCut(depth, room)) return `${name}{…}`
      if (name === 'Set ') setEach(value as Set<unknown>, item => add(() => inspect(item, depth + 1, room)))
      else {
        const each = (item: unknown, key: unknown) =>
          add(() => `${inspect(key, depth + 1, room)} => ${inspect(item, depth + 1, room)}`)
        mapEach(value as Map<unknown, unknown>, each)
      }
      return `${name}{ ${text}${rest(count, shown)} }`
    }
    if (name === 'Date ') return is(dateTime(value as Date), NaN) ? 'Invalid Date' : dateText(value as Date)
    if (name === 'RegExp ') return patternText(value as RegExp)
    if (name === 'Promise ') return 'Promise {}'
  } catch {
    // Something that only calls itself a Map: shown like any other object.
  }
  return undefined
}

export function isError(value: unknown): value is Error {
  return value instanceof NativeError
}

/** `TypeError: …`, without the stack. */
export function errorText(error: Error): string {
  const name = textOf(error, 'name') || 'Error'
  const message = textOf(error, 'message')
  return cutText(message === '' ? name : `${name}: ${message}`)
}

/** A property of an error as text: an error may be anything that a program built, with getters that throw. */
export function textOf(error: object, key: string): string {
  try {
    const text = (error as Record<string, unknown>)[key]
    return typeof text === 'string' ? text : ''
  } catch {
    return ''
  }
}
