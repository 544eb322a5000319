import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { emitDeclarations, rememberedDeclarations } from '#build/editor-typings.ts'
import { moduleTypings } from '#editor/declarations.ts'

const { declarations } = emitDeclarations(
  fileURLToPath(new URL('../../src/engine/index.ts', import.meta.url)),
)

/** What TypeScript says of a program with these typings in front of it. */
function complaints(program: string, allows?: string[]): string[] {
  const files: Record<string, string> = {
    'engine.d.ts': moduleTypings('engine', declarations, allows),
    'program.ts': program,
  }
  const host = ts.createCompilerHost({})
  const read = host.getSourceFile
  host.getSourceFile = (name, target) =>
    name in files ? ts.createSourceFile(name, files[name]!, target) : read(name, target)
  const options = { noEmit: true, types: [], module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext }
  const checked = ts.createProgram(Object.keys(files), options, host)
  return ts.getPreEmitDiagnostics(checked).map(d => ts.flattenDiagnosticMessageText(d.messageText, '\n'))
}

describe('the engine as the editor knows it', () => {
  test('a program that uses the engine is free of complaints', () => {
    const program = `import { backward, forward, randomNetwork, value, type Network } from 'engine'
const network: Network = randomNetwork([2, 3, 1], { seed: 1 })
const { delta } = backward(network, forward(network, [1, 2]), [1])
delta[0].map(x => x.toFixed(2))
value(2).mul(3).backward()`
    expect(complaints(program)).toEqual([])
  })

  test('a wrong argument is seen', () => {
    expect(complaints(`import { forward } from 'engine'\nforward(1, 2)`)).not.toEqual([])
  })

  test('a name that an exercise does not allow cannot be imported', () => {
    const program = `import { backward } from 'engine'\nbackward`
    expect(complaints(program, ['forward']).join()).toContain('backward')
    expect(complaints(`import { forward } from 'engine'\nforward`, ['forward'])).toEqual([])
  })

  test('hover has the documentation, and nothing private travels', () => {
    const text = moduleTypings('engine', declarations)
    expect(text).toContain('/**')
    expect(text).toContain('@returns')
    expect(text).not.toContain('private ')
  })
})

test('an unchanged module is emitted once, a changed one again, and both times it is what TypeScript says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'typings-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const entry = join(folder, 'index.ts')
  writeFileSync(entry, `export { a } from './a.ts'`)
  writeFileSync(join(folder, 'a.ts'), 'export const a: number = 1')
  const emit = vi.fn(emitDeclarations)
  const ask = () => rememberedDeclarations(entry, join(folder, 'cache'), emit)
  const first = ask()
  expect(first.declarations).toHaveProperty('a')
  const again = ask()
  expect(again.declarations).toEqual(first.declarations)
  expect(again.files.toSorted()).toEqual(first.files.toSorted())
  expect(emit).toHaveBeenCalledTimes(1)
  appendFileSync(join(folder, 'a.ts'), '\nexport const b = 2')
  writeFileSync(entry, `export { a, b } from './a.ts'`)
  expect(ask().declarations).toHaveProperty('b')
  expect(emit).toHaveBeenCalledTimes(2)
})
