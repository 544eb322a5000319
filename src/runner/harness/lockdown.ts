import { append, defineProperty, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } from './primordials.ts'

/**
 * The names of JavaScript itself that a program may use. A list of what stays, not of what goes: whatever a browser
 * adds next (another kind of network, storage or device) is gone before learner code runs. `eval` is missing because
 * the page's policy forbids it, `Intl`, `WeakRef`, `Atomics` and `SharedArrayBuffer` because the other side does
 * without them or because they could outlive a run.
 */
const stays = [
  ...['globalThis', 'Infinity', 'NaN', 'undefined', 'isFinite', 'isNaN', 'parseFloat', 'parseInt'],
  ...['decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent', 'escape', 'unescape'],
  ...[
    'Object',
    'Function',
    'Array',
    'Boolean',
    'Number',
    'String',
    'Symbol',
    'BigInt',
    'Math',
    'Date',
    'RegExp',
  ],
  ...['JSON', 'Map', 'Set', 'WeakMap', 'WeakSet', 'Promise', 'Proxy', 'Reflect', 'Iterator'],
  ...['Error', 'AggregateError', 'EvalError', 'InternalError', 'RangeError', 'ReferenceError', 'SyntaxError'],
  ...['TypeError', 'URIError', 'SuppressedError', 'DisposableStack', 'AsyncDisposableStack'],
  ...['ArrayBuffer', 'DataView', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array'],
  ...[
    'Int32Array',
    'Uint32Array',
    'BigInt64Array',
    'BigUint64Array',
    'Float16Array',
    'Float32Array',
    'Float64Array',
  ],
]

/**
 * Takes everything away that is not JavaScript itself: from the global object and from every object that it
 * inherits from, so that nothing comes back through a prototype. What cannot be deleted is shadowed and locked.
 */
export function lockDown(global: object): void {
  const keep: Record<string, true> = { __proto__: null } as never
  for (let i = 0; i < stays.length; i++) keep[stays[i]!] = true
  const names: (string | symbol)[] = []
  for (
    let object: object | null = global;
    object && object !== Object.prototype;
    object = getPrototypeOf(object)
  ) {
    const own = ownKeys(object)
    for (let i = 0; i < own.length; i++) {
      const name = own[i]!
      // The class of the global scope, with all that hangs on it, is reached by `constructor`.
      if (typeof name === 'string' && keep[name] && object === global) continue
      append(names, name)
      try {
        delete (object as Record<string | symbol, unknown>)[name]
      } catch {
        // Not configurable: shadowed below.
      }
    }
  }
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!
    if (!(name in global) || keep[name as string]) continue
    const own = getOwnPropertyDescriptor(global, name)
    if (own && !own.configurable) continue
    if (name in Object.prototype) continue
    const nothing = {
      __proto__: null,
      value: undefined,
      writable: false,
      enumerable: false,
      configurable: false,
    }
    defineProperty(global, name, nothing as PropertyDescriptor)
  }
  pinConcat()
  forbidCodeFromText()
}

/** Template literals, the harness's own among them, become calls of `concat` in QuickJS: it must stay what it is. */
function pinConcat(): void {
  const value = String.prototype.concat
  const pinned = { __proto__: null, value, writable: false, enumerable: false, configurable: false }
  defineProperty(String.prototype, 'concat', pinned as PropertyDescriptor)
}

/** `Function('…')` and its relatives make code from text: the page's policy forbids it, so it is forbidden here. */
function forbidCodeFromText(): void {
  const makers = [() => {}, async () => {}, function* () {}, async function* () {}]
  // A plain function, so that `new` comes as far as the sentence.
  function forbidden() {
    throw new EvalError('code from text is not allowed')
  }
  forbidden.prototype = globalThis.Function.prototype
  for (let i = 0; i < makers.length; i++) {
    const own = { __proto__: null, value: forbidden, writable: false, enumerable: false, configurable: false }
    defineProperty(getPrototypeOf(makers[i]!) as object, 'constructor', own as PropertyDescriptor)
  }
  const global = { __proto__: null, value: forbidden, writable: true, enumerable: false, configurable: true }
  defineProperty(globalThis, 'Function', global as PropertyDescriptor)
}
