import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { decodeOutputs } from '#blocks/cell/outputs/text.ts'
import { moduleTypings } from '#editor/declarations.ts'
import { sandboxTypings } from '#editor/sandbox-typings.ts'
import { playground } from '#i18n/en/playground.ts'
import { emitDeclarations } from '#integrations/editor/engine-typings.ts'
import { readExample } from '#integrations/lessons/cells/playground-examples.ts'

const ids = Object.keys(playground.examples)

describe('examples of the playground', () => {
  test('each has a file and a title', () => {
    const files = globSync('src/screens/playground/examples/*').map(file => file.replace(/^.*\/|\.txt$/g, ''))
    expect(files.toSorted()).toEqual(ids.toSorted())
  })

  test.each(ids)('%s runs to its end and prints something', async id => {
    expect(decodeOutputs((await readExample(id)).outputs).length).toBeGreaterThan(0)
  })

  test('none has an error of types in the editor', () => {
    const engine = fileURLToPath(new URL('../../../src/engine/index.ts', import.meta.url))
    const { declarations } = emitDeclarations(engine)
    const files: Record<string, string> = {
      'engine.d.ts': moduleTypings('engine', declarations),
      'sandbox.d.ts': sandboxTypings,
    }
    for (const id of ids)
      files[`${id}.ts`] = readFileSync(`src/screens/playground/examples/${id}.txt`, 'utf8')
    const host = ts.createCompilerHost({})
    const read = host.getSourceFile
    host.getSourceFile = (name, target) =>
      name in files ? ts.createSourceFile(name, files[name]!, target) : read(name, target)
    const program = ts.createProgram(
      Object.keys(files),
      {
        noEmit: true,
        types: [],
        lib: ['lib.es2023.d.ts'],
        strict: false,
        moduleDetection: ts.ModuleDetectionKind.Force,
        module: ts.ModuleKind.ESNext,
        target: ts.ScriptTarget.ESNext,
      },
      host,
    )
    const complaints = ts
      .getPreEmitDiagnostics(program)
      .map(
        ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
      )
    expect(complaints).toEqual([])
  })
})
