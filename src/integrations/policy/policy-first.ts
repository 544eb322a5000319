import type { BuiltPage } from '../site/pages/page.ts'
import type { PageStep } from '../site/pages/walk.ts'

/**
 * Puts each page's policy before everything that it is to govern. Astro writes it behind what the layout has in the
 * head, and a policy in a `<meta>` holds only for what comes after it.
 */
export function policyFirst(): PageStep {
  return { name: 'policy-first', page: putPolicyFirst }
}

/**
 * Puts a page's policy right behind its encoding, which a browser looks for in the first 1,024 bytes.
 *
 * @throws Error when the page has no policy, or does not begin with its encoding
 */
export function putPolicyFirst(page: BuiltPage): void {
  const encoding = page.first('meta', ({ properties }) => properties.charSet !== undefined)
  const policy = page.first('meta', ({ properties }) =>
    String(properties.httpEquiv).toLowerCase().includes('content-security-policy'),
  )
  if (!policy || !encoding) throw new Error(`${page.name}: expected a policy and an encoding, <meta charset>`)
  page.insertAfter(encoding, page.sourceOf(policy))
  page.remove(policy)
}
