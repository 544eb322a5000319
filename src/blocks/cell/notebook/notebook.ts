import { takeImports } from './imports.ts'
import { ownSource } from './own-source.ts'
import type { Source } from './source.ts'

interface Contents {
  /** Markdown that says what this is; no code. */
  about: string
  /** The program as it is in the cell. */
  code: string
  /** What is said above the parts that come from the course, on one line. */
  origin: string
}

interface NotebookCell {
  cell_type: 'markdown' | 'code'
  id: string
  metadata: object
  source: string[]
  execution_count?: null
  outputs?: never[]
}

/** A notebook of Jupyter, by version 4.5 of its format. */
export interface Notebook {
  cells: NotebookCell[]
  metadata: object
  nbformat: 4
  nbformat_minor: 5
}

/**
 * A notebook for Deno's kernel, which runs TypeScript: what it is, then what the program takes from the course, in full,
 * then the program itself. It needs nothing else.
 *
 * @param source the parts of the engine, and of what else a program finds in the course
 */
export function notebookOf({ about, code, origin }: Contents, source: Source): Notebook {
  const { program, taken } = takeImports(code)
  const own = ownSource(program, taken, source)
  return {
    cells: [
      { cell_type: 'markdown', id: 'about', metadata: {}, source: linesOf(about) },
      ...(own ? [codeCell('course', `// ${origin}\n\n${own}`)] : []),
      codeCell('program', program),
    ],
    metadata: {
      kernelspec: { name: 'deno', display_name: 'Deno', language: 'typescript' },
      language_info: { name: 'typescript', file_extension: '.ts', mimetype: 'text/x.typescript' },
    },
    nbformat: 4,
    nbformat_minor: 5,
  }
}

function codeCell(id: string, code: string): NotebookCell {
  return { cell_type: 'code', id, metadata: {}, execution_count: null, outputs: [], source: linesOf(code) }
}

/** Lines as the format has them: each with its end, but for the last. */
function linesOf(text: string): string[] {
  return text.trimEnd().split(/(?<=\n)/)
}
