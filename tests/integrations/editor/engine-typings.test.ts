import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { moduleTypings } from '#editor/declarations.ts'
import { emitDeclarations, rememberedDeclarations } from '#integrations/editor/engine-typings.ts'

const { declarations } = emitDeclarations(
  fileURLToPath(new URL('../../../src/engine/index.ts', import.meta.url)),
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

test('a module is asked of TypeScript once, and again when one of its files has changed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'typings-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const files = ['a.ts', 'index.ts'].map(name => join(folder, name))
  for (const file of files) writeFileSync(file, '')
  const declaration = (text: string) => ({
    declarations: { a: { text, isType: false, uses: [], exported: true } },
    files,
  })
  const emit = vi.fn(() => declaration('a: number'))
  const ask = () => rememberedDeclarations(files[1]!, join(folder, 'cache'), emit)
  expect(ask()).toEqual(declaration('a: number'))
  expect(ask()).toEqual(declaration('a: number'))
  expect(emit).toHaveBeenCalledTimes(1)
  writeFileSync(files[0]!, 'export const a: string = 1')
  emit.mockReturnValue(declaration('a: string'))
  expect(ask()).toEqual(declaration('a: string'))
  expect(ask()).toEqual(declaration('a: string'))
  expect(emit).toHaveBeenCalledTimes(2)
})
