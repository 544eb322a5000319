import { unified } from '@astrojs/markdown-remark'
import mdx from '@astrojs/mdx'
import preact from '@astrojs/preact'
import { defineConfig, fontProviders } from 'astro/config'
import remarkMath from 'remark-math'
import { cards } from './src/build/cards.ts'
import { playgroundExamples } from './src/build/cells-examples.ts'
import { remarkCells } from './src/build/cells-remark.ts'
import { slimMonaco } from './src/build/editor-monaco.ts'
import { engineTypingsPlugin } from './src/build/editor-typings.ts'
import { exerciseModules } from './src/build/exercise-modules.ts'
import { fontVariants } from './src/build/fonts.ts'
import { inlineScriptsPlugin } from './src/build/inline-scripts.ts'
import { islandStyle } from './src/build/island-style.ts'
import { baseLinks } from './src/build/links-rehype.ts'
import { mathsAssets } from './src/build/maths-assets.ts'
import { remarkTypeset } from './src/build/maths-remark.ts'
import { offline } from './src/build/offline.ts'
import { inlineHashes } from './src/build/policy.ts'
import { policyFirst } from './src/build/policy-first.ts'
import { sandboxBootHash } from './src/build/sandbox.ts'
import { sandboxPlugin } from './src/build/sandbox-vite.ts'
import { searchIndex } from './src/build/search.ts'
import { shippedModules } from './src/build/shipped-modules.ts'
import { scrollingTables } from './src/build/tables-rehype.ts'
import { knownIn } from './src/build/tags-known.ts'
import { remarkTags } from './src/build/tags-remark.ts'

const links = baseLinks()
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
  // The service worker lists all files of the site, so it comes last.
  integrations: [
    mdx(),
    // Only what has JSX in it goes through Babel, which is as slow as the rest of the build together.
    preact({ include: [/\.tsx$/] }),
    mathsAssets(),
    cards(),
    islandStyle(),
    links.integration,
    policyFirst(),
    searchIndex(),
    offline(),
  ],
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      remarkPlugins: [remarkMath, [remarkTags, knownIn(root)], remarkCells, remarkTypeset],
      rehypePlugins: [links.rehype, scrollingTables],
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
    resolve: { alias: { engine: new URL('./src/engine/index.ts', import.meta.url).pathname } },
    build: { assetsInlineLimit: 0 },
    plugins: [
      inlineScriptsPlugin(),
      sandboxPlugin(),
      engineTypingsPlugin(),
      slimMonaco(),
      playgroundExamples(),
      exerciseModules({ folder: new URL('./exercises', import.meta.url).pathname }),
      shipped(),
    ],
    worker: { plugins: () => [shipped()] },
  },
})
