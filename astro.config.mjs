import { unified } from '@astrojs/markdown-remark'
import mdx from '@astrojs/mdx'
import preact from '@astrojs/preact'
import { defineConfig, fontProviders } from 'astro/config'
import remarkMath from 'remark-math'
import { cards } from './src/integrations/cards/cards.ts'
import { engineTypingsPlugin } from './src/integrations/editor/engine-typings.ts'
import { slimMonaco } from './src/integrations/editor/slim-monaco.ts'
import { exerciseModules } from './src/integrations/exercises/modules.ts'
import { baseLinks } from './src/integrations/lessons/base-links.ts'
import { notebookSourcePlugin } from './src/integrations/lessons/cells/notebook-source.ts'
import { playgroundExamples } from './src/integrations/lessons/cells/playground-examples.ts'
import { remarkCells } from './src/integrations/lessons/cells/remark-cells.ts'
import { knownIn } from './src/integrations/lessons/known-in.ts'
import { lessonReferences } from './src/integrations/lessons/references.ts'
import { remarkTags } from './src/integrations/lessons/remark-tags.ts'
import { scrollingTables } from './src/integrations/lessons/tables/scrolling-tables.ts'
import { untranslatedCode } from './src/integrations/lessons/untranslated-code.ts'
import { links } from './src/integrations/links/links.ts'
import { ideaMapCheck } from './src/integrations/map/check.ts'
import { mathsAssets, mathsDevelopmentServer } from './src/integrations/maths/assets.ts'
import { remarkTypeset } from './src/integrations/maths/remark-typeset.ts'
import { offline } from './src/integrations/offline/offline.ts'
import { inlineHashes } from './src/integrations/policy/inline-hashes.ts'
import { inlineScriptsPlugin } from './src/integrations/policy/inline-scripts.ts'
import { policyFirst } from './src/integrations/policy/policy-first.ts'
import { sandboxBootHash } from './src/integrations/sandbox/boot-hash.ts'
import { sandboxPlugin } from './src/integrations/sandbox/plugin.ts'
import { searchIndex } from './src/integrations/search/search-index.ts'
import { fontVariants } from './src/integrations/site/fonts.ts'
import { islandStyle } from './src/integrations/site/island-style.ts'
import { linkedStyles } from './src/integrations/site/linked-styles.ts'
import { builtPages } from './src/integrations/site/pages/walk.ts'
import { plainDrawings } from './src/integrations/site/plain-drawings.ts'
import { secondTry } from './src/integrations/site/second-try.ts'
import { sharedChunks } from './src/integrations/site/shared-chunks.ts'
import { shippedModules } from './src/integrations/site/shipped-modules.ts'
import { styleLayers } from './src/integrations/site/style-layers.ts'

const based = baseLinks()
const shipped = shippedModules()
const root = new URL('.', import.meta.url).pathname
const fonts = await fontVariants('./.cache/fonts')
const family = (name, cssVariable, fallbacks) => ({
  provider: fontProviders.local(),
  name,
  cssVariable,
  fallbacks,
  options: { variants: fonts[name.toLowerCase()] },
})

export default defineConfig({
  site: process.env.SITE_ADDRESS ?? 'https://backprop-by-hand.example',
  trailingSlash: 'always',
  // All that a build remembers stands in one folder, which may be deleted at any time.
  cacheDir: './.cache/astro',
  output: 'static',
  devToolbar: { enabled: false },
  prefetch: false,
  integrations: [
    mdx(),
    // Only what has JSX in it goes through Babel, which is as slow as the rest of the build together.
    preact({ include: [/\.tsx$/] }),
    based.integration,
    lessonReferences(root),
    ideaMapCheck(root),
    // The service worker lists all files of the site, so it comes last.
    builtPages([
      mathsAssets(),
      cards(),
      islandStyle(),
      linkedStyles(),
      plainDrawings(),
      policyFirst(),
      searchIndex(),
      links({ root }),
      offline(),
    ]),
  ],
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      remarkPlugins: [remarkMath, [remarkTags, knownIn(root)], remarkCells, remarkTypeset],
      rehypePlugins: [based.rehype, scrollingTables, untranslatedCode],
    }),
  },
  fonts: [
    family('Serif', '--font-serif', ['Serif till then', 'Georgia', 'serif']),
    family('Sans', '--font-sans', ['Sans till then', 'ui-sans-serif', 'system-ui', 'sans-serif']),
    family('Mono', '--font-mono', ['ui-monospace', 'Menlo', 'monospace']),
  ],
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "frame-src 'self'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
      styleDirective: { resources: ["'self'", "'unsafe-inline'"] },
      scriptDirective: { resources: ["'self'"], hashes: [...inlineHashes(), sandboxBootHash()] },
    },
  },
  vite: {
    cacheDir: '.cache/vite',
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: sharedChunks } } } },
    },
    // A language made by machine, for tests of what every language needs; see src/i18n/pseudo.ts.
    define: { PSEUDO_LANGUAGE: JSON.stringify(Boolean(process.env.PSEUDO_LANGUAGE)) },
    resolve: { alias: { engine: new URL('./src/engine/index.ts', import.meta.url).pathname } },
    build: {
      assetsInlineLimit: 0,
      // The oldest that the README promises: shorthands that Safari does not know are left as they were written.
      cssTarget: ['chrome123', 'edge123', 'firefox125', 'safari17.5'],
      // The editor's chunk is as large as it is known to be: tests/site/budget.json weighs all files.
      chunkSizeWarningLimit: 4000,
      // Astro's own mark in every text, which it reads before the bundler would drop it.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    plugins: [
      inlineScriptsPlugin(),
      sandboxPlugin(),
      mathsDevelopmentServer(),
      engineTypingsPlugin(),
      slimMonaco(),
      styleLayers(root),
      secondTry(),
      playgroundExamples(),
      notebookSourcePlugin(),
      exerciseModules({ folder: new URL('./exercises', import.meta.url).pathname }),
      shipped(),
    ],
    worker: { plugins: () => [shipped()] },
  },
})
