import { className } from '../border.ts'
import { numberText } from './number.ts'
import {
  dateText,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  hasOwn,
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

/** How much of a value is written out. */
const maxDepth = 4
const maxEntries = 100
const maxText = 10_000

/**
 * A value as text, as one would write it in code: strings in quotes, numbers with six significant digits, long
 * things cut with an ellipsis and the count of what was left out. Getters are not called.
 */
export function inspect(value: unknown, depth = 0): string {
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
      return value === null ? 'null' : inspectObject(value, depth)
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

function inspectObject(value: object, depth: number): string {
  if (isError(value)) return errorText(value)
  if (isArray(value)) return depth >= maxDepth ? '[…]' : listText(value, depth)
  if (isView(value) && typeof (value as Uint8Array).length === 'number') {
    return `${className(value)} ${depth >= maxDepth ? '[…]' : listText(value as Uint8Array, depth)}`
  }
  const prototype = getPrototypeOf(value)
  const name = prototype === null || prototype === ObjectPrototype ? '' : `${className(value)} `
  const special = specialText(value, name, depth)
  if (special !== undefined) return special
  if (depth >= maxDepth) return `${name}{…}`
  const names = keys(value)
  if (names.length === 0) return `${name}{}`
  let text = ''
  for (let i = 0; i < names.length && i < maxEntries; i++) {
    const key = names[i]!
    const shown = matches(/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u, key) ? key : stringify(cutText(key))
    const field = getOwnPropertyDescriptor(value, key)
    const entry = field && hasOwn(field, 'value') ? inspect(field.value, depth + 1) : '[Getter]'
    text += `${i === 0 ? '' : ', '}${shown}: ${entry}`
  }
  return `${name}{ ${text}${rest(names.length)} }`
}

function listText(list: ArrayLike<unknown>, depth: number): string {
  let text = ''
  for (let i = 0; i < list.length && i < maxEntries; i++) {
    text += `${i === 0 ? '' : ', '}${inspect(list[i], depth + 1)}`
  }
  return `[${text}${rest(list.length)}]`
}

function rest(length: number): string {
  return length > maxEntries ? `, … +${length - maxEntries}` : ''
}

/** Maps, sets, dates, regular expressions, promises; undefined for an object like any other. */
function specialText(value: object, name: string, depth: number): string | undefined {
  try {
    if (name === 'Map ' || name === 'Set ') {
      let text = ''
      let count = 0
      const add = (entry: string) => {
        if (count++ < maxEntries) text += `${count === 1 ? '' : ', '}${entry}`
      }
      if (depth >= maxDepth) return `${name}{…}`
      if (name === 'Set ') setEach(value as Set<unknown>, item => add(inspect(item, depth + 1)))
      else {
        const each = (item: unknown, key: unknown) =>
          add(`${inspect(key, depth + 1)} => ${inspect(item, depth + 1)}`)
        mapEach(value as Map<unknown, unknown>, each)
      }
      return `${name}{ ${text}${rest(count)} }`
    }
    if (name === 'Date ') return dateText(value as Date)
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
