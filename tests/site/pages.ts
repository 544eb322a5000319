import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { BuiltPage } from '#integrations/site/pages/page.ts'
import { pagesOf } from './built-pages.ts'

/** The paths of all pages of the built site. */
export const allPages = () => pagesOf(inject('folder'))

/** A page of the built site, parsed. */
export function builtPage(path: string, folder = inject('folder')): BuiltPage {
  const name = path.endsWith('.html') ? path : `${path}index.html`
  return new BuiltPage(name, readFileSync(join(folder, name), 'utf8'))
}

/** The policy that a page of the built site carries; empty where there is none. */
export function policyOf(page: BuiltPage): string {
  const meta = page.first('meta', ({ properties }) =>
    String(properties.httpEquiv).toLowerCase().includes('content-security-policy'),
  )
  return String(meta?.properties.content ?? '')
}
