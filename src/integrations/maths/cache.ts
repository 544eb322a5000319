import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { version } from '#maths/mathjax/faces.ts'
import { type TypesetOptions, typeset } from '#maths/typeset.ts'

const maths = new URL('../../maths/', import.meta.url)
/** The files that decide what a formula's HTML is; a change of any of them empties the cache. */
const makers = ['typeset.ts', ...globSync('mathjax/*.ts', { cwd: fileURLToPath(maths) }).sort()]

function fingerprint(): string {
  const hash = createHash('sha256')
  hash.update(version)
  for (const file of makers) hash.update(readFileSync(new URL(file, maths)))
  return hash.digest('hex').slice(0, 12)
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
    const key = createHash('sha256')
      .update(`${options.display ? 'display' : 'inline'}\n${tex}`)
      .digest('hex')
    const file = join(home, key.slice(0, 2), `${key.slice(2, 34)}.html`)
    if (existsSync(file)) return { html: readFileSync(file, 'utf8') }
    const made = typeset(tex, options)
    mkdirSync(dirname(file), { recursive: true })
    // Written aside and moved, so that a build that is stopped, or a second one, never leaves half a formula.
    const aside = `${file}.${process.pid}`
    writeFileSync(aside, made.html)
    renameSync(aside, file)
    return made
  }
}
