import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { transform } from 'esbuild'
import { mathsStyleSheet } from '#maths/address.ts'
import { faceFont, hasFace } from '#maths/mathjax/faces.ts'
import { fullStyleSheet } from '#maths/mathjax/mathjax.ts'
import { collectUsed, cutStyleSheet, type Used } from '#maths/mathjax/stylesheet.ts'
import { cutFace, faceFile } from './fonts.ts'

const own = new URL('../../styles/maths.css', import.meta.url)
const facePath = /\/maths\/fonts\/(MathJax_[\w-]+)\.woff$/

/**
 * Serves the style sheet and the fonts of formulas.
 *
 * While developing: MathJax's whole style sheet and fonts. In a build: one style sheet and a few fonts cut down to
 * what the pages use, named by their content. A layout links `mathsStyleSheet`; the build puts the hash in.
 *
 * @param options.cache folder for cut fonts, kept between builds
 */
export function mathsAssets({ cache = '.cache/maths' }: { cache?: string } = {}): AstroIntegration {
  return {
    name: 'maths-assets',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [developmentServer()] } })
      },
      'astro:build:done': async ({ dir, logger }) => {
        const bytes = await writeMathsAssets(fileURLToPath(dir), cache)
        logger.info(`style sheet ${kilobytes(bytes.css)}, fonts ${kilobytes(bytes.fonts)}`)
      },
    },
  }
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

/**
 * Writes the style sheet and the fonts for all pages of a built site, and points the pages to them.
 *
 * @param site folder of the built pages; its HTML files are changed
 * @param cache folder for cut fonts
 * @returns bytes of the style sheet and of all fonts
 */
export async function writeMathsAssets(site: string, cache: string): Promise<{ css: number; fonts: number }> {
  const used: Used = new Set()
  const pages: string[] = []
  for (const entry of await readdir(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(html|json|js)$/.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    const text = await readFile(path, 'utf8')
    collectUsed(text, used)
    if (text.includes(mathsStyleSheet)) pages.push(path)
  }

  const { characters } = cutStyleSheet(fullStyleSheet(), used, face => face)
  const fonts = new Map<string, Buffer>()
  for (const [face, text] of characters) {
    const cut = await cutFace(face, text, cache)
    if (cut) fonts.set(face, cut)
  }
  const fileOf = (face: string) => faceFile(face, hash(fonts.get(face)!))
  const { css: cut } = cutStyleSheet(fullStyleSheet(), used, face =>
    fonts.has(face) ? `fonts/${fileOf(face)}` : null,
  )
  const whole = `${await readFile(own, 'utf8')}\n${cut}`
  const { code: css } = await transform(whole, { loader: 'css', minify: true })
  const name = `maths/maths.${hash(css)}.css`

  await mkdir(join(site, 'maths/fonts'), { recursive: true })
  await writeFile(join(site, name), css)
  for (const [face, font] of fonts) await writeFile(join(site, 'maths/fonts', fileOf(face)), font)
  for (const page of pages) {
    await writeFile(page, (await readFile(page, 'utf8')).replaceAll(mathsStyleSheet, name))
  }
  return { css: css.length, fonts: [...fonts.values()].reduce((sum, font) => sum + font.length, 0) }
}

const hash = (content: string | Buffer) => createHash('sha256').update(content).digest('hex').slice(0, 10)

type Answer = { setHeader(name: string, value: string): void; end(body: string | Buffer): void }

function developmentServer() {
  return {
    name: 'maths-development-server',
    configureServer(server: {
      middlewares: {
        use(handler: (request: { url?: string }, answer: Answer, next: () => void) => void): void
      }
    }) {
      server.middlewares.use(async (request, answer, next) => {
        const path = (request.url ?? '').split('?')[0]!
        const face = facePath.exec(path)?.[1]
        if (face && hasFace(face)) {
          answer.setHeader('Content-Type', 'font/woff')
          answer.end(faceFont(face))
        } else if (path.endsWith(`/${mathsStyleSheet}`)) {
          answer.setHeader('Content-Type', 'text/css')
          answer.end(`${await readFile(own, 'utf8')}\n${fullStyleSheet()}`)
        } else next()
      })
    },
  }
}
