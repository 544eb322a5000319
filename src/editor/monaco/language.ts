import {
  ModuleKind,
  ModuleResolutionKind,
  ScriptTarget,
  typescriptDefaults,
} from 'monaco-editor/languages/features/typescript/register.js'
import { sandboxTypings } from '../sandbox-typings.ts'
import { engineTypings } from '../typings.ts'
import { completeNames } from './completion.ts'

/** TypeScript's `ModuleDetectionKind.Force`: every program is a module, so that two of them may use one name. */
const EVERY_FILE_A_MODULE = 3

/** Sets TypeScript up for learner code: lenient about types that are not written, without the DOM, `'engine'` known. */
export function prepareTypeScript(): void {
  typescriptDefaults.setCompilerOptions({
    target: ScriptTarget.ESNext,
    module: ModuleKind.ESNext,
    moduleResolution: ModuleResolutionKind.NodeJs,
    moduleDetection: EVERY_FILE_A_MODULE,
    // By its file's name: by the bare name the service takes the library for JavaScript and knows no types of it.
    lib: ['lib.es2023.d.ts'],
    strict: false,
    allowJs: true,
    noEmit: true,
  })
  typescriptDefaults.setDiagnosticsOptions({ diagnosticCodesToIgnore: [], noSuggestionDiagnostics: true })
}

/** Lets the programs see these names of the engine; absent: all. Typings are the page's, so the focused editor sets them. */
export function allowEngineNames(allows: readonly string[] | undefined): void {
  completeNames(allows)
  typescriptDefaults.setExtraLibs([
    { content: engineTypings(allows), filePath: 'file:///engine.d.ts' },
    { content: sandboxTypings, filePath: 'file:///sandbox.d.ts' },
  ])
}
