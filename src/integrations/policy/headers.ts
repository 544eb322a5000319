import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Servers and hosts that this can write for. */
export const hosts = ['nginx', 'netlify', 'cloudflare'] as const
export type Host = (typeof hosts)[number]

/** Folders of the built site in which every file's name changes with its content. */
export const hashedFolders = ['_astro', 'maths'] as const
/** For those: kept for a year and never asked about again. */
export const forever = 'public, max-age=31536000, immutable'

/** What every answer carries beside the policy. */
const always: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  // A window that opened the course, or that it opened, cannot reach into it; no other site can load its files.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
}

/** What only a header can say: a `<meta>` with it is ignored. */
const headerOnly: Record<string, string[]> = { 'frame-ancestors': ["'self'"] }

/**
 * What workers of the site's own addresses need, which are held by the header and by no page: the search runs
 * WebAssembly. Pages, and the sandbox of learners' code, which inherits their policy, stay held by their own as well.
 */
const forWorkers: Record<string, string[]> = { 'script-src': ["'wasm-unsafe-eval'"] }

/** Cloudflare leaves out longer lines without a word. */
const longestLine = 2_000

type Policy = Map<string, string[]>

/**
 * The headers of a built site, by name. The policy is the union of the policies that its pages carry, so each page is
 * still held by its own, and scripts, workers and answers that are no page get one, too.
 *
 * @param folder the built site
 * @param frames origins that may show the site in a frame: a school's learning platform
 * @throws when a page has no policy, or when one header cannot say what the pages say
 */
export function headersOf(folder: string, frames: readonly string[] = []): Record<string, string> {
  const pages = globSync('**/*.html', { cwd: folder }).sort()
  if (pages.length === 0) throw new Error(`${folder} holds no built site: run "npm run build" first.`)
  const policies = pages.map(
    page => [page, policyIn(readFileSync(join(folder, page), 'utf8'), page)] as const,
  )
  const united = unite(policies)
  for (const [name, sources] of Object.entries(headerOnly)) united.set(name, [...sources, ...frames])
  for (const [name, sources] of Object.entries(forWorkers))
    united.set(name, [...new Set([...(united.get(name) ?? []), ...sources])])
  const policy = [...united].map(directive => directive.flat().join(' ')).join('; ')
  return { 'Content-Security-Policy': policy, ...always }
}

/**
 * The policy that a page carries.
 *
 * @throws when there is none: such a page would be held by the header alone
 */
export function policyIn(html: string, page: string): Policy {
  const tag = /<meta\b[^>]*http-equiv="content-security-policy"[^>]*>/i.exec(html)?.[0]
  const content = tag && /\bcontent="([^"]*)"/.exec(tag)?.[1]
  if (!content)
    throw new Error(`${page}: expected a <meta http-equiv="content-security-policy">, found none.`)
  const directives = content
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .split(';')
    .map(directive => directive.trim().split(/\s+/))
    .filter(([name]) => name)
  return new Map(directives.map(([name, ...sources]) => [name!, sources]))
}

/**
 * One policy that allows what any of the pages allows.
 *
 * @throws when they cannot be united: a directive that only some have falls back to default-src in the others, and a
 *   hash would switch off the 'unsafe-inline' of another page
 */
export function unite(pages: (readonly [page: string, policy: Policy])[]): Policy {
  const [[first, example]] = pages
  const united: Policy = new Map([...example].map(([name]) => [name, []]))
  for (const [page, policy] of pages) {
    const odd = [...policy.keys(), ...united.keys()].find(name => !policy.has(name) || !united.has(name))
    if (odd)
      throw new Error(
        `${odd} stands in the policy of only one of ${first} and ${page}: give it to every page.`,
      )
    for (const [name, sources] of policy) united.set(name, [...new Set([...united.get(name)!, ...sources])])
  }
  for (const [name, sources] of united) {
    if (sources.length > 1)
      united.set(
        name,
        sources.filter(source => source !== "'none'"),
      )
    if (sources.includes("'unsafe-inline'") && sources.some(source => /^'(sha\d+|nonce)-/.test(source)))
      throw new Error(`${name}: a hash of one page would switch off the 'unsafe-inline' of another.`)
  }
  return united
}

/**
 * The headers as a host's configuration.
 *
 * @param base path that the site is served under
 * @throws when a header is longer than the host takes
 */
export function configuration(host: Host, headers: Record<string, string>, base = '/'): string {
  const entries = Object.entries(headers)
  if (host === 'nginx')
    return entries.map(([name, value]) => `add_header ${name} "${value}" always;\n`).join('')
  const rules = [`${base}*`, ...entries.map(([name, value]) => `  ${name}: ${value}`)]
  for (const folder of hashedFolders) rules.push(`${base}${folder}/*`, `  Cache-Control: ${forever}`)
  const long = rules.find(line => line.length > longestLine)
  if (host === 'cloudflare' && long)
    throw new Error(
      `${long.slice(0, 60)}… has ${long.length} characters; Cloudflare takes ${longestLine} a line.`,
    )
  return `${rules.join('\n')}\n`
}
