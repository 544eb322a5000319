import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The packages of which something travels to the reader: code, fonts or marks. */
const packages = [
  '@codemirror/view',
  '@fontsource-variable/jetbrains-mono',
  '@fontsource-variable/source-sans-3',
  '@fontsource-variable/source-serif-4',
  'acorn',
  'diff',
  'idb',
  'mathjax-full',
  'monaco-editor',
  'preact',
  'sucrase',
  'typescript',
]

export interface Shipped {
  name: string
  version: string
  licence: string
  /** The licence as the package brings it. */
  text: string
}

/**
 * The licences of what the built site ships, read from the installed packages, so that the list cannot go stale.
 *
 * @throws when a package brings no licence
 */
export function shipped(modules = 'node_modules'): Shipped[] {
  return packages.map(name => {
    const folder = join(modules, name)
    const file = readdirSync(folder).find(entry => /^(licen[cs]e|ofl)/i.test(entry))
    if (!file)
      throw new Error(`${folder}: expected a licence file, found none. See what its licence asks for.`)
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const notices = join(folder, 'ThirdPartyNotices.txt')
    const text = readFileSync(join(folder, file), 'utf8')
    return {
      name,
      version,
      licence: license,
      text: existsSync(notices) ? `${text}\n\n${readFileSync(notices, 'utf8')}` : text,
    }
  })
}
