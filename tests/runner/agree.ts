import type { RunRequest, RunResult } from '#runner/runner.ts'

/** Programs whose every verdict-relevant result must be the same in the browser and on the command line. */
const sources: string[] = [
  // What works.
  `console.log(1, 'a', [1, 2, 3], [[1, 2], [3, 4.123456789]], { a: 1, b: [1, [2, [3, [4, [5]]]]] }, null, undefined, true)`,
  `console.log(1 / 3, 1e21, 1e-7, 123456.789, -0, NaN, Infinity, 2 ** 53, 0.1 + 0.2, 1e15 + 0.3)`,
  `console.log(new Float64Array([1, 2]), new Map([[1, 'a']]), new Set([1, 2]), new Date(0), /a+/g, Symbol('s'), 10n, () => 1, function f() {})`,
  `class Point { constructor(public x: number, public y = 2) {} }\nconsole.log(new Point(1), [new Point(3)], Object.create(null), new Error('e'))`,
  `console.table([{ a: 1, b: 2 }, { b: 3, c: 'x' }])\nconsole.table([[1, 2], [3, 4]])\nconsole.table({ x: 1, y: { z: 2 } })\nconsole.table(3)`,
  `console.log()\nconsole.warn('w')\nconsole.error('e')\nconsole.info([[1], [2, 3]], [])`,
  `plot([1, 2, 3])\nplot([[0, 1], [1, 4]], 'pairs')\nplot({ a: [1, 2], b: [[0, NaN], [1, Infinity]] }, 'two')\nplot(Array.from({ length: 5000 }, (_, i) => i * i))`,
  `import { randomNetwork, forward, train } from 'engine'\nconst net = randomNetwork([2, 3, 1], { seed: 7 })\nshow(net)\nconsole.log(forward(net, [0.5, -1]).a[2])\nplot(train(net, [[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]], { epochs: 50, learningRate: 0.5 }), 'loss')\nshow(net)`,
  `import { value } from 'engine'\nconst a = value(2)\nconst b = a.mul(a).add(a)\nb.backward()\nconsole.log(a.grad, b.data)`,
  `import * as engine from 'engine'\nconsole.log(Object.keys(engine).length > 5, 'default' in engine)`,
  `const { forward } = await import('engine')\nconsole.log(typeof forward)`,
  `enum Kind { A, B = 5 }\ntype T = { a: number }\nconst x = { a: Kind.B } satisfies T\nconsole.log(x as unknown, <number>x.a)`,
  `await new Promise(r => setTimeout(r, 20))\nconsole.log('later')`,
  `setTimeout(() => console.log('b'), 10)\nqueueMicrotask(() => console.log('micro'))\nconsole.log('a')`,
  `const id = setInterval(() => { console.log('tick'); clearInterval(id) }, 5)`,
  `let s = 0\nfor (let i = 0; i < 1e5; i++) s += Math.sin(i)\nconsole.log(s)`,
  `console.log([3, 1, 2].toSorted(), Object.groupBy([1, 2, 3], x => (x % 2 ? 'odd' : 'even')), [1, 2].at(-1), structuredCloneIsNot())\nfunction structuredCloneIsNot() { return 'x'.padStart(3) }`,
  `const net = { layers: [{ W: [[1, -0], [NaN, 4]], b: new Float32Array([0.5, 2]) }], name: 'net' }
const copy = structuredClone(net)
copy.layers[0].W[0][0] = 9
copy.layers[0].b[0] = 9
console.log(net, copy, copy.layers[0].b instanceof Float32Array, structuredClone([, 1]), structuredClone(undefined))`,
  `class P { constructor(public x: number) {} get y() { return 1 } }
const one = structuredClone(new P(3))
const twice: any = { a: [1] }
twice.b = twice.a
twice.self = twice
const copy = structuredClone(twice)
console.log(one, one instanceof P, copy.a === copy.b, copy.self === copy, copy.a === twice.a)`,
  `const odd = structuredClone(JSON.parse('{"__proto__": {"x": 1}, "y": 2}'))
console.log(Object.keys(odd), odd.x)
Object.defineProperty(Array.prototype, 0, { set() { throw new Error('no') }, configurable: true })
Map.prototype.get = () => 7 as any
console.log(structuredClone([5]).length)`,
  // What fails while it runs.
  `structuredClone({ a: [1, () => 1] })`,
  `structuredClone(new Map([[1, 2]]))`,
  `class Own extends Date {}\nstructuredClone([new Own()])`,
  `const a: any = {}\na.b = structuredClone\na.b(Symbol('s'))`,
  `let a = 1\n\nfoo(a)`,
  `const W = [[1]]\nconst x = W[3][0]`,
  `const W: number[][] = []\nW[2][1] = 5`,
  `let net: any = null\n\n\nnet.layers`,
  `const f: any = 3\nf()`,
  `const math: any = Math\nmath.tanhh(1)`,
  `[1].map(3 as any)`,
  `const c = 1\nc = 2`,
  `use()\nlet late = 1\nfunction use() { return late }`,
  `const [a] = undefined as any`,
  `const { b } = undefined as any`,
  `for (const x of 5 as any) console.log(x)`,
  `class A {}\n;(A as any)()`,
  `function f(): number {\n  return f() + 1\n}\nf()`,
  `throw new Error('mine')`,
  `class Oops extends Error {\n  constructor(m: string) {\n    super(m)\n  }\n}\n\nthrow new Oops('own')`,
  `throw 'text'`,
  `throw { a: 1 }`,
  `throw undefined`,
  `new Array(-1)`,
  `Object.freeze({ a: 1 }).a = 2`,
  `fetch('/')`,
  `document.title`,
  `eval('1')`,
  `new Function('return 1')`,
  `async function main() {\n  await null\n  throw new Error('late')\n}\nmain()`,
  `setTimeout(() => {\n  undefined!.x\n}, 1)`,
  `await new Promise(() => {})`,
  `import { forward } from 'engine'\n\nforward({ layers: [] } as any, [1])`,
  `import { forward, randomNetwork } from 'engine'\nconst net = randomNetwork([2, 3, 1], { seed: 1 })\nforward(net, [1])`,
  `plot('x' as any)`,
  `show({} as any)`,
  `while (true);`,
  // What does not begin.
  `let a = 1\nlet a = 2`,
  `if (x {`,
  `import fs from 'fs'`,
  `import { nothing } from 'engine'\nnothing()`,
  `import engine from 'engine'\nengine()`,
  `function f() {\n  await 1\n}`,
  `return 1`,
  `const text = 'abc`,
]

