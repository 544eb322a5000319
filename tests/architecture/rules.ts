import { posix } from 'node:path'

/** The rooms of `src` from the ground up: a room imports only from rooms above it in this list, and from itself. */
export const rooms = [
  'engine',
  'i18n',
  'exercise',
  'runner',
  'grader',
  'number-check',
  'record',
  'classroom',
  'maths',
  'drawing',
  'figures',
  'editor',
  'blocks',
  'screens',
  'integrations',
  'layouts',
  'pages',
  'cli',
]

/** Rooms that run in a page, a worker and Node alike; of some, all but `browser/` and `node/`. */
export const pure = (file: string) =>
  /^src\/(engine|exercise|grader|number-check)\//.test(file) ||
  (/^src\/(runner|record|classroom)\//.test(file) && !/\/(browser|node)\//.test(file))

/** Project files by path, with their text. */
export type Tree = Map<string, string>

const roomOf = (file: string) => /^src\/([\w-]+)\//.exec(file)?.[1]

/** What a file imports, as written: static, dynamic, re-exports and globs. */
export function importsOf(text: string): string[] {
  const found = new Set<string>()
  const patterns = [
    /^\s*(?:import|export)\b[^'"()]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\bimport\s*\(\s*(?:\/\*.*?\*\/\s*)?['"]([^'"]+)['"]/g,
    /\bimport\.meta\.glob(?:<[^>]*>)?\(\s*['"]([^'"]+)['"]/g,
  ]
  for (const pattern of patterns) for (const [, specifier] of text.matchAll(pattern)) found.add(specifier)
  return [...found]
}

/** Where an import leads within the project; undefined for packages. */
export function target(from: string, specifier: string): string | undefined {
  const path = specifier.replace(/\?.*$/, '')
  if (path === '#engine' || path === 'engine') return 'src/engine/index.ts'
  if (path === '#exercise') return 'src/exercise/definition.ts'
  if (path.startsWith('#exercises/') || path.startsWith('#content/')) return path.slice(1)
  if (path.startsWith('#')) return `src/${path.slice(1)}`
  if (path.startsWith('/')) return path.slice(1)
  if (path.startsWith('.')) return posix.join(posix.dirname(from), path)
  return undefined
}

/** Every breach of the import rules, as sentences. */
export function breaches(tree: Tree): string[] {
  const found: string[] = []
  for (const [file, text] of tree) {
    for (const specifier of importsOf(text)) {
      const say = (rule: string) => found.push(`${file} imports ${specifier}: ${rule}`)
      if (specifier.includes('../../..')) say('write the path by the room’s name, as in #engine')
      if (/^mathjax/.test(specifier) && !file.startsWith('src/maths/mathjax/'))
        say('MathJax is met in src/maths/mathjax only, so that another can take its place')
      const exercise = /^exercises\/[^/]+\/(.+)$/.exec(file)?.[1]
      if (exercise === 'exercise.ts' && !['#engine', '#exercise'].includes(specifier))
        say('an exercise.ts imports only #engine and #exercise')
      if (exercise && /^(starter|solution|mistakes\/.*)\.?t?s?$/.test(exercise) && specifier !== 'engine')
        say('a submission imports only engine')
      if (pure(file) && (specifier.startsWith('node:') || /^(preact|astro)/.test(specifier)))
        say('this room knows no Node, no framework and no page')
      const to = target(file, specifier)
      const [here, there] = [roomOf(file), to && roomOf(to)]
      if (!here || !there || here === there) continue
      const [a, b] = [rooms.indexOf(here), rooms.indexOf(there)]
      if (here === 'styles' || there === 'styles') continue
      if (a < 0 || b < 0) say(`${a < 0 ? here : there} is not a room of the design`)
      else if (b > a) say(`${here} stands above ${there}; imports go only upwards`)
    }
  }
  return found
}

/** Files that only pass on what others export, other than the engine's face. */
export function barrels(tree: Tree): string[] {
  return [...tree]
    .filter(([file, text]) => {
      if (!/^src\/.*\.tsx?$/.test(file) || file === 'src/engine/index.ts') return false
      const code = text
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
        .split(/;|\n(?=\S)/)
        .filter(line => line.trim())
      return code.length > 0 && code.every(line => /^\s*export\b[\s\S]*\bfrom\b/.test(line))
    })
    .map(([file]) => file)
}

/** What the starting files reach by static imports that plain Node cannot run. */
export function notForNode(tree: Tree, starts: string[]): string[] {
  const found: string[] = []
  const seen = new Set<string>()
  const walk = (file: string) => {
    if (seen.has(file)) return
    seen.add(file)
    const text = tree.get(file)
    if (text === undefined) return
    // Type imports vanish before Node sees them.
    for (const specifier of importsOf(text.replace(/^\s*import type\b.*$/gm, ''))) {
      const to = target(file, specifier)
      if (!to) continue
      if (/\.(tsx|astro|css|mdx?)$/.test(to) || specifier.includes('?') || specifier.startsWith('virtual:'))
        found.push(`${file} imports ${specifier}, which plain Node cannot run`)
      else walk(to)
    }
  }
  for (const start of starts) walk(start)
  return found
}

/** Circles of imports, type imports included: each as its files from the first of the alphabet back to itself. */
export function circles(tree: Tree): string[] {
  const found = new Set<string>()
  const done = new Set<string>()
  const walk = (file: string, path: string[]) => {
    const at = path.indexOf(file)
    if (at >= 0) {
      const circle = path.slice(at)
      const first = circle.indexOf([...circle].sort()[0]!)
      found.add([...circle.slice(first), ...circle.slice(0, first), circle[first]].join(' → '))
    }
    if (at >= 0 || done.has(file)) return
    for (const specifier of importsOf(tree.get(file) ?? '')) {
      const to = target(file, specifier)
      if (to && tree.has(to)) walk(to, [...path, file])
    }
    done.add(file)
  }
  for (const file of tree.keys()) walk(file, [])
  return [...found]
}
