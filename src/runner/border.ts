import type { Data } from '#exercise/data.ts'

/**
 * The text in which data crosses the sandbox's border, both ways and on both sides alike: JSON, in which a string
 * begins with an apostrophe and what JSON does not know (NaN, infinities, -0, undefined) is a bare word.
 *
 * The harness bundles this file into the sandbox, so everything it needs is taken here, before learner code runs:
 * a program that overrides `Array.isArray` or `JSON.stringify` does not change what crosses.
 */

const { isArray } = Array
const { isView } = ArrayBuffer
const { defineProperty, getPrototypeOf, is, keys } = Object
const { parse, stringify } = JSON
const { isInteger } = Number
const ObjectPrototype = Object.prototype
const call = Function.prototype.call
const matches = call.bind(RegExp.prototype.exec) as (pattern: RegExp, text: string) => unknown
const sliceFrom = call.bind(String.prototype.slice) as (text: string, start: number, end?: number) => string
const typedArrayName = call.bind(
  Object.getOwnPropertyDescriptor(getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag)!.get!,
) as (value: unknown) => string | undefined

/** Where in a value something is not plain data, and what it is: `function`, `promise`, …, or its class's name. */
export interface Foreign {
  path: string
  what: string
}

export interface EncodeLimits {
  /** Levels of nesting; a cycle ends here. */
  depth: number
  /** Entries in all: numbers, strings, keys. */
  entries: number
  /** Characters of all strings together. */
  characters: number
}

export const defaultLimits: EncodeLimits = { depth: 24, entries: 400_000, characters: 1_000_000 }

/** Limits of what a sandbox is given and of what its messages may hold. */
export const messageLimits: EncodeLimits = { depth: 32, entries: 4_000_000, characters: 20_000_000 }

/** The name of an object's class, e.g. `Value`; never throws. */
export function className(value: object): string {
  try {
    const name: unknown = value.constructor?.name
    if (typeof name === 'string' && name !== '' && name.length <= 80) return name
  } catch {
    // A getter or a proxy of the program: its name is not worth more.
  }
  return 'object'
}

/**
 * Writes data as text. Typed arrays become arrays and instances of classes their fields; what is not plain data becomes
 * `undefined` and is described.
 *
 * @param value anything at all, e.g. what a learner's function returned
 * @param onForeign called for each part that is not plain data (or that goes over a limit)
 * @param limits how deep and how large a value may be
 * @returns text for `decode`
 * @throws whatever a getter or a proxy inside the value throws
 * @example decode(encode([1, NaN, 'a'])) // [1, NaN, 'a']
 */
export function encode(
  value: unknown,
  onForeign?: (foreign: Foreign) => void,
  limits: EncodeLimits = defaultLimits,
): string {
  const path: (string | number)[] = []
  let entries = 0
  let characters = 0

  function foreign(what: string, depth: number): string {
    onForeign?.({ __proto__: null, path: pathText(path, depth), what } as never)
    return '"undefined"'
  }

  function write(item: unknown, depth: number): string {
    entries++
    if (entries > limits.entries)
      return entries === limits.entries + 1 ? foreign('large', depth) : '"undefined"'
    switch (typeof item) {
      case 'number':
        return item - item === 0 && !is(item, -0) ? `${item}` : `"${is(item, -0) ? '-0' : item}"`
      case 'string':
        characters += item.length
        return characters > limits.characters ? foreign('large', depth) : stringify(`'${item}`)
      case 'boolean':
        return item ? 'true' : 'false'
      case 'undefined':
        return '"undefined"'
      case 'object':
        return item === null ? 'null' : writeObject(item, depth)
      default:
        return foreign(typeof item, depth)
    }
  }

  function writeObject(item: object, depth: number): string {
    if (depth >= limits.depth) return foreign('deep', depth)
    if (isArray(item)) return writeList(item, depth)
    if (isView(item)) {
      const name = typedArrayName(item)
      const numeric = name !== undefined && matches(/^(?!Big).*Array$/, name) !== null
      return numeric ? writeList(item as Uint8Array, depth) : foreign(name ?? 'DataView', depth)
    }
    if (!isPlain(item)) return foreign(kindOf(item), depth)
    const names = keys(item)
    let text = ''
    for (let i = 0; i < names.length && entries <= limits.entries; i++) {
      const name = names[i]!
      // Own properties, so that a program which gave Array.prototype an index setter changes nothing here.
      setOwn(path, depth, name)
      characters += name.length
      if (name === '__proto__' || characters > limits.characters) {
        foreign(name === '__proto__' ? '__proto__' : 'large', depth + 1)
        continue
      }
      text += `${text === '' ? '' : ','}${stringify(name)}:${write((item as Record<string, unknown>)[name], depth + 1)}`
    }
    return `{${text}}`
  }

  function writeList(list: ArrayLike<unknown>, depth: number): string {
    const length = list.length
    if (length > limits.entries) return foreign('large', depth)
    let text = ''
    for (let i = 0; i < length && entries <= limits.entries; i++) {
      setOwn(path, depth, i)
      text += `${i === 0 ? '' : ','}${write(list[i], depth + 1)}`
    }
    return `[${text}]`
  }

  return write(value, 0)
}

