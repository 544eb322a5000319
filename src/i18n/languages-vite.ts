import type { Language } from './language.ts'
import { isPseudo, pseudoLanguage } from './pseudo.ts'

/** The languages as Vite collects them for pages and tests; plain Node takes `languages-node.ts`. */
const infos = import.meta.glob<Language>('./*/language.ts', { eager: true, import: 'language' })
const modules = import.meta.glob<Record<string, unknown>>('./*/*.ts', { eager: true })

/** All languages of this build. */
export const languages = (): Language[] => [...Object.values(infos), ...(isPseudo() ? [pseudoLanguage] : [])]

/** What the files of a language's folder export, by section; empty for a language without a folder. */
export const textsIn = (code: string): Record<string, unknown> =>
  Object.assign(
    {},
    ...Object.entries(modules).flatMap(([path, module]) => (path.startsWith(`./${code}/`) ? [module] : [])),
  )
