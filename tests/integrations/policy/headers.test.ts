import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { configuration, forever, headersOf, policyIn, unite } from '#integrations/policy/headers.ts'

const page = (policy: string) =>
  `<!doctype html><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}"><p>Text</p>`

function siteOf(pages: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'headers-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, html] of Object.entries(pages)) writeFileSync(join(folder, name), html)
  return folder
}

const base = "default-src 'none'; script-src 'self'"

test('the header allows what any page allows and what the search’s worker needs, and says what only a header can', () => {
  const folder = siteOf({
    'a.html': page(`${base} 'sha256-a='; img-src 'none'`),
    'b.html': page(`${base} &#39;sha256-b=&#39;; img-src data: ;`),
  })
  expect(headersOf(folder)['Content-Security-Policy']).toBe(
    "default-src 'none'; script-src 'self' 'sha256-a=' 'sha256-b=' 'wasm-unsafe-eval'; img-src data:; frame-ancestors 'self'",
  )
})

test('neither a window of another site nor a page of one gets at what is served', () => {
  expect(headersOf(siteOf({ 'a.html': page(base) }))).toMatchObject({
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  })
})

test('the workflow in the docs names every action by the hash of a commit', () => {
  const used = [...readFileSync('docs/github-pages.yml', 'utf8').matchAll(/uses: (.*)/g)].map(
    ([, action]) => action,
  )
  expect(used.length).toBeGreaterThan(4)
  for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
})

test('a page without a policy is named', () => {
  const folder = siteOf({ 'a.html': page(base), 'bare.html': '<!doctype html><p>Text</p>' })
  expect(() => headersOf(folder)).toThrow('bare.html')
})

test('a folder without pages is no built site', () => {
  expect(() => headersOf(siteOf({}))).toThrow('npm run build')
})

test('a directive that only one page has cannot be put into one header, whichever page comes first', () => {
  const one = ['one.html', policyIn(page(base), 'one.html')] as const
  const two = ['two.html', policyIn(page(`${base}; font-src data:`), 'two.html')] as const
  expect(() => unite([one, two])).toThrow(/font-src.*one.html and two.html/)
  expect(() => unite([two, one])).toThrow(/font-src.*two.html and one.html/)
})

test('a hash of one page that would switch off what another allows is refused', () => {
  const policies = ["style-src 'unsafe-inline'", "style-src 'sha256-a='"].map(
    (policy, i) => [`${i}.html`, policyIn(page(policy), `${i}.html`)] as const,
  )
  expect(() => unite(policies)).toThrow('unsafe-inline')
})

test('each host gets its own form', () => {
  const headers = { 'Content-Security-Policy': base, 'X-Content-Type-Options': 'nosniff' }
  expect(configuration('nginx', headers)).toBe(
    `add_header Content-Security-Policy "${base}" always;\nadd_header X-Content-Type-Options "nosniff" always;\n`,
  )
  expect(configuration('netlify', headers, '/course/').split('\n')).toEqual([
    '/course/*',
    `  Content-Security-Policy: ${base}`,
    '  X-Content-Type-Options: nosniff',
    '/course/_astro/*',
    `  Cache-Control: ${forever}`,
    '/course/maths/*',
    `  Cache-Control: ${forever}`,
    '',
  ])
  expect(configuration('cloudflare', headers)).toContain('\n/_astro/*\n')
})

test('a header that Cloudflare would silently leave out is refused', () => {
  const long = { 'Content-Security-Policy': `script-src ${"'sha256-x=' ".repeat(200)}` }
  expect(() => configuration('cloudflare', long)).toThrow('2000')
  expect(configuration('netlify', long)).toContain('sha256-x')
})
