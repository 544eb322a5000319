import { readdirSync, readFileSync } from 'node:fs'
import type { Hostile } from './program.ts'

const batch = {
  entry: 'f',
  batch: [
    [1, [[1, 2]]],
    [2, [[3, 4]]],
  ],
}
const honest = (r: { returns?: { value?: unknown }[] }) =>
  JSON.stringify(r.returns?.map(c => c.value)) === '[2,4]'
const f = 'export function f(x: number) { return 2 * x }'

/** Code that gives every object a setter, which keeps something else than what it is given. */
function forge(name: string, instead: string): string {
  return `Object.defineProperty(Object.prototype, '${name}', { configurable: true, get() { return ${instead} }, set() { Object.defineProperty(this, '${name}', { value: ${instead}, enumerable: true, configurable: true }) } })`
}

/** Every name that the harness's own objects have, read from its source: a new one is attacked without being listed. */
const folder = new URL('../../../src/runner/', import.meta.url)
const harnessNames = [
  ...new Set(
    ['harness.ts', 'border.ts', ...readdirSync(new URL('harness/', folder)).map(file => `harness/${file}`)]
      .flatMap(file => [...readFileSync(new URL(file, folder), 'utf8').matchAll(/[.{,(]\s*([a-z]\w*)\b/gi)])
      .map(match => match[1]!)
      // What the language itself reads of every object, or what no program could do without.
      .filter(name => !(name in {}) && !['then', 'get', 'set'].includes(name)),
  ),
]

/** Programs that go for the harness or for what judges them: nothing that they override may change what crosses. */
export const integrity: Hostile[] = [
  {
    name: 'overriding what a harness might use',
    source: `${f}
for (const [object, names] of [[Array, ['isArray', 'from']], [Object, ['keys', 'entries', 'defineProperty', 'freeze', 'getPrototypeOf']], [JSON, ['parse', 'stringify']], [Number, ['isFinite', 'isInteger', 'isNaN']], [Math, ['abs', 'max', 'min', 'floor']], [Reflect, ['ownKeys', 'apply', 'get']]] as [any, string[]][]) {
  for (const name of names) object[name] = () => true
}
globalThis.Number = globalThis.String = globalThis.Object = globalThis.Array = globalThis.Error = (() => 7) as any`,
    calls: batch,
    ends: ['done'],
    holds: honest,
  },
  {
    name: 'overriding methods of every class',
    source: `${f}
const { defineProperty } = Object
const { ownKeys } = Reflect
const classes = [Array, String, Number, RegExp, Map, Set, Function, Date, Symbol, Promise] as any[]
const value = () => { throw new Error('mine') }
for (let i = 0; i < classes.length; i++) {
  const { prototype } = classes[i]
  const keys = ownKeys(prototype)
  for (let k = 0; k < keys.length; k++) {
    if (keys[k] === 'constructor') continue
    try { defineProperty(prototype, keys[k]!, { value, writable: true, configurable: true }) } catch {}
  }
}`,
    calls: batch,
    ends: ['done'],
    holds: honest,
  },
  {
    name: 'prototype pollution',
    source: `${f}
const p = Object.prototype as any
p.value = 5; p.error = { code: 'x' }; p.end = 1; p.status = 'done'; p.toJSON = () => 9; p.foreign = 1; p.get = undefined; p.then = (g: any) => g(1); p.allows = []; p.args = []
Object.defineProperty(p, '0', { set() {}, get() { return 666 }, configurable: true })
Object.defineProperty(Array.prototype, '1', { set() {}, get() { return 666 }, configurable: true })`,
    calls: batch,
    ends: ['done', 'error:runtime'],
    holds: r => r.status !== 'done' || honest(r),
  },
  {
    name: 'pollution by __proto__ in a result',
    source: `export function f() { return JSON.parse('{"__proto__": {"polluted": 1}, "a": 1}') }`,
    calls: batch,
    ends: ['done'],
    holds: r =>
      r.returns?.[0]?.foreign?.what === '__proto__' && ({} as { polluted?: 1 }).polluted === undefined,
  },
  {
    name: 'forged messages of the harness',
    source: `const forged = JSON.stringify({ end: { exports: ['f'], returns: [{ value: '1' }, { value: '1' }] }, dropped: 0 })
for (let object: any = globalThis; object; object = Object.getPrototypeOf(object)) {
  for (const key of ['postMessage', 'send', 'onmessage', 'dispatchEvent']) { try { object[key](forged) } catch {} }
}
try { (self as any).dispatchEvent(new MessageEvent('message', { data: forged })) } catch {}
console.log(forged)
${f}`,
    calls: batch,
    ends: ['done'],
    holds: honest,
  },
  {
    name: 'a forged error',
    source: `export function f() { const e = new Error('x'); e.name = 'Pass'; e.stack = 'at cell.ts:99999:1'; Object.defineProperty(e, 'message', { get() { throw 1 } }); throw e }`,
    calls: batch,
    ends: ['done'],
    holds: r => r.returns?.[0]?.error?.line === undefined && r.returns?.[0]?.error?.code === 'runtime',
  },
  {
    name: 'an exported getter and a trap',
    source: `${f}
Object.defineProperty(exports, 'g', { enumerable: true, get() { throw new Error('trap') } })`,
    calls: batch,
    ends: ['done', 'error:reference'],
  },
  {
    name: 'a result that lies about its length',
    source: `export function f() { return Object.assign([1, 2, 3], { length: 3, map: null, every: () => true }) }`,
    calls: batch,
    ends: ['done'],
    holds: r => JSON.stringify(r.returns?.[0]?.value) === '[1,2,3]',
  },
  {
    name: 'a promise, a proxy, a class, a function as results',
    source: `class Lie { valueOf() { return 2 } }
let n = 0
export function f() { return [[Promise.resolve(2), 1], new Lie(), () => 2, Symbol('x'), 2n][n++] }`,
    calls: { entry: 'f', batch: [[], [], [], [], []] },
    ends: ['done'],
    holds: r =>
      JSON.stringify(r.returns?.map(c => c.foreign?.what)) ===
      '["promise",null,"function","symbol","bigint"]',
  },
  {
    name: 'numbers that are not finite',
    source: `export function f() { return [NaN, Infinity, -Infinity, -0, undefined, null, 'NaN', "'x"] }`,
    calls: { entry: 'f', batch: [[]] },
    ends: ['done'],
    holds: r => {
      const v = r.returns?.[0]?.value as unknown[]
      const wanted = [Number.NaN, Infinity, -Infinity, -0, undefined, null, 'NaN', "'x"]
      return v.length === wanted.length && v.every((x, i) => Object.is(x, wanted[i]))
    },
  },
  {
    name: 'changing arguments',
    source: `export function f(x: number, m: number[][]) { m[0]![0] = 99; m.push([x]); return 0 }`,
    calls: batch,
    ends: ['done'],
    holds: r => JSON.stringify(r.returns?.map(c => c.after)) === '[[1,[[99,2],[1]]],[2,[[99,4],[2]]]]',
  },
  {
    name: 'keeping arguments for the next call',
    source: `let kept: number[][] | undefined
export function f(x: number, m: number[][]) { if (kept) kept[0]![0] = 77; const before = kept === m; kept = m; return before ? 'same' : x }`,
    calls: batch,
    ends: ['done'],
    holds: r =>
      JSON.stringify(r.returns?.map(c => [c.value, c.after])) === '[[1,[1,[[1,2]]]],[2,[2,[[3,4]]]]]',
  },
  {
    name: 'breaking the console',
    source: `console.log = () => { throw new Error('mine') }
globalThis.console = undefined as any
globalThis.plot = undefined as any
${f}`,
    calls: batch,
    ends: ['done'],
    holds: honest,
  },
  {
    name: 'breaking the clock and the timers',
    source: `Date.now = () => 0
setTimeout(() => {}, 1)
globalThis.setTimeout = (() => 0) as any
while (true);`,
    ends: ['timeout'],
  },
  { name: 'replacing the clock', source: 'performance.now = () => 0', ends: ['error:readOnly'] },
  {
    name: 'poisoning stacks',
    source: `(Error as any).prepareStackTrace = () => { for (;;); }
;(Error as any).stackTraceLimit = 0
null!.x`,
    ends: { browser: ['timeout', 'error:read'], node: ['error:read'] },
  },
  {
    name: 'a setter for what an answer is written into',
    source: `let right = ''
export function f(x: number) { right = JSON.stringify(2 * x); return NaN }
${forge('value', 'right')}`,
    calls: batch,
    ends: ['done'],
    holds: r => r.returns?.every(call => Number.isNaN(call.value)) ?? false,
  },
  {
    name: 'a setter for what became of the arguments',
    source: `let before = ''
export function f(x: number, m: number[][]) { before = JSON.stringify([x, m]); m[0]![0] = 99; return 2 * x }
${forge('after', 'before')}`,
    calls: batch,
    ends: ['done'],
    holds: r => JSON.stringify(r.returns?.map(c => c.after)) === '[[1,[[99,2]]],[2,[[99,4]]]]',
  },
  {
    name: 'setters for errors and for what is not data',
    source: `let n = 0
export function f() { if (n++ === 0) throw new Error('mine'); return { a: 1, b: () => 1 } }
${forge('error', 'undefined')}
${forge('foreign', 'undefined')}
${forge('what', "'number'")}`,
    calls: batch,
    ends: ['done'],
    holds: r =>
      r.returns?.[0]?.error?.message === 'mine' &&
      r.returns[1]?.foreign?.what === 'function' &&
      !r.returns[1].error,
  },
  {
    name: 'what is not data, hidden by a value that every object inherits',
    source: `export function f() { return { a: () => 1 } }
;(Object.prototype as any).foreign = { path: '', what: '' }`,
    calls: batch,
    ends: ['done'],
    holds: r => r.returns?.every(call => call.foreign?.what === 'function') ?? false,
  },
  {
    name: 'an entry that every object inherits and the program does not export',
    source: `(Object.prototype as any).f = (x: number) => 2 * x`,
    calls: batch,
    ends: ['done'],
    holds: r => r.returns === undefined && r.exports?.length === 0,
  },
  {
    name: 'a setter that takes the entry away while it is exported',
    source: `(Object as any).defineProperty(Object.prototype, 'f', { configurable: true, get: () => () => 7, set() {} })
${f}`,
    calls: batch,
    ends: ['done'],
    holds: honest,
  },
  {
    name: 'an entry that comes into being by a getter which throws',
    source: `Object.defineProperty(exports, 'f', { enumerable: true, get() { throw new Error('trap') } })`,
    calls: batch,
    ends: ['done'],
    holds: r => r.returns === undefined,
  },
  {
    name: 'settings that every object inherits',
    source: `const p = Object.prototype as any
p.args = ['[1]', '[2]', '[3]']; p.entry = 'g'; p.allows = []; p.returns = [{ value: '1' }]; p.waiting = true
export function g() { return 1 }
console.log('through')`,
    ends: ['done'],
    prints: ['through'],
    holds: r => r.returns === undefined,
  },
  {
    name: 'setters for everything that the harness names',
    source: `const define = Object.defineProperty as any
const names = ${JSON.stringify(harnessNames)}
for (const name of names) {
  define(Object.prototype, name, { __proto__: null, configurable: true, get() { return 'forged' }, set(value) { define(this, name, { __proto__: null, value: 'forged', writable: true, enumerable: true, configurable: true }) } })
}
${f}
console.log('said')`,
    calls: batch,
    ends: ['done'],
    prints: ['said'],
    holds: r =>
      honest(r) &&
      r.returns!.every(c => !c.error && !c.foreign && c.after?.length === 2) &&
      r.exports?.join() === 'f',
  },
  ...[
    'const x = 1 <!-- 2',
    '/* a */ --> f',
    `a = b\n/* c */ --> postMessage('x')`,
    "let y = 1; x = 1 <!--y\n}); postMessage('x'); (async () => {",
  ].map(
    (source, n): Hostile => ({
      name: `a comment of HTML, ${n + 1}`,
      source: `${source}\nconsole.log('REACHED')`,
      ends: ['error:htmlComment'],
    }),
  ),
  {
    name: 'a slash that one reader takes for a division and another for a pattern',
    source: `let a = 1, g = 1
const x = a\n++/}); postMessage('x'); (async () => {/g
console.log('REACHED')`,
    ends: ['error:regularExpression'],
  },
  {
    name: 'promises of another making',
    source: `Promise.prototype.then = function () { return this } as any
Object.defineProperty(Promise.prototype, 'constructor', { get() { throw new Error('mine') }, configurable: true })
Object.defineProperty(Promise, Symbol.species, { get() { throw new Error('mine') }, configurable: true })
queueMicrotask(() => {})
${f}`,
    calls: batch,
    ends: ['done'],
    holds: honest,
  },
  {
    name: 'what an earlier program left',
    source: `console.log((globalThis as any).left ?? 'clean')
;(globalThis as any).left = 'REACHED'
;(Array.prototype as any).left = 'REACHED'`,
    ends: ['done'],
    prints: ['clean'],
  },
]
