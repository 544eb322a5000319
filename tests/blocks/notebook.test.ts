import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { takeImports } from '#blocks/cell/notebook/imports.ts'
import { type Notebook, notebookOf } from '#blocks/cell/notebook/notebook.ts'
import { readFence } from '#integrations/lessons/cells/fence.ts'
import { readSource } from '#integrations/lessons/cells/notebook-source.ts'
import { runCell } from '#integrations/lessons/cells/run.ts'
import { decode } from '#runner/border.ts'
import type { Output } from '#runner/runner.ts'

// The sandbox of the build and Node round powers of e differently in their last digit, which cancellation makes large.
const NUMBER = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/g

const { source } = readSource()
const made = (code: string) => notebookOf({ about: '# A cell', code, origin: 'From the course.' }, source)
const programOf = ({ cells }: Notebook) =>
  cells
    .filter(({ cell_type }) => cell_type === 'code')
    .map(({ source }) => source.join(''))
    .join('\n')

/** What programs put out in a Node that knows nothing of the course. */
function run(programs: readonly string[]): Output[][] {
  const folder = mkdtempSync(join(tmpdir(), 'notebook-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const files = programs.map((program, i) => {
    const file = join(folder, `${i}.mts`)
    writeFileSync(file, program)
    return file
  })
  const runner = join(import.meta.dirname, 'notebook/run.ts')
  const { stdout, stderr } = spawnSync(process.execPath, [runner, ...files], { encoding: 'utf8' })
  expect(stderr).toBe('')
  return decode(stdout) as unknown as Output[][]
}

/** Every cell of the lessons, and the playground's examples. */
const cells = [
  ...globSync('content/en/lessons/**/*.mdx').flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(/^```(\w+) (.*)\n([\s\S]*?)^```/gm)].flatMap(
      ([, language, meta, code]) =>
        readFence(language, meta, problem => new Error(problem)) ? [{ file, code: code!.trimEnd() }] : [],
    ),
  ),
  ...globSync('src/screens/playground/examples/*.txt').map(file => ({
    file,
    code: readFileSync(file, 'utf8').trimEnd(),
  })),
]

/** The text of outputs without its numbers, and the numbers. */
function read(outputs: readonly Output[]): { text: string; numbers: number[] } {
  const text = JSON.stringify(outputs)
  return { text: text.replace(NUMBER, '#'), numbers: (text.match(NUMBER) ?? []).map(Number) }
}

/** What is printed; a drawing is another one in a notebook. */
const printed = (outputs: readonly Output[]) =>
  outputs.filter(({ kind }) => kind !== 'plot' && kind !== 'network')

