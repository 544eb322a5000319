import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const manifest = createRequire(import.meta.url).resolve('mathjax-full/package.json')
const folder = join(dirname(manifest), 'es5/output/chtml/fonts/woff-v2')

/** The version of MathJax that is installed. */
export const version: string = JSON.parse(readFileSync(manifest, 'utf8')).version

/** MathJax's file of a face, uncut, as woff. */
export function faceFont(face: string): Buffer {
  return readFileSync(join(folder, `${face}.woff`))
}

/** Whether MathJax has such a face. */
export const hasFace = (face: string) => existsSync(join(folder, `${face}.woff`))
