import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { version } from '#maths/mathjax/faces.ts'
import { type TypesetOptions, typeset } from '#maths/typeset.ts'
import { contentHash } from '../site/content-hash.ts'
import { writeAside } from '../site/write-aside.ts'

const maths = new URL('../../maths/', import.meta.url)
/** The files that decide what a formula's HTML is; a change of any of them empties the cache. */
const makers = ['typeset.ts', ...globSync('mathjax/*.ts', { cwd: fileURLToPath(maths) }).sort()]

function fingerprint(): string {
  return contentHash(12, version, ...makers.map(file => readFileSync(new URL(file, maths))))
}

/**
 * Typesets a formula once and remembers it on disk, by its plain TeX: words, numbers and notation are in that TeX,
 * so a change of any of them is another formula.
 *
 * @param folder kept between builds; may be deleted at any time
 * @returns a function like `typeset`; errors are not remembered
 */
export function rememberingTypeset(folder: string) {
  const home = join(folder, fingerprint())
  return (tex: string, options: TypesetOptions): { html: string } => {
    const key = contentHash(34, `${options.display ? 'display' : 'inline'}\n${tex}`)
    const file = join(home, key.slice(0, 2), `${key.slice(2)}.html`)
    if (existsSync(file)) return { html: readFileSync(file, 'utf8') }
    const made = typeset(tex, options)
    writeAside(file, made.html)
    return made
  }
}