describe('a notebook', () => {
  test('of every cell of the course runs by itself and prints what the cell prints', async () => {
    expect(cells.length).toBeGreaterThan(30)
    const there = run(cells.map(({ code }) => programOf(made(code))))
    for (const [i, { file, code }] of cells.entries()) {
      const built = printed(await runCell({ code, file, line: 1 }))
      const here = read(built)
      // Where the course draws a network, a notebook prints it: in our examples, at the end.
      const own = read(printed(there[i]!).slice(0, built.length))
      expect(own.text, file).toBe(here.text)
      for (const [k, n] of own.numbers.entries()) {
        const off = Math.abs(n - here.numbers[k]!)
        expect(off <= 1e-5 * Math.abs(n) || off < 1e-9, `${file}: ${n} for ${here.numbers[k]}`).toBe(true)
      }
    }
  })

  test('holds what its program takes, and nothing else of the engine', () => {
    const code = made("import { value } from 'engine'\n\nconsole.log(value(2).data)\n")
    expect(code.cells.map(({ id }) => id)).toEqual(['about', 'course', 'program'])
    expect(code.cells[1]!.source[0]).toBe('// From the course.\n')
    expect(code.cells[1]!.source.join('')).toContain('class Value {')
    expect(code.cells[1]!.source.join('')).not.toContain('Network')
    expect(code.cells[2]!.source.join('')).toBe('console.log(value(2).data)')
    expect(made('console.log(1)').cells.map(({ id }) => id)).toEqual(['about', 'program'])
  })

  test('is one of version 4.5: each cell has an id of its own, and every line but the last its end', () => {
    const notebook = made("import { forward } from 'engine'\n\n// “ü” \\ \u2028\nforward")
    const read = JSON.parse(JSON.stringify(notebook)) as Notebook
    expect(read).toEqual(notebook)
    expect([read.nbformat, read.nbformat_minor]).toEqual([4, 5])
    expect(new Set(read.cells.map(({ id }) => id)).size).toBe(read.cells.length)
    for (const { id, cell_type, source, ...rest } of read.cells) {
      expect(id).toMatch(/^[\w-]{1,64}$/)
      for (const line of source.slice(0, -1)) expect(line).toMatch(/^[^\n]*\n$/)
      const code = { execution_count: null, outputs: [], metadata: {} }
      expect(rest).toEqual(cell_type === 'code' ? code : { metadata: {} })
    }
  })

  test('keeps the names that a program gives to what it imports, and its own', () => {
    const [renamed, whole, own, types] = run(
      [
        "import { softmax as s, Value as V, type Vector as Row } from 'engine'\nconst z: Row = [0, 0]\nconsole.log(s(z), new V(2).data)",
        "import * as E from 'engine'\nimport { value } from 'engine';\nconst forward = 1\nconsole.log(E.softmax([0, 0]), value(forward).data)",
        "import { train } from 'engine'\nconst forward = 'mine', plot = (x: number) => console.log('plot', x)\nplot(typeof train === 'function' ? 1 : 0)\nconsole.log(forward)",
        "import type { Network } from 'engine'\nimport { type Layer, } from 'engine'\nconst layers: Layer[] = []\nconst n: Network = { layers, loss: 'halfSquaredError' }\nconsole.log(n.loss)",
      ].map(code => programOf(made(code))),
    ).map(outputs => read(outputs))
    expect(renamed!.numbers).toEqual([0.5, 0.5, 2])
    expect(whole!.numbers).toEqual([0.5, 0.5, 1])
    expect(own!.text).toContain('plot')
    expect(own!.text).toContain('mine')
    expect(types!.text).toContain('halfSquaredError')
  })

  test('draws lines and prints networks as far as a notebook can', () => {
    const code = `plot({ 'a<b&c': [1, 3, NaN, 2], pairs: [[0, 1], [4, 2.5]] }, 'Title')
plot([])
show({ layers: [{ W: [[1, 2]], b: [3], activation: 'relu' }], loss: 'halfSquaredError' })`
    const [outputs] = run([programOf(made(code))])
    const [plot, empty, layer, table] = outputs!
    const { 'image/svg+xml': svg } = JSON.parse((plot as { title: string }).title)
    expect(svg).toContain('a&#60;b&#38;c')
    expect(svg.match(/points="[^"]*"/g)).toEqual(['points="70,230 200,30 460,130"', 'points="70,230 590,80"'])
    expect(JSON.stringify(empty)).toContain('0 points')
    expect(JSON.stringify(layer)).toContain('Layer 1: 1 unit, relu')
    expect(table).toMatchObject({ rows: [expect.arrayContaining(['1', '2', '3'])] })
  })
})

describe('the imports of a program', () => {
  test('are taken out where they are statements, and left where they are only spoken of', () => {
    const code = `// import { a } from 'engine'
const text = "import { b } from 'engine'"
import { forward } from "engine" // the pass
import 'engine'
const later = \`import { c } from 'engine'\`
import fs from 'fs'
`
    const { program, taken } = takeImports(code)
    expect(taken).toEqual({ names: [{ imported: 'forward', local: 'forward' }], wholes: [] })
    expect(program).toBe(`// import { a } from 'engine'
const text = "import { b } from 'engine'"
// the pass
const later = \`import { c } from 'engine'\`
import fs from 'fs'
`)
  })

  test('that are half typed are left as they are', () => {
    for (const code of ["import { forward from 'engine", 'import { forward }', 'import', "import('engine')"])
      expect(takeImports(code)).toEqual({ program: code, taken: { names: [], wholes: [] } })
  })
})

test('two declarations of one name stop the build, with both files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'source-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const [one, other] = ['one.ts', 'other.ts'].map(name => join(folder, name))
  writeFileSync(one!, 'export const a = 1')
  writeFileSync(other!, 'const a = 2\nexport const b = a')
  expect(() => readSource(one, other)).toThrow(/a is declared in .*one\.ts and in .*other\.ts/)
  writeFileSync(other!, 'export const [b, c] = [1, 2]')
  expect(() => readSource(one, other)).toThrow(/other\.ts:1: expected one declaration/)
})
