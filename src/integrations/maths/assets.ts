import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { transform } from 'esbuild'
import { mathsStyleSheet } from '#maths/address.ts'
import { faceFont, hasFace } from '#maths/mathjax/faces.ts'
import { fullStyleSheet } from '#maths/mathjax/mathjax.ts'
import { collectInScript, cutStyleSheet, type FontFile, type Used } from '#maths/mathjax/stylesheet.ts'
import type { PageStep } from '../site/pages/walk.ts'
import { signsForAll } from '../site/style-layers.ts'
import { cutFace, divideFace, faceFile, shownOften } from './fonts.ts'
import { collectShown, collectUsed } from './used.ts'

const own = new URL('../../styles/maths.css', import.meta.url)
const facePath = /\/maths\/fonts\/(MathJax_[\w-]+)\.woff$/
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

/**
 * Writes the style sheet and the fonts of formulas: one sheet and a few fonts, cut down to what the pages use and
 * named by their content. A layout links `mathsStyleSheet`; the name with the hash is put in its place.
 *
 * @param options.cache folder for cut fonts, kept between builds
 */
export function mathsAssets({ cache = '.cache/maths' }: { cache?: string } = {}): PageStep {
  const used: Used = new Set()
  /** What each page with formulas shows, in the notation it opens with. */
  const pages: Used[] = []
  let name = ''
  return {
    name: 'maths-assets',
    page(page) {
      collectUsed(page.elements, used)
      const shown: Used = new Set()
      collectShown(page.elements, shown)
      if (shown.size > 0) pages.push(shown)
      for (const link of page.elements)
        if (link.tagName === 'link' && String(link.properties.href).endsWith(mathsStyleSheet))
          page.replace(link, () => page.sourceOf(link).replace(mathsStyleSheet, name))
    },
    async seen({ folder }) {
      await collectInScripts(folder, used)
      const sheet = await cutSheet(used, shownOften(pages), cache)
      name = `maths/maths.${hash(sheet.css)}.css`
      await mkdir(join(folder, 'maths/fonts'), { recursive: true })
      await writeFile(join(folder, name), sheet.css)
      for (const [file, font] of sheet.fonts) await writeFile(join(folder, 'maths/fonts', file), font)
      const bytes = [...sheet.fonts.values()].reduce((sum, font) => sum + font.length, 0)
      return `style sheet ${kilobytes(sheet.css.length)}, fonts ${kilobytes(bytes)}`
    },
  }
}

/** Scripts and data may bring formulas into a page as well. */
async function collectInScripts(folder: string, used: Used): Promise<void> {
  for (const file of globSync('**/*.{js,json}', { cwd: folder }))
    collectInScript(await readFile(join(folder, file), 'utf8'), used)
}

/**
 * The style sheet, and the fonts by the names that it has for them.
 *
 * @param used of all pages
 * @param often what many pages show of it
 */
async function cutSheet(
  used: Used,
  often: Used,
  cache: string,
): Promise<{ css: string; fonts: Map<string, Buffer> }> {
  const { characters } = cutStyleSheet(fullStyleSheet(), used, () => [])
  const { characters: common } = cutStyleSheet(fullStyleSheet(), often, () => [])
  const files = new Map<string, FontFile[]>()
  const fonts = new Map<string, Buffer>()
  for (const [face, text] of characters) {
    const [most, rare] = divideFace(text, common.get(face) ?? '')
    for (const only of rare === undefined ? [undefined] : [undefined, rare]) {
      const cut = await cutFace(face, only ?? most, cache)
      if (!cut) continue
      const file = faceFile(face, hash(cut))
      files.set(face, [
        ...(files.get(face) ?? []),
        { url: `fonts/${file}`, ...(only !== undefined && { only }) },
      ])
      fonts.set(file, cut)
    }
  }
  const { css } = cutStyleSheet(fullStyleSheet(), used, face => files.get(face) ?? [])
  const whole = `${signsForAll(await readFile(own, 'utf8'))}\n${css}`
  return { css: (await transform(whole, { loader: 'css', minify: true })).code, fonts }
}

const hash = (content: string | Buffer) => createHash('sha256').update(content).digest('hex').slice(0, 10)

type Answer = { setHeader(name: string, value: string): void; end(body: string | Buffer): void }

/** Serves MathJax’s whole style sheet and fonts while developing. */
export function mathsDevelopmentServer() {
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
