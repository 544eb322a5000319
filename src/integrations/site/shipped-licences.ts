import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { notedPackages } from './shipped-modules.ts'

/** The packages of which something travels to the reader that is no script: fonts, marks, declarations. */
const files = [
  '@fontsource-variable/jetbrains-mono',
  '@fontsource-variable/source-sans-3',
  '@fontsource-variable/source-serif-4',
  'mathjax-full',
  'pagefind',
  'typescript',
]

/** Packages that bring their licence in the head of a source file and not as a file of its own. */
const heads: Record<string, string> = { 'qrcode-generator': 'dist/qrcode.mjs' }

/** Packages that bring it in a folder of that name. */
const folders: Record<string, string> = { pagefind: 'LICENSE/LICENSE' }

export interface Shipped {
  name: string
  version: string
  licence: string
  /** The licence as the package brings it. */
  text: string
}

/** Data that we keep smaller than it came: its licence stands beside it, below a line with name, version and licence. */
function data(): Shipped[] {
  return globSync('src/figures/*/data/licence.txt').map(file => {
    const [head, ...text] = readFileSync(file, 'utf8').split('\n')
    const [, name, version, licence, what] = /^(\S+) (\S+) \((.+?)\): (.*)$/.exec(head)!
    return { name, version, licence, text: `${what}\n${text.join('\n')}` }
  })
}

/**
 * The licences of what the built site ships: of the packages that the build noted in its scripts, and of those whose
 * files it copies. Read from the installed packages, so that the list cannot go stale.
 *
 * @param noted folders of packages; without a build those of the files alone are listed
 * @throws when a package brings no licence
 */
export function shipped(noted: readonly string[] = notedPackages() ?? []): Shipped[] {
  const places = new Set([...noted, ...files.map(name => join('node_modules', name))])
  const packages = [...places].sort().map(folder => {
    const name = folder.replaceAll('\\', '/').replace(/^.*node_modules\//, '')
    const file =
      folders[name] ?? readdirSync(folder).find(entry => /^(licen[cs]e|ofl)/i.test(entry)) ?? heads[name]
    if (!file)
      throw new Error(`${folder}: expected a licence file, found none. See what its licence asks for.`)
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const notices = join(folder, 'ThirdPartyNotices.txt')
    const whole = readFileSync(join(folder, file), 'utf8')
    const text = heads[name] === file ? headOf(whole) : whole
    return {
      name,
      version,
      licence: license,
      text: existsSync(notices) ? `${text}\n\n${readFileSync(notices, 'utf8')}` : text,
    }
  })
  return [...packages, ...data()]
}

/** The comment that a source file begins with, without its slashes. */
function headOf(source: string): string {
  const lines = source.split('\n')
  const end = lines.findIndex(line => !line.startsWith('//'))
  return lines
    .slice(0, end)
    .map(line => line.replace(/^\/\/ ?-*/, ''))
    .join('\n')
    .trim()
}
