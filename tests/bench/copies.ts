import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse, stringify } from 'yaml'

const project = new URL('../..', import.meta.url).pathname
const whole = ['content', 'exercises', 'src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']

/**
 * Writes a project whose course is n times as large: every lesson, glossary term, module of numbers and exercise
 * n times, each copy under a slug of its own and linked to its own siblings.
 *
 * Copies are no repetitions: each formula and each cell of a copy differs from those of all others, so that nothing
 * comes out of a cache before it was once made.
 *
 * @param folder where to; made when it is not there
 */
export function writeCopies(folder: string, n: number): void {
  mkdirSync(folder, { recursive: true })
  for (const name of whole) cpSync(join(project, name), join(folder, name), { recursive: true })
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'))

  const content = join(folder, 'content')
  const lessons = readdirSync(join(content, 'en/lessons'))
  const terms = namesIn(join(content, 'en/glossary'), '.mdx')
  const numbers = namesIn(join(content, 'numbers'), '.ts')
  const exercises = readdirSync(join(folder, 'exercises'))

  for (let copy = 2; copy <= n; copy++) {
    const of = (name: string) => `${name}-${copy}`
    /** References to a copy's siblings, and marks that make its formulas and cells its own. */
    const own = (text: string) =>
      distinct(
        text
          .replaceAll(/(<(?:Term|Exercise) id=")([\w-]+)"/g, (_, tag, name) => `${tag}${of(name)}"`)
          .replaceAll(
            /(\]\(\/(?:lessons|exercises|glossary)\/)([\w-]+)\//g,
            (_, at, name) => `${at}${of(name)}/`,
          ),
        copy,
      )
    const write = (from: string, to: string, change: (text: string) => string) =>
      writeFileSync(to, change(readFileSync(from, 'utf8')))

    for (const slug of lessons) {
      const [from, to] = [join(content, 'en/lessons', slug), join(content, 'en/lessons', of(slug))]
      mkdirSync(to)
      write(join(from, 'lesson.yaml'), join(to, 'lesson.yaml'), text => {
        const lesson = parse(text)
        return stringify({
          ...lesson,
          title: `${lesson.title} (${copy})`,
          order: lesson.order + 100 * copy,
          needs: (lesson.needs ?? []).map(of),
        })
      })
      for (const sitting of namesIn(from, '.mdx'))
        write(join(from, `${sitting}.mdx`), join(to, `${sitting}.mdx`), own)
    }
    for (const term of terms)
      write(join(content, `en/glossary/${term}.mdx`), join(content, `en/glossary/${of(term)}.mdx`), text =>
        own(text).replace(/^term: (.*)$/m, (_, title) => `term: ${marked(title, copy)}`),
      )
    for (const name of numbers)
      write(join(content, `numbers/${name}.ts`), join(content, `numbers/${of(name)}.ts`), text => text)
    for (const id of exercises) {
      const [from, to] = [join(folder, 'exercises', id), join(folder, 'exercises', of(id))]
      cpSync(from, to, { recursive: true })
      write(join(from, 'exercise.ts'), join(to, 'exercise.ts'), text =>
        text
          .replace(/\bid: '([\w-]+)'/, (_, name) => `id: '${of(name)}'`)
          .replace(/\blesson: '([\w-]+)'/, (_, name) => `lesson: '${of(name)}'`)
          .replace(/\btitle: '(.*)'/, (_, title) => `title: '${title} (${copy})'`),
      )
      write(join(from, 'instructions.mdx'), join(to, 'instructions.mdx'), own)
    }
  }
}

const namesIn = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter(file => file.endsWith(ending))
    .map(file => basename(file, ending))

/** A title that tells the copies apart, quoted as it was. */
const marked = (title: string, copy: number) =>
  /["']$/.test(title) ? `${title.slice(0, -1)} (${copy})${title.at(-1)}` : `${title} (${copy})`

/** Makes every formula and every runnable cell one that no other copy has, without changing what it shows. */
function distinct(text: string, copy: number): string {
  // Empty groups and groups of empty groups: the copy's number in binary, invisible in TeX.
  const mark = [...copy.toString(2)].map(bit => (bit === '1' ? '{{}}' : '{}')).join('')
  const fences = text.split(/^(```[^\n]*\n[\s\S]*?^```$)/m)
  return fences
    .map((part, i) => {
      if (i % 2 === 1) return part.replace(/^(```\w+ run[^\n]*\n)/, `$1// ${copy}\n`)
      return part.replaceAll(/(\$\$?)([^$]+?)(\s*)\1/g, (_, dollars, tex, space) =>
        [dollars, tex, mark, space, dollars].join(''),
      )
    })
    .join('')
}
