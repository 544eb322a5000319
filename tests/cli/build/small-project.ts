import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Built } from './build-again.ts'

/** A page that shows a lesson, and nothing of the site around it: whatever the layouts look like, it builds. */
const page = `---
import { getCollection, render } from 'astro:content'

export async function getStaticPaths() {
  const sittings = await getCollection('sittings')
  return sittings.map(entry => ({ params: { path: entry.id.replace(/^en\\/lessons\\/|\\/index$/g, '') }, props: { entry } }))
}
const { Content } = await render(Astro.props.entry)
---
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>x</title>
    <meta property="og:title" content="x">
    <meta property="og:image" content={\`/cards/\${Astro.params.path}.png\`}>
  </head>
  <body><main><h1>x</h1><Content /></main></body>
</html>
`

/** A course of one lesson, with the build of this one. */
export class SmallProject {
  readonly folder = mkdtempSync(join(tmpdir(), 'small-project-'))
  private builder: ChildProcess | undefined

  constructor() {
    for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
      cpSync(name, join(this.folder, name), { recursive: true })
    for (const name of ['src/pages', 'src/tests'])
      rmSync(join(this.folder, name), { recursive: true, force: true })
    symlinkSync(join(process.cwd(), 'node_modules'), join(this.folder, 'node_modules'))
    // Cut once for all projects, since it takes as long as the rest.
    mkdirSync('.cache/fonts', { recursive: true })
    mkdirSync(join(this.folder, '.cache'))
    symlinkSync(join(process.cwd(), '.cache/fonts'), join(this.folder, '.cache/fonts'))
    this.write('src/pages/lessons/[...path].astro', page)
    this.write(
      'content/en/glossary/delta.mdx',
      '---\nterm: delta\nshort: What is said of it in one sentence.\nneeds: []\ntaught: one/index\n---\n\nMore.\n',
    )
    this.write(
      'content/en/sheets/one.mdx',
      '---\ntitle: One\nsummary: All that is on this sheet, in a sentence.\n---\n\nx\n',
    )
    this.write(
      'exercises/sum/exercise.ts',
      "export default { id: 'sum', lesson: 'one', concepts: ['delta'] }\n",
    )
    this.write('exercises/sum/instructions.mdx', '1. Add two numbers with `sum`.\n')
    this.write('exercises/sum/hints.md', '## Task 1: where to begin\n\nAdd.\n')
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true })
    writeFileSync(join(this.folder, file), text)
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8')
  }

  /** Runs `npm run build` without npm. What takes its time is replaced: seconds by `…`. */
  build(...args: string[]): { status: number | null; out: string; err: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/build.ts', ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      timeout: 60_000,
    })
    return { status, out: stdout.replace(/[\d.]+ s\./, '… s.'), err: stderr }
  }

  /** What `build` does, in a process that is kept for the next time: less than half of the work. */
  async buildAgain(): Promise<Built> {
    this.builder ??= fork(new URL('./build-again.ts', import.meta.url).pathname, {
      cwd: this.folder,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const ended = new AbortController()
    const exit = once(this.builder, 'exit', { signal: ended.signal }).then(([status]) => {
      throw new Error(`the process that builds ended with ${status}`)
    })
    const answer = once(this.builder, 'message', { signal: ended.signal }).then(([built]) => built as Built)
    this.builder.send('build')
    try {
      return await Promise.race([answer, exit])
    } finally {
      // Both are given up; the loser of the race complains of that, which is of no interest.
      Promise.allSettled([answer, exit])
      ended.abort()
    }
  }

  remove(): void {
    this.builder?.kill()
    rmSync(this.folder, { recursive: true })
  }
}
