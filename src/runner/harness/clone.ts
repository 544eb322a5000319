import {
  apply,
  construct,
  defineProperty,
  getPrototypeOf,
  isArray,
  isView,
  keys,
  mapGet,
  mapSet,
  NativeMap,
  NativeTypeError,
  typedArrayName,
  typedArrays,
  uncopied,
} from './primordials.ts'

/**
 * `structuredClone` for what exercises are made of: numbers, texts, lists, typed arrays and objects. An instance of a
 * class becomes a plain object of its own fields, and what is the same object twice is so in the copy, too, as in the
 * platform's own; QuickJS has none, so both sides use this one.
 *
 * @throws TypeError for functions, symbols, and for maps, sets, dates and other things with inner parts
 */
export function structuredClone(value: unknown): unknown {
  return copyOf(value, new NativeMap())
}

function copyOf(value: unknown, seen: Map<object, object>): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') throw notCopied(typeof value)
  if (typeof value !== 'object' || value === null) return value
  const known = mapGet(seen, value)
  if (known) return known
  if (isView(value)) return copyOfView(value, seen)
  refuse(value)
  const copy: object = isArray(value) ? [] : {}
  mapSet(seen, value, copy)
  if (isArray(value)) defineProperty(copy, 'length', { __proto__: null, value: value.length } as object)
  const names = keys(value)
  for (let i = 0; i < names.length; i++) {
    const part = copyOf((value as Record<string, unknown>)[names[i]!], seen)
    const own = { __proto__: null, value: part, writable: true, enumerable: true, configurable: true }
    defineProperty(copy, names[i]!, own as PropertyDescriptor)
  }
  return copy
}

function copyOfView(view: ArrayBufferView, seen: Map<object, object>): object {
  const name = apply(typedArrayName, view, []) as string | undefined
  const TypedArray = name === undefined ? undefined : typedArrays[name]
  if (!TypedArray) throw notCopied('DataView')
  const copy = construct(TypedArray, [view]) as object
  mapSet(seen, view, copy)
  return copy
}

// A map's entries and a date's time are no fields: a copy by fields would silently be empty.
function refuse(value: object): void {
  for (let object: object | null = value; object; object = getPrototypeOf(object))
    for (let i = 0; i < uncopied.length; i++)
      if (uncopied[i]!.prototype === object) throw notCopied(uncopied[i]!.name)
}

function notCopied(what: string): Error {
  return new NativeTypeError(
    `structuredClone: here it copies numbers, texts, lists, typed arrays and plain objects, not this (${what})`,
  )
}