const calls = (source: string, ...batch: never[][] | unknown[][]): RunRequest => ({
  source,
  timeLimit: 2_000,
  calls: { entry: 'f', batch: batch as never },
})

export const programs: RunRequest[] = [
  ...sources.map(source => ({ source, timeLimit: 2_000 })),
  calls('export const f = (x: number[]) => x.map(v => 1 / (1 + Math.exp(-v)))', [[1, -2, 30]], [[0]]),
  calls('export function f(m: number[][]) { m[0].push(9); return m }', [[[1]]], [[[2], [3]]], [[]]),
  calls(
    'export function f(n: number) {\n  if (n > 1) throw new RangeError("too big: " + n)\n  return n\n}',
    [1],
    [2],
  ),
  calls(
    'export function f() { return { a: new Float32Array([0.1]), b: () => 1, c: [NaN, -0, Infinity] } }',
    [],
  ),
  calls('export async function f() { return 1 }', []),
  calls('export class f {}', []),
  calls('export const g = 1', [1]),
  calls('function f() {}', [1]),
  calls('export default function f() {}', [1]),
  calls(
    `import { forward, randomNetwork, backward } from 'engine'
const net = randomNetwork([3, 4, 2], { seed: 3 })
export function f(x: number[], t: number[]) { return backward(net, forward(net, x), t) }`,
    [
      [1, 2, 3],
      [0, 1],
    ],
    [
      [0.1, -0.2, 0.3],
      [1, 1],
    ],
  ),
  {
    ...calls(`import { forward } from 'engine'\nexport const f = () => typeof forward`, []),
    allows: ['forward'],
  },
  {
    ...calls(`import { backward } from 'engine'\nexport const f = () => typeof backward`, []),
    allows: ['forward'],
  },
  {
    ...calls(`import * as e from 'engine'\nexport const f = () => Object.keys(e)`, []),
    allows: ['forward', 'update'],
  },
]

/** What must agree. Engines word their errors and set their last digits each in their own way; the rest is one. */
export function essence(result: RunResult): unknown {
  const error = (e: RunResult['error']) => e && { code: e.code.replace('Unnamed', ''), line: e.line }
  return JSON.parse(
    JSON.stringify(
      {
        status: result.status,
        outputs: result.outputs,
        exports: result.exports,
        error: error(result.error),
        returns: result.returns?.map(call => ({ ...call, error: error(call.error) })),
      },
      (_, x) => (typeof x === 'number' ? (Number.isInteger(x) && !Object.is(x, -0) ? x : sign(x)) : x),
    ),
  )
}

/** A number to twelve digits, as text, so that NaN, infinities and -0 are kept apart. */
function sign(x: number): string {
  return Object.is(x, -0) ? '-0' : x.toPrecision(12)
}
