import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Language } from './language.ts'
import { isPseudo, pseudoLanguage } from './pseudo.ts'

/** The languages as plain Node finds them; Vite takes `languages-vite.ts` (package.json, `imports`). */
const here = new URL('./', import.meta.url)
const require = createRequire(import.meta.url)

const folders = readdirSync(here, { withFileTypes: true })
  .filter(entry => entry.isDirectory() && existsSync(new URL(`${entry.name}/language.ts`, here)))
  .map(entry => entry.name)
  .sort()

const modulesOf = (code: string) =>
  readdirSync(new URL(`${code}/`, here)).map(file => require(fileURLToPath(new URL(`${code}/${file}`, here))))

/** All languages of this build. */
export const languages = (): Language[] => [
  ...folders.map(code => require(fileURLToPath(new URL(`${code}/language.ts`, here))).language as Language),
  ...(isPseudo() ? [pseudoLanguage] : []),
]

/** What the files of a language's folder export, by section; empty for a language without a folder. */
export const textsIn = (code: string): Record<string, unknown> =>
  folders.includes(code) ? Object.assign({}, ...modulesOf(code)) : {}
