import type { CellTexts } from './en/cell.ts'
import type { EditorTexts } from './en/editor.ts'
import type { GraderTexts } from './en/grader.ts'
import type { KeysTexts } from './en/keys.ts'
import type { NotebookTexts } from './en/notebook.ts'
import type { RunnerTexts } from './en/runner.ts'
import type { SearchTexts } from './en/search.ts'
import { defaultLocale, type Locale } from './locale.ts'
import { pseudoLanguage, pseudoTexts } from './pseudo.ts'
import { translated } from './translated.ts'

/** The texts that a page needs only after something was run, checked, searched or asked for: they travel then, in its language. */
interface Lazy {
  cell: CellTexts
  editor: EditorTexts
  grader: GraderTexts
  keys: KeysTexts
  notebook: NotebookTexts
  runner: RunnerTexts
  search: SearchTexts
}

/** Set by the build, and written out here, so that a usual build has nothing of the pseudo-language. */
declare const PSEUDO_LANGUAGE: boolean

const loaders = import.meta.glob<Record<string, unknown>>(
  './*/{cell,editor,grader,keys,notebook,runner,search}.ts',
)

async function load<Name extends keyof Lazy>(name: Name, locale: Locale): Promise<Lazy[Name]> {
  const read = async (code: Locale) =>
    (await loaders[`./${code}/${name}.ts`]?.())?.[name] as Lazy[Name] | undefined
  const source = (await read(defaultLocale))!
  if (locale === defaultLocale) return source
  const isMade = PSEUDO_LANGUAGE && locale === pseudoLanguage.code
  const own = isMade ? pseudoTexts(source) : await read(locale)
  return translated(source, own, locale)
}

/** The texts of the grader and the runner in one language. */
export async function loadGraderTexts(locale: Locale) {
  const [grader, runner] = await Promise.all([load('grader', locale), load('runner', locale)])
  return { grader, runner }
}

/** The texts of code cells in one language: they travel when a cell is first used. */
export async function loadCellTexts(locale: Locale) {
  const [cell, editor, runner] = await Promise.all([
    load('cell', locale),
    load('editor', locale),
    load('runner', locale),
  ])
  return { cell, editor, runner }
}

/** The texts of the search's dialog in one language. */
export const loadSearchTexts = (locale: Locale) => load('search', locale)

/** The texts of the list of keys in one language. */
export const loadKeysTexts = (locale: Locale) => load('keys', locale)

/** The texts of a cell that is saved as a notebook, in one language. */
export const loadNotebookTexts = (locale: Locale) => load('notebook', locale)
