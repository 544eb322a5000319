/**
 * What the harness needs of JavaScript, taken before learner code runs. Inside the sandbox nothing else may be
 * used on values or lists: a program may have overridden every method by the time it is called.
 */

const { call } = Function.prototype

/** Turns a method into a function that takes `this` first, and that no later override reaches. */
function uncurry<This, Args extends unknown[], Result>(
  method: (this: This, ...args: Args) => Result,
): (self: This, ...args: Args) => Result {
  return call.bind(method) as never
}

export const { isArray } = Array
export const { isView } = ArrayBuffer
export const { isInteger, isFinite: isFiniteNumber } = Number
export const { stringify } = JSON
export const { round: toNearest, trunc: toInteger } = Math
export const toNumber = Number as (value: unknown) => number
export const { defineProperty, freeze, getOwnPropertyDescriptor, getPrototypeOf, hasOwn, is, keys } = Object
export const { apply, construct, ownKeys } = Reflect
export const ObjectPrototype = Object.prototype
export const NativeError = Error
export const NativeMap = Map
export const NativeTypeError = TypeError

/** A promise that is settled: what hangs on it runs as a microtask. */
export const settled = unspoiled(Promise.resolve())
export const whenSettled = uncurry(Promise.prototype.then)
export const toPrecision = uncurry(Number.prototype.toPrecision)
export const slice = uncurry(String.prototype.slice) as (text: string, start: number, end?: number) => string
export const indexOf = uncurry(String.prototype.indexOf) as (
  text: string,
  part: string,
  start: number,
) => number
export const matches = uncurry(RegExp.prototype.exec) as (pattern: RegExp, text: string) => unknown
export const symbolText = uncurry(Symbol.prototype.toString)
export const dateText = uncurry(Date.prototype.toISOString)
export const dateTime = uncurry(Date.prototype.getTime)
export const patternText = uncurry(RegExp.prototype.toString)
export const mapGet = uncurry(Map.prototype.get)
export const mapSet = uncurry(Map.prototype.set)
export const mapEach = uncurry(Map.prototype.forEach)
export const setEach = uncurry(Set.prototype.forEach)

/** Keeps a promise of the harness from asking `Promise`, which a program may have changed, what its like is made by. */
export function unspoiled<Settling extends Promise<unknown>>(promise: Settling): Settling {
  return defineProperty(promise, 'constructor', { __proto__: null, value: undefined } as PropertyDescriptor)
}

/** An own property's value; a getter is not called. */
export function own(value: object, key: string): unknown {
  const descriptor = getOwnPropertyDescriptor(value, key)
  // What a getter's descriptor lacks it would inherit.
  return descriptor && hasOwn(descriptor, 'value') ? descriptor.value : undefined
}

/** Asks a typed array for its class's name; another view has none. */
export const typedArrayName = Object.getOwnPropertyDescriptor(
  getPrototypeOf(Uint8Array.prototype),
  Symbol.toStringTag,
)!.get!

type TypedArray = new (from: ArrayBufferView) => object

/** The classes of typed arrays by their names; which there are depends on the engine. */
export const typedArrays: Record<string, TypedArray> = { __proto__: null } as never
for (const kind of ['Float64', 'Float32', 'Float16', 'Int32', 'Uint32', 'Int16', 'Uint16', 'Int8', 'Uint8']) {
  const found = (globalThis as unknown as Record<string, TypedArray | undefined>)[`${kind}Array`]
  if (found) typedArrays[`${kind}Array`] = found
}

/** Classes whose instances hold more than their fields, each with its name and prototype as they were. */
export const uncopied = [Map, Set, WeakMap, WeakSet, Date, RegExp, Promise, ArrayBuffer, Error].map(
  ({ name, prototype }) => ({ name, prototype: prototype as object }),
)

/** Adds to the end of a list of the harness, past any setter that a program put on Array.prototype. */
export function append<Item>(list: Item[], item: Item): void {
  const descriptor = { __proto__: null, value: item, writable: true, enumerable: true, configurable: true }
  defineProperty(list, list.length, descriptor as PropertyDescriptor)
}
