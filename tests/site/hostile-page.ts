import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Rollup } from 'vite'
import { build } from 'vite'
import { sandboxBootHash } from '#build/sandbox.ts'
import { sandboxPlugin } from '#build/sandbox-vite.ts'

/** The policy under which the site runs, with nothing added. */
export const policy = [
  "default-src 'none'",
  `script-src 'self' '${sandboxBootHash()}'`,
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

export interface RunnerPage {
  address: string
  /** Every request that has come, in order, as path and query. */
  requests: string[]
  /** The sizes of the scripts by name, in bytes. */
  scripts: Map<string, number>
  close(): Promise<void>
}

/**
 * A page with nothing on it but the browser's runner, built by Vite as the site is built and served under its policy
 * by a server that counts. The page offers `createBrowserRunner` to what drives it.
 */
export async function serveRunnerPage(): Promise<RunnerPage> {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const entry = 'runner-page.ts'
  const { output } = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: entry, output: { entryFileNames: 'page.js' } },
    },
    plugins: [
      {
        name: 'runner-page',
        resolveId: id => (id === entry ? entry : null),
        load: id =>
          id === entry
            ? `import { createBrowserRunner } from '${root}src/runner/browser/runner.ts'
               Object.assign(window, { createBrowserRunner, ticks: [] })`
            : null,
      },
      sandboxPlugin(),
    ],
  })) as Rollup.RollupOutput
  const files = new Map(output.map(file => [`/${file.fileName}`, 'code' in file ? file.code : file.source]))
  const requests: string[] = []
  const server = createServer(({ url = '/' }, response) => {
    requests.push(url)
    const script = files.get(url)
    if (script !== undefined) response.setHeader('content-type', 'text/javascript')
    else {
      response.setHeader('content-type', 'text/html')
      // Whoever gets through to the server may read the answer: only the policies stand in the way.
      response.setHeader('access-control-allow-origin', '*')
    }
    response.end(
      script ??
        `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="icon" href="data:,"><title>runner</title><script type="module" src="/page.js"></script>`,
    )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    scripts: new Map([...files].map(([name, text]) => [name, text.length])),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
