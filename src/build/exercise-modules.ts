import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { slipsModule } from '#grader/diagnose/slips/compile.ts'

const list = 'virtual:exercise-modules'
const one = 'virtual:exercise/'
const slips = 'virtual:exercise-slips/'

/**
 * Gives pages the exercises as modules, each loaded when it is first needed.
 *
 * - `virtual:exercise-modules` exports `exercises`, by id a function that loads the exercise put together for the
 *   grader, and `solutions`, by id one that loads the solution's text: apart, so that it travels only when asked for.
 * - `virtual:exercise/<id>` is that exercise: one request and not one for each of its files.
 * - `virtual:exercise-slips/<id>` is its solution with the slips that people make in it, for wrong answers alone.
 *
 * @param folder where the exercises are, absolute
 */
export function exerciseModules({ folder }: { folder: string }): Plugin {
  const ids = () => readdirSync(folder).filter(id => existsSync(join(folder, id, 'exercise.ts')))
  return {
    name: 'exercise-modules',
    resolveId(id) {
      if (id === list || id.startsWith(one) || id.startsWith(slips)) return `\0${id}`
    },
    load(id) {
      if (id === `\0${list}`) {
        const loaders = (module: (id: string) => string) =>
          ids()
            .map(id => `${JSON.stringify(id)}: () => import(${JSON.stringify(module(id))})`)
            .join(',\n')
        return `export const exercises = {\n${loaders(id => one + id)}\n}\nexport const solutions = {\n${loaders(id => `${join(folder, id)}/solution.ts?raw`)}\n}\n`
      }
      if (id.startsWith(`\0${one}`)) return moduleOf(folder, id.slice(one.length + 1))
      if (id.startsWith(`\0${slips}`)) return slipsOf(join(folder, id.slice(slips.length + 1)))
    },
  }
}

// The slips of a solution are written when the site is built: a page may run no text as code.
function slipsOf(folder: string): string {
  const solution = readFileSync(join(folder, 'solution.ts'), 'utf8')
  const entry = /export (?:async )?(?:function|const) (\w+)/.exec(solution)?.[1]
  return slipsModule(solution, entry ?? '')
}

function moduleOf(root: string, id: string): string {
  const folder = join(root, id)
  const mistakes = readdirSync(join(folder, 'mistakes')).filter(name => name.endsWith('.ts'))
  const quoted = (name: string) => JSON.stringify(join(folder, name))
  return [
    `import { assembleExercise } from '#exercise/assemble.ts'`,
    `import { lessonSections } from '#build/lesson-sections.ts'`,
    `import definition from ${quoted('exercise.ts')}`,
    `import * as solution from ${quoted('solution.ts')}`,
    `import mistakeTexts from ${quoted('mistakes.md').replace(/"$/, '?raw"')}`,
    `import starter from ${quoted('starter.ts').replace(/"$/, '?raw"')}`,
    ...mistakes.map((name, i) => `import * as mistake${i} from ${quoted(`mistakes/${name}`)}`),
    `const slips = () => import(${JSON.stringify(slips + id)})`,
    `export default assembleExercise({ definition, solution, mistakeTexts, starter, slips, sections: lessonSections[definition.lesson], mistakes: {`,
    ...mistakes.map((name, i) => `${JSON.stringify(name)}: mistake${i},`),
    `} })`,
  ].join('\n')
}
