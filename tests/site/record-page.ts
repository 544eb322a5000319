import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import type { LearnerRecord, RecordOptions } from '#record/browser/record.ts'
import type { Store } from '#record/browser/store.ts'

/** What the harness page offers to `page.evaluate`. */
export type RecordWindow = {
  record: LearnerRecord
  createRecord: (options: RecordOptions) => LearnerRecord
  openStore: (options: { name: string }) => Promise<Store>
}

/** The course of the progress page's harness: one lesson with two exercises, one without. */
export const COURSE = [
  {
    slug: 'worked-example',
    title: 'A worked example',
    url: '/lessons/worked-example/',
    sittings: [],
    exercises: [
      {
        id: 'gradient-w1',
        title: 'The gradient of the first layer',
        url: '/exercises/gradient-w1/',
        contentVersion: 'a1',
      },
      {
        id: 'gradient-w2',
        title: 'The gradient of the second layer',
        url: '/exercises/gradient-w2/',
        contentVersion: 'b1',
      },
    ],
  },
  { slug: 'train-xor', title: 'Train XOR', url: '/lessons/train-xor/', sittings: [], exercises: [] },
]

/**
 * A page with nothing on it but the record, bundled as the site bundles it: what fails here fails by the
 * record alone. `/progress/` is the island of that page on the site's record; `/?name=x` opens the record x; `/?name=x&sandbox` does so in a frame that is refused all storage.
 *
 * @returns its address and how to stop serving it
 */
export async function serveRecordPage(): Promise<{ address: string; close: () => Promise<void> }> {
  const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
  const bundle = async (name: string, contents: string) => {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: at('src'), loader: 'tsx' },
      bundle: true,
      minify: true,
      splitting: true,
      format: 'esm',
      write: false,
      outdir: '/',
      entryNames: name,
      jsx: 'automatic',
      jsxImportSource: 'preact',
    })
    return outputFiles.map(file => [file.path, file.text] as const)
  }
  const files = new Map([
    ...(await bundle(
      'page',
      `import { createRecord } from '#record/browser/record.ts'
      import { openStore } from '#record/browser/store.ts'
      const query = new URLSearchParams(location.search)
      const options = JSON.parse(query.get('options') ?? '{}')
      const name = query.get('name')
      Object.assign(window, { createRecord, openStore })
      if (name) window.record = createRecord({ name, ...options })`,
    )),
    ...(await bundle(
      'progress',
      `import { render } from 'preact'
      import { en } from '#i18n/en.ts'
      import { openRecord } from '#record/browser/open.ts'
      import { Progress } from '#screens/progress/progress.tsx'
      window.record = openRecord()
      const course = ${JSON.stringify(COURSE)}
      const page = <Progress course={course} end={{ title: 'The end', url: '/end/' }} t={en.progress} record={en.record} locale="en" />
      render(page, document.querySelector('main'))`,
    )),
  ])
  const tokens =
    readFileSync(at('src/styles/tokens.css'), 'utf8') + readFileSync(at('src/styles/base.css'), 'utf8')
  const progress = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>My progress</title>
    <style>${tokens} main { max-inline-size: 46rem; margin-inline: auto; padding: 1rem } main > h1 { margin: 0 }</style>
    <link rel="stylesheet" href="/progress.css"><main></main><script type="module" src="/progress.js"></script>`
  const server = createServer(({ url = '/' }, response) => {
    const { pathname, search, searchParams } = new URL(url, 'http://localhost')
    const script = files.get(pathname)
    const type = pathname.endsWith('.css') ? 'text/css' : 'text/javascript'
    response.setHeader('content-type', script ? type : 'text/html;charset=utf-8')
    // A sandboxed frame has an opaque origin: its modules are fetched across origins.
    response.setHeader('access-control-allow-origin', '*')
    const inner = search.replace(/&?sandbox/, '')
    if (pathname === '/progress/') return response.end(progress)
    response.end(
      script ??
        (searchParams.has('sandbox')
          ? `<!doctype html><title>frame</title><iframe sandbox="allow-scripts" src="/${inner}"></iframe>`
          : '<!doctype html><title>record</title><script type="module" src="/page.js"></script>'),
    )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The address of the page that opens a record of this name. */
export function recordUrl(address: string, name: string, options: RecordOptions = {}): string {
  return `${address}?${new URLSearchParams({ name, options: JSON.stringify(options) })}`
}

/** All texts under a key, the one that the page shows first. */
export function textsIn(page: Page, key = 'playground'): Promise<string[]> {
  return page.evaluate(async k => {
    const draft = await (window as unknown as RecordWindow).record.draftOf(k)
    return draft ? [draft.code, ...draft.others.map(v => v.code)] : []
  }, key)
}
