import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Plugin } from 'vite'
import { highlightPython } from '#blocks/cell/highlight-python.ts'
import { LIBRARIES } from '#exercise/libraries.ts'
import { wordsOf } from '#exercise/read-translation.ts'
import { slipsModule } from '#grader/diagnose/slips/compile.ts'
import { defaultLocale } from '#i18n/locales.ts'
import { lessonFile, lessonSlugs } from '../lessons/lesson-file.ts'
import { starterFiles } from './starter-files.ts'

const list = 'virtual:exercise-modules'
const one = 'virtual:exercise/'
const slips = 'virtual:exercise-slips/'
const comparison = 'virtual:exercise-comparison/'

/**
 * Gives pages the exercises as modules, each loaded when it is first needed.
 *
 * - `virtual:exercise-modules` exports `exercises`, by id a function that loads the exercise put together for the
 *   grader, in a language if it has it, and `solutions`, by id one that loads the solution's text: apart, so that it
 *   travels only when asked for.
 * - `virtual:exercise/<id>/<language>` is that exercise: one request and not one for each of its files.
 * - `virtual:exercise-slips/<id>` is its solution with the slips that people make in it, for wrong answers alone.
 * - `virtual:exercise-comparison/<id>` is the same in other libraries, by library as HTML; `comparisons` of the list
 *   loads it, for those that have any.
 *
 * @param folder where the exercises are, absolute
 */
export function exerciseModules({ folder }: { folder: string }): Plugin {
  const ids = () => readdirSync(folder).filter(id => existsSync(join(folder, id, 'exercise.ts')))
  return {
    name: 'exercise-modules',
    resolveId(id) {
      if (id === list || [one, slips, comparison].some(begin => id.startsWith(begin))) return `\0${id}`
    },
    load(id) {
      if (id === `\0${list}`) {
        const loader = (name: string, module: string) =>
          `${JSON.stringify(name)}: () => import(${JSON.stringify(module)})`
        const loaders = (of: (id: string) => string, which = ids()) => `{\n${which.map(of).join(',\n')}\n}`
        const inLanguages = (id: string) =>
          languagesOf(join(folder, id)).map(code => loader(code, `${one}${id}/${code}`))
        const exercises = loaders(id => `${JSON.stringify(id)}: loaderOf({ ${inLanguages(id).join(', ')} })`)
        const solutions = loaders(id => loader(id, `${join(folder, id)}/solution.ts?raw`))
        const comparisons = loaders(
          id => loader(id, comparison + id),
          ids().filter(id => librariesIn(join(folder, id)).length > 0),
        )
        return [
          `const loaderOf = languages => locale => (languages[locale] ?? languages[${JSON.stringify(defaultLocale)}])()`,
          `export const exercises = ${exercises}`,
          `export const solutions = ${solutions}`,
          `export const comparisons = ${comparisons}`,
        ].join('\n')
      }
      if (id.startsWith(`\0${one}`)) {
        const [name, code] = id.slice(one.length + 1).split('/') as [string, string]
        return moduleOf(folder, name, code)
      }
      if (id.startsWith(`\0${comparison}`)) {
        const exercise = join(folder, id.slice(comparison.length + 1))
        for (const library of librariesIn(exercise)) this.addWatchFile(join(exercise, `${library}.py`))
        return comparisonOf(exercise)
      }
      if (id.startsWith(`\0${slips}`)) return slipsOf(join(folder, id.slice(slips.length + 1)))
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

// The slips of a solution are written when the site is built: a page may run no text as code.
function slipsOf(folder: string): string {
  const solution = readFileSync(join(folder, 'solution.ts'), 'utf8')
  const entry = /export (?:async )?(?:function|const) (\w+)/.exec(solution)?.[1]
  return slipsModule(solution, entry ?? '')
}

const librariesIn = (folder: string) => LIBRARIES.filter(library => existsSync(join(folder, `${library}.py`)))

// Coloured here: no page needs to know Python.
function comparisonOf(folder: string): string {
  const programs = librariesIn(folder).map(library => [
    library,
    highlightPython(readFileSync(join(folder, `${library}.py`), 'utf8').trimEnd()),
  ])
  return `export default ${JSON.stringify(Object.fromEntries(programs))}`
}

function moduleOf(root: string, id: string, code: string): string {
  const folder = join(root, id)
  const inLanguage = (name: string, ending: string) => `${name}.${code}.${ending}`
  const instructions = join(folder, inLanguage('instructions', 'mdx'))
  const words = existsSync(instructions) ? wordsOf(readFileSync(instructions, 'utf8')) : {}
  const texts = inLanguage('mistakes', 'md')
  const mistakes = readdirSync(join(folder, 'mistakes')).filter(name => name.endsWith('.ts'))
  const starters = starterFiles(folder)
  const quoted = (name: string) => JSON.stringify(join(folder, name))
  return [
    `import { assembleExercise } from '#exercise/assemble.ts'`,
    `import definition from ${quoted('exercise.ts')}`,
    `import * as solution from ${quoted('solution.ts')}`,
    `import mistakeTexts from ${quoted(`${existsSync(join(folder, texts)) ? texts : 'mistakes.md'}?raw`)}`,
    ...starters.map((file, i) => `import starter${i} from ${quoted(`${file}?raw`)}`),
    ...mistakes.map((name, i) => `import * as mistake${i} from ${quoted(`mistakes/${name}`)}`),
    `const slips = () => import(${JSON.stringify(slips + id)})`,
    `const sections = (${JSON.stringify(sectionsIn(root))})[definition.lesson]`,
    `const words = ${JSON.stringify(words)}`,
    `const starters = [${starters.map((file, i) => `{ name: ${JSON.stringify(basename(file, '.ts'))}, code: starter${i} }`)}]`,
    `export default assembleExercise({ definition, solution, mistakeTexts, words, starters, slips, sections, mistakes: {`,
    ...mistakes.map((name, i) => `${JSON.stringify(name)}: mistake${i},`),
    `} })`,
  ].join('\n')
}

/** Where each lesson explains the general mistakes, by its slug: known here only by the definition that is loaded. */
function sectionsIn(exercises: string): Record<string, unknown> {
  const project = join(exercises, '..')
  return Object.fromEntries(
    lessonSlugs(project, defaultLocale).flatMap(slug => {
      const sections = lessonFile(project, defaultLocale, slug)?.sections
      return sections ? [[slug, sections]] : []
    }),
  )
}
