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

/**
 * A page with nothing on it but the record, bundled as the site bundles it: what fails here fails by the
 * record alone. `/?name=x` opens the record x; `/?name=x&sandbox` does so in a frame that is refused all storage.
 *
 * @returns its address and how to stop serving it
 */
export async function serveRecordPage(): Promise<{ address: string; close: () => Promise<void> }> {
  const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { createRecord } from '#record/browser/record.ts'
        import { openStore } from '#record/browser/store.ts'
        const query = new URLSearchParams(location.search)
        const options = JSON.parse(query.get('options') ?? '{}')
        const name = query.get('name')
        Object.assign(window, { createRecord, openStore })
        if (name) window.record = createRecord({ name, ...options })`,
      resolveDir: at('src'),
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    write: false,
    outdir: '/',
    entryNames: 'page',
  })
  const files = new Map(outputFiles.map(file => [file.path, file.text]))
  const server = createServer(({ url = '/' }, response) => {
    const { pathname, search, searchParams } = new URL(url, 'http://localhost')
    const script = files.get(pathname)
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html')
    // A sandboxed frame has an opaque origin: its modules are fetched across origins.
    response.setHeader('access-control-allow-origin', '*')
    const inner = search.replace(/&?sandbox/, '')
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
