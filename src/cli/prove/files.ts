import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { LoadedExercise } from '#exercise/assemble.ts'
import { LIBRARIES } from '#exercise/libraries.ts'
import { exerciseText, mistakeFiles, mistakeHeader } from '#integrations/exercises/load.ts'
import { starterFiles } from '#integrations/exercises/starter-files.ts'

const NEEDED = [
  'exercise.ts',
  'instructions.mdx',
  'hints.md',
  'starter.ts',
  'solution.ts',
  'mistakes.md',
  'mistakes',
]

/** Instead of `starter.ts`: the same program with another slip in each. */
const SEVERAL = 'starters'

/** What an exercise may have besides. */
const OPTIONAL = ['measured.json', ...LIBRARIES.map(library => `${library}.py`)]

/** Translations stand beside the English text, e.g. `hints.fa.md`. */
const TRANSLATION =
  /^(instructions\.[a-z]{2,3}(-[A-Za-z]+)*\.mdx|(hints|mistakes)\.[a-z]{2,3}(-[A-Za-z]+)*\.md)$/

/** What is missing from an exercise's folder, and what does not belong there. */
export function fileProblems(id: string, root: string): string[] {
  const found = readdirSync(join(root, id)).filter(name => !name.startsWith('.'))
  // Learners begin with one program, or each with one of several.
  const needed = found.includes(SEVERAL) ? NEEDED.with(NEEDED.indexOf('starter.ts'), SEVERAL) : NEEDED
  const missing = needed.filter(name => !found.includes(name))
  const stray = found.filter(
    name => !needed.includes(name) && !OPTIONAL.includes(name) && !TRANSLATION.test(name),
  )
  return [
    ...missing.map(
      name => `${id}/${name}: expected this file, found none; \`npm run new-exercise\` shows one`,
    ),
    ...stray.map(
      name => `${id}/${name}: does not belong here; expected only ${needed.join(', ')} and translations`,
    ),
    ...(found.includes(SEVERAL) && starterFiles(join(root, id)).length < 2
      ? [`${id}/${SEVERAL}: expected two programs or more; a single one is starter.ts`]
      : []),
  ]
}

/** What is wrong with the prose of an exercise, seen from outside. */
export function proseProblems({ definition, texts }: LoadedExercise, id: string, root: string): string[] {
  const unfinished = ['exercise.ts', 'solution.ts'].filter(file =>
    exerciseText(id, file, root).includes('TODO'),
  )
  return [
    ...unfinished.map(file => `${id}/${file}: expected it to be finished, found a TODO`),
    ...instructionProblems(
      exerciseText(id, 'instructions.mdx', root),
      id,
      definition.entry.name,
      lastTask(definition),
    ),
    ...hintProblems(exerciseText(id, 'hints.md', root), id, lastTask(definition)),
    ...mistakeTextProblems(Object.keys(texts), id, root),
  ]
}

function lastTask({ checks }: LoadedExercise['definition']): number {
  return Math.max(...checks.map(check => check.task))
}

function instructionProblems(text: string, id: string, entry: string, tasks: number): string[] {
  const file = `${id}/instructions.mdx`
  const problems: string[] = []
  const numbered = text.match(/^\d+\. /gm)?.length ?? 0
  if (numbered < tasks)
    problems.push(
      `${file}: expected ${tasks} numbered tasks ('1. …'), as the checks refer to task ${tasks}, found ${numbered}`,
    )
  if (!text.includes(entry))
    problems.push(`${file}: expected it to name the function ${entry}, found no such name`)
  if (/^import /m.test(text)) problems.push(`${file}: expected prose without imports, found one`)
  const prose = text.replace(/\$\$[\s\S]*?\$\$|\$[^$]*\$|```[\s\S]*?```|`[^`]*`/g, '')
  const brace = /[{}]/.exec(prose)
  if (brace) {
    const line = text
      .slice(0, text.indexOf(prose.slice(Math.max(0, brace.index - 12), brace.index)))
      .split('\n').length
    problems.push(`${file}: expected braces only in maths and code, found one near line ${line}`)
  }
  if (text.includes('TODO')) problems.push(`${file}: expected finished text, found a TODO`)
  return problems
}

function hintProblems(text: string, id: string, tasks: number): string[] {
  const file = `${id}/hints.md`
  const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading!)
  const problems = headings
    .filter(heading => !(Number(/^Task (\d+): ./.exec(heading)?.[1]) <= Math.max(tasks, 9)))
    .map(heading => `${file}: expected headings like '## Task 1: where to start', found '## ${heading}'`)
  if (headings.length < 2)
    problems.push(
      `${file}: expected 2 hints or more, each under a heading '## Task …', found ${headings.length}`,
    )
  if (text.includes('TODO')) problems.push(`${file}: expected finished text, found a TODO`)
  return problems
}

function mistakeTextProblems(told: string[], id: string, root: string): string[] {
  const names = mistakeFiles(id, root).map(file => file.replace(/\.ts$/, ''))
  const problems = [
    ...names
      .filter(name => !told.includes(name))
      .map(name => `${id}/mistakes.md: expected a heading '## ${name}' for mistakes/${name}.ts, found none`),
    ...told
      .filter(name => !names.includes(name))
      .map(
        name =>
          `${id}/mistakes.md: '## ${name}' has no mistakes/${name}.ts; write that file or remove the heading`,
      ),
  ]
  if (exerciseText(id, 'mistakes.md', root).includes('TODO'))
    problems.push(`${id}/mistakes.md: expected finished text, found a TODO`)
  for (const name of names) {
    const header = mistakeHeader(exerciseText(id, `mistakes/${name}.ts`, root))
    if (header.mistake !== name)
      problems.push(
        `${id}/mistakes/${name}.ts: expected the header '// mistake: ${name}', found '${header.mistake ?? 'none'}'`,
      )
    if (!header.fails)
      problems.push(
        `${id}/mistakes/${name}.ts: expected the header '// fails: ' and the name of a check, found none`,
      )
  }
  return problems
}
