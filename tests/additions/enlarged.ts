import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const root = new URL('../..', import.meta.url).pathname

/** The language that is added: a folder with a single text. */
export const addedLanguage = 'id'

/** What is added by hand, by its file; a command makes the lesson and the exercise. */
const added: Record<string, string> = {
  'src/figures/dot/figure.ts': `export default { options: { size: ['small', 'large'] } }\n`,
  'src/figures/dot/Dot.astro': `---
import { textsOf } from '../texts.ts'

const { locale, size } = Astro.props
const t = textsOf('dot', locale) as { caption: string }
---
<figure class="fig fig-dot">
  <svg viewBox="0 0 10 10" role="img" aria-label={t.caption}><circle cx="5" cy="5" r={size === 'large' ? 4 : 1}></circle></svg>
  <figcaption>{t.caption}</figcaption>
</figure>
`,
  'src/figures/dot/texts/en.ts': `export default { caption: 'A dot.' }\n`,
  'src/figures/dot/style.css': '.fig-dot circle {\n  fill: var(--forward);\n}\n',
  'src/figures/dot/about.md': 'A dot. `size` may be `small` or `large`.\n',
  'src/figures/dot/example.mdx': '<Figure name="dot" size="large" />\n',
  'src/blocks/shout/tag.ts': `import type { TagDefinition } from '../authoring/definition.ts'
import { flow } from '../authoring/simple.ts'

export default {
  name: 'Shout',
  attributes: { to: 'required' },
  shape: flow,
} satisfies TagDefinition
`,
  'src/blocks/shout/Shout.astro': `---
import './style.css'
---
<p class="shout" data-to={Astro.props.to}><slot /></p>
`,
  'src/blocks/shout/style.css': '.shout {\n  font-weight: 600;\n}\n',
  'src/blocks/shout/about.md': 'Says something aloud.\n',
  'src/blocks/shout/example.mdx': '<Shout to="you">\nHello.\n</Shout>\n',
  [`src/i18n/${addedLanguage}/language.ts`]: `import type { Language } from '../language.ts'

export const language: Language = {
  code: '${addedLanguage}',
  name: 'Bahasa Indonesia',
  direction: 'ltr',
  script: 'Latn',
  digits: 'latn',
}
`,
  [`src/i18n/${addedLanguage}/site.ts`]: `export const site = { nav: { glossary: 'Glosarium' } }\n`,
}

/** The folders of `.cache` whose files are named after what they were made from: any build may take them. */
const shared = ['cards', 'cells', 'fonts', 'maths', 'typings']

/** Copies the project into a folder and adds one of each. */
function enlarge(folder: string, run: (...words: string[]) => void): void {
  for (const name of [
    'content',
    'docs',
    'exercises',
    'src',
    'public',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
  ])
    cpSync(join(root, name), join(folder, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  mkdirSync(join(folder, '.cache'))
  for (const name of shared) {
    mkdirSync(join(root, '.cache', name), { recursive: true })
    symlinkSync(join(root, '.cache', name), join(folder, '.cache', name))
  }
  for (const [file, text] of Object.entries(added)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  run('src/cli/new-exercise.ts', 'an-added-one')
  run('src/cli/new-lesson.ts', 'an-added-lesson')
  appendFileSync(
    join(folder, 'content/en/lessons/an-added-lesson/index.mdx'),
    '\n<Figure name="dot" />\n\n<Shout to="everybody">\nIt works.\n</Shout>\n\n<Exercise id="an-added-one" />\n',
  )
}

/**
 * Builds a copy of the project to which a lesson, an exercise, a figure, a tag and a language were added, each as a
 * folder and with nothing else touched. The language that is made by machine is there as well.
 *
 * @param outDir folder for the built site, absolute
 * @param base path that the site will be served under
 * @throws Error with all that was printed, when a command fails
 */
export function buildEnlarged({ outDir, base }: { outDir: string; base: string }): void {
  const folder = mkdtempSync(join(tmpdir(), 'enlarged-'))
  const env = { ...process.env, PSEUDO_LANGUAGE: '1' }
  try {
    const run = (...words: string[]) => {
      const options = { cwd: folder, env, encoding: 'utf8' } as const
      const { status, stdout, stderr } = spawnSync(process.execPath, words, options)
      if (status !== 0) throw new Error(`${words.join(' ')}: ended with ${status}\n${stdout}\n${stderr}`)
    }
    enlarge(folder, run)
    run('src/cli/build.ts', '--base', base, '--outDir', outDir)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
