import type { Hostile } from './program.ts'

const onceMore = { entry: 'f', batch: [[1], [2], [3]] }

/** Time, memory, stack and floods: each ends within its limit, with a message. */
export const resources: Hostile[] = [
  { name: 'endless loop', source: 'while (true) {}', ends: ['timeout'] },
  {
    name: 'endless loop in a call',
    source: 'export function f() { for (;;); }',
    calls: onceMore,
    ends: ['timeout'],
  },
  {
    name: 'endless loop that catches',
    source: 'for (;;) { try { for (;;); } catch {} finally { for (;;); } }',
    ends: ['timeout'],
  },
  { name: 'endless microtasks', source: 'await null\nfor (;;) await null', ends: ['timeout'] },
  {
    name: 'endless microtasks by then',
    source: 'const f = () => Promise.resolve().then(f)\nawait f()',
    ends: ['timeout', 'memory'],
  },
  { name: 'endless queueMicrotask', source: 'const f = () => queueMicrotask(f)\nf()', ends: ['timeout'] },
  { name: 'endless timers', source: 'const f = () => setTimeout(f, 0)\nf()', ends: ['timeout'] },
  { name: 'an interval that is never cleared', source: 'setInterval(() => {}, 10)', ends: ['timeout'] },
  {
    name: 'a multitude of timers',
    source: 'const f = () => { for (let i = 0; i < 1000; i++) setTimeout(f, 1) }\nf()',
    ends: ['timeout', 'memory'],
  },
  {
    name: 'catastrophic regular expression',
    source: `/^(a+)+$/.test('a'.repeat(40) + '!')`,
    ends: ['timeout'],
  },
  {
    name: 'one built-in call that never ends',
    source: `Array.prototype.sort.call({ length: 2 ** 53 - 1 })`,
    ends: ['timeout', 'memory', 'error:arrayLength', 'error:runtime'],
  },
  {
    name: 'another one',
    source: `Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1)`,
    ends: ['timeout'],
  },
  {
    name: 'a huge join',
    source: `new Array(2 ** 32 - 1).join('abc')`,
    ends: ['timeout', 'memory', 'error:tooLarge'],
  },
  { name: 'a huge bigint', source: `2n ** (2n ** 40n)`, ends: ['timeout', 'memory', 'error:tooLarge'] },
  {
    name: 'a bigint that takes long',
    source: `let x = 3n\nfor (;;) x *= x`,
    ends: ['timeout', 'memory', 'error:tooLarge'],
  },
  {
    name: 'endless getter in a result',
    source: 'export function f() { return { get a() { for (;;); } } }',
    calls: onceMore,
    ends: ['timeout'],
  },
  {
    name: 'endless proxy in a result',
    source: `export function f() { return new Proxy([], { get: (t, k) => k === 'length' ? 2 ** 31 : k, ownKeys: () => { for (;;); } }) }`,
    calls: onceMore,
    ends: ['done', 'timeout'],
  },
  {
    name: 'sleeps past its time',
    source: `await new Promise(r => setTimeout(r, 60_000))\nconsole.log('REACHED')`,
    ends: ['timeout'],
  },
  {
    name: 'finishes after its time',
    source: `const end = Date.now() + 1_300\nwhile (Date.now() < end);\nconsole.log('REACHED')`,
    ends: ['timeout'],
  },
  {
    name: 'a loop beside the program',
    source: `;(async () => { await null; for (;;) await null })()\nconsole.log('top')`,
    ends: ['timeout'],
  },
  {
    name: 'a timer after its end',
    source: `export function f(x: number) { setTimeout(() => { for (;;); }, 0); return x }`,
    calls: onceMore,
    ends: ['done'],
    holds: r => r.returns?.[2]?.value === 3,
  },
  { name: 'waits for nothing', source: 'await new Promise(() => {})', ends: ['error:waiting'] },
  {
    name: 'deep recursion',
    source: 'const f = (n: number): number => f(n + 1) + 1\nf(0)',
    ends: ['error:stack'],
  },
  {
    name: 'deep recursion in a call',
    source: 'export function f(n: number): number { return f(n) + 1 }',
    calls: onceMore,
    ends: ['done'],
    holds: r => r.returns?.every(c => c.error?.code === 'stack' && c.error.line === 1) === true,
  },
  {
    name: 'deep recursion that catches',
    source: 'const f = (): void => { try { f() } catch { f() } }\nf()',
    ends: ['timeout', 'done', 'error:stack'],
  },
  {
    name: 'deep recursion by toString',
    source: 'const o = { toString(): string { return String(o) } }\nString(o)',
    ends: ['error:stack'],
  },
  {
    name: 'deep recursion by sort',
    source: 'const f = (): number => [2, 1].sort(f)[0]\nf()',
    ends: ['error:stack'],
  },
  {
    name: 'deep recursion in JSON',
    source: `let a: unknown[] = []\nfor (let i = 0; i < 1e6; i++) a = [a]\nJSON.stringify(a)`,
    // An engine whose stringify keeps a stack of its own comes to the end on a quick machine: no harm is done.
    ends: ['done', 'error:stack', 'memory', 'timeout'],
  },
  {
    name: 'a result nested without end',
    source: 'export function f() { const a: unknown[] = []; a[0] = a; return a }',
    calls: onceMore,
    ends: ['done'],
    holds: r => r.returns?.[0]?.foreign?.what === 'deep',
  },
  {
    name: 'a huge result',
    source: 'export function f() { return new Float64Array(3_000_000) }',
    calls: onceMore,
    ends: ['done'],
    holds: r => r.returns?.[0]?.foreign?.what === 'large',
  },
  {
    name: 'a wide result',
    source:
      'export function f() { const a = new Array(1000).fill(0); const b = a.map(() => a); return b.map(() => b) }',
    calls: onceMore,
    ends: ['done', 'timeout'],
    holds: r => r.status === 'timeout' || r.returns?.[0]?.foreign?.what === 'large',
  },
  {
    name: 'allocation bomb of lists',
    source: 'const a: unknown[] = []\nfor (;;) a.push(new Array(100_000).fill(a.length))',
    ends: ['memory', 'timeout'],
  },
  {
    name: 'allocation bomb of texts',
    source: `let s = 'x'\nfor (;;) s += s + s.length`,
    ends: ['timeout', 'memory', 'error:tooLarge'],
  },
  {
    name: 'allocation bomb of buffers',
    source: 'const a: unknown[] = []\nfor (;;) a.push(new Uint8Array(1e8).fill(1))',
    ends: ['memory', 'timeout', 'error:arrayLength'],
  },
  {
    name: 'allocation bomb of objects',
    source: 'const m = new Map()\nfor (let i = 0; ; i++) m.set(i, { i, m })',
    ends: ['memory', 'timeout', 'error:tooLarge'],
  },
  {
    name: 'allocation bomb of closures',
    source: 'let f = () => 0\nfor (;;) { const g = f; f = () => g() + 1 }',
    ends: ['memory', 'timeout'],
  },
  {
    name: 'allocation bomb that catches',
    source: 'const a: unknown[] = []\nfor (;;) { try { a.push(new Array(1e6).fill(1)) } catch {} }',
    ends: ['memory', 'timeout'],
  },
  {
    name: 'flood of output',
    source: `for (let i = 0; i < 200_000; i++) console.log('line', i)`,
    ends: ['done'],
    holds: r => r.outputs.at(-1)?.kind === 'truncated' && r.outputs.length < 2_000,
  },
  {
    name: 'endless flood of output',
    source: `for (;;) console.log('x')`,
    ends: ['timeout'],
    holds: r => r.outputs.at(-1)?.kind === 'truncated' && r.outputs.length < 2_000,
  },
  {
    name: 'flood of output in time',
    source: `for (;;) { console.log('x'.repeat(100_000)); await new Promise(r => setTimeout(r, 1)) }`,
    ends: ['timeout'],
    holds: r => JSON.stringify(r.outputs).length < 1_000_000,
  },
  {
    // Each bracket may begin a function or not, and the type stripper tries both: twice the work for each.
    name: 'a program that takes for ever to read',
    source: `x=${'<a>('.repeat(60)}1`,
    ends: ['error:readTimeout'],
  },
  {
    name: 'syntax that is nested without an end',
    source: `const x = ${'['.repeat(90_000)}`,
    ends: ['error:tooDeep', 'error:readTimeout'],
  },
  {
    name: 'one huge output',
    source: `console.log('x'.repeat(5e6), new Array(1e5).fill(0).map((_, i) => i))`,
    timeLimit: 4_000,
    ends: ['done'],
    holds: r => JSON.stringify(r.outputs).length < 1_000_000,
  },
  {
    name: 'huge plots and tables',
    source: `const a = new Array(1e5).fill(1)\nfor (let i = 0; i < 300; i++) { plot(a); console.table([a, a]) }`,
    timeLimit: 4_000,
    ends: ['done', 'timeout'],
    holds: r => JSON.stringify(r.outputs).length < 3_000_000,
  },
  {
    name: 'an output that throws',
    source:
      'console.log({ get a() { throw 1 }, toString() { throw 2 } })\nconsole.log(new Proxy({}, { ownKeys() { throw new Error("3") } }))',
    ends: ['error:runtime'],
  },
  { name: 'a program too long', source: `${'let a = 1;'.repeat(30_000)}`, ends: ['error:tooLong'] },
  { name: 'a program nested too deeply', source: '('.repeat(50_000), ends: ['error:tooDeep'] },
  {
    name: 'a program that is slow to parse',
    source: `${'(a = '.repeat(2_000)}1${')'.repeat(2_000)}`,
    ends: ['error:tooDeep', 'error:reference', 'done', 'error:stack'],
  },
]
