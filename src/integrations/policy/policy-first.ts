import type { AstroIntegration } from 'astro'
import { rewritingPages } from '../site/rewrite-pages.ts'

const tag = /<meta\b[^>]*http-equiv="content-security-policy"[^>]*>/i
const encoding = '<meta charset="utf-8">'

/**
 * Puts each page's policy before everything that it is to govern. Astro writes it behind what the layout has in the
 * head, and a policy in a `<meta>` holds only for what comes after it.
 */
export function policyFirst(): AstroIntegration {
  return rewritingPages('policy-first', withPolicyFirst)
}

/**
 * A page with its policy right behind its encoding, which a browser looks for in the first 1,024 bytes.
 *
 * @throws Error when the page has no policy, or does not begin with its encoding
 */
export function withPolicyFirst(html: string): string {
  const policy = tag.exec(html)?.[0]
  if (!policy || !html.includes(encoding)) throw new Error(`expected a policy and ${encoding} in every page`)
  // A function: a policy may hold what a replacement text would take for a pattern.
  return html.replace(policy, '').replace(encoding, () => encoding + policy)
}