/** Of these, what matters is not in their fields. */
const strange = [
  Map,
  Set,
  WeakMap,
  WeakSet,
  Date,
  RegExp,
  Error,
  Promise,
  ArrayBuffer,
  Function,
  Number,
  String,
  Boolean,
  Symbol,
  BigInt,
].map(({ prototype }) => prototype as object)
strange[strange.length] = getPrototypeOf(getPrototypeOf([][Symbol.iterator]())) as object

/** A longer chain of classes is a trick. */
const MOST_CLASSES = 20

/**
 * Whether an object is its fields: one that was written down, or an instance of a class of the program's own. A node
 * of the engine's graph is one number or a whole graph, so it is neither.
 */
function isPlain(item: object): boolean {
  let prototype = getPrototypeOf(item) as object | null
  if (prototype === ObjectPrototype || prototype === null) return true
  if (className(item) === 'Value') return false
  for (let n = 0; n < MOST_CLASSES; n++) {
    if (prototype === ObjectPrototype || prototype === null) return true
    for (let k = 0; k < strange.length; k++) if (prototype === strange[k]) return false
    prototype = getPrototypeOf(prototype) as object | null
  }
  return false
}

function setOwn(list: unknown[], index: number, value: unknown): void {
  if (index < list.length) list[index] = value
  else {
    const descriptor = { __proto__: null, value, writable: true, enumerable: true, configurable: true }
    defineProperty(list, index, descriptor as PropertyDescriptor)
  }
}

function kindOf(item: object): string {
  const name = className(item)
  return name === 'Promise' ? 'promise' : name
}

/** `['dW', 1, 2]` as `.dW[1][2]`; empty for the value itself. */
function pathText(path: (string | number)[], depth: number): string {
  let text = ''
  for (let i = 0; i < depth; i++) {
    const key = path[i]!
    if (typeof key === 'number' || (isInteger(+key) && key !== '')) text += `[${key}]`
    else text += matches(/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u, key) ? `.${key}` : `[${stringify(key)}]`
  }
  return text
}

/**
 * Reads what `encode` wrote.
 *
 * @throws SyntaxError when the text is not of this form
 */
export function decode(text: string): Data {
  if (typeof text !== 'string') throw new SyntaxError('border: not a text')
  return read(parse(text))
}

function read(item: unknown): Data {
  if (typeof item === 'string') return readWord(item)
  if (item === null || typeof item === 'number' || typeof item === 'boolean') return item
  if (isArray(item)) {
    for (let i = 0; i < item.length; i++) item[i] = read(item[i])
    return item as Data[]
  }
  const object = item as Record<string, unknown>
  const names = keys(object)
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!
    if (name === '__proto__') throw new SyntaxError('border: a key named __proto__')
    object[name] = read(object[name])
  }
  return object as { [key: string]: Data }
}

const words: Record<string, Data> = {
  __proto__: null,
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
  '-0': -0,
  undefined: undefined,
}

function readWord(word: string): Data {
  if (word[0] === "'") return sliceFrom(word, 1)
  if (word in words) return words[word]
  throw new SyntaxError(`border: a word that means nothing: ${sliceFrom(word, 0, 40)}`)
}
