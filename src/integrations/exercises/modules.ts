import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { wordsOf } from '#exercise/read-words.ts'
import { defaultLocale } from '#i18n/locales.ts'

const list = 'virtual:exercise-modules'
const one = 'virtual:exercise/'

/**
 * Gives pages the exercises as modules, each loaded when it is first needed.
 *
 * - `virtual:exercise-modules` exports `exercises`, by id a function that loads the exercise put together for the
 *   grader, in a language if it has it, and `solutions`, by id one that loads the solution's text: apart, so that it
 *   travels only when asked for.
 * - `virtual:exercise/<id>/<language>` is that exercise: one request and not one for each of its files.
 *
 * @param folder where the exercises are, absolute
 */
export function exerciseModules({ folder }: { folder: string }): Plugin {
  const ids = () => readdirSync(folder).filter(id => existsSync(join(folder, id, 'exercise.ts')))
  return {
    name: 'exercise-modules',
    resolveId(id) {
      if (id === list || id.startsWith(one)) return `\0${id}`
    },
    load(id) {
      if (id === `\0${list}`) {
        const loader = (name: string, module: string) =>
          `${JSON.stringify(name)}: () => import(${JSON.stringify(module)})`
        const loaders = (of: (id: string) => string) => `{\n${ids().map(of).join(',\n')}\n}`
        const inLanguages = (id: string) =>
          languagesOf(join(folder, id)).map(code => loader(code, `${one}${id}/${code}`))
        const exercises = loaders(id => `${JSON.stringify(id)}: loaderOf({ ${inLanguages(id).join(', ')} })`)
        const solutions = loaders(id => loader(id, `${join(folder, id)}/solution.ts?raw`))
        return [
          `const loaderOf = languages => locale => (languages[locale] ?? languages[${JSON.stringify(defaultLocale)}])()`,
          `export const exercises = ${exercises}`,
          `export const solutions = ${solutions}`,
        ].join('\n')
      }
      if (id.startsWith(`\0${one}`)) {
        const [name, code] = id.slice(one.length + 1).split('/') as [string, string]
        return moduleOf(join(folder, name), code)
      }
    },
  }
}

/** The languages in which an exercise has words of its own for the grader, the source first. */
function languagesOf(folder: string): string[] {
  const files = readdirSync(folder).flatMap(
    file => /^(?:mistakes|instructions)\.([\w-]+)\.mdx?$/.exec(file)?.[1] ?? [],
  )
  return [...new Set([defaultLocale, ...files])]
}

function moduleOf(folder: string, code: string): string {
  const inLanguage = (name: string, ending: string) => `${name}.${code}.${ending}`
  const instructions = join(folder, inLanguage('instructions', 'mdx'))
  const words = existsSync(instructions) ? wordsOf(readFileSync(instructions, 'utf8')) : {}
  const texts = inLanguage('mistakes', 'md')
  const mistakes = readdirSync(join(folder, 'mistakes')).filter(name => name.endsWith('.ts'))
  const quoted = (name: string) => JSON.stringify(join(folder, name))
  return [
    `import { assembleExercise } from '#exercise/assemble.ts'`,
    `import definition from ${quoted('exercise.ts')}`,
    `import * as solution from ${quoted('solution.ts')}`,
    `import mistakeTexts from ${quoted(`${existsSync(join(folder, texts)) ? texts : 'mistakes.md'}?raw`)}`,
    ...mistakes.map((name, i) => `import * as mistake${i} from ${quoted(`mistakes/${name}`)}`),
    `export default assembleExercise({ definition, solution, mistakeTexts, words: ${JSON.stringify(words)}, mistakes: {`,
    ...mistakes.map((name, i) => `${JSON.stringify(name)}: mistake${i},`),
    `} })`,
  ].join('\n')
}
