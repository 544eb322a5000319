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
export const { defineProperty, freeze, getOwnPropertyDescriptor, getPrototypeOf, is, keys } = Object
export const { apply, ownKeys } = Reflect
export const ObjectPrototype = Object.prototype
export const NativeError = Error
export const NativeTypeError = TypeError

/** A promise that is settled: what hangs on it runs as a microtask. */
export const settled = Promise.resolve()
export const whenSettled = uncurry(Promise.prototype.then)
export const toPrecision = uncurry(Number.prototype.toPrecision)
export const slice = uncurry(String.prototype.slice) as (text: string, start: number, end?: number) => string
export const matches = uncurry(RegExp.prototype.exec) as (pattern: RegExp, text: string) => unknown
export const symbolText = uncurry(Symbol.prototype.toString)
export const dateText = uncurry(Date.prototype.toISOString)
export const patternText = uncurry(RegExp.prototype.toString)
export const mapEach = uncurry(Map.prototype.forEach)
export const setEach = uncurry(Set.prototype.forEach)

/** Adds to the end of a list of the harness, past any setter that a program put on Array.prototype. */
export function append<Item>(list: Item[], item: Item): void {
  const descriptor = { __proto__: null, value: item, writable: true, enumerable: true, configurable: true }
  defineProperty(list, list.length, descriptor as PropertyDescriptor)
}
