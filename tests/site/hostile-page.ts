import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { build, type Rollup } from 'vite'
import { sandboxBootHash } from '#integrations/sandbox/boot-hash.ts'
import { sandboxPlugin } from '#integrations/sandbox/plugin.ts'
import { decode, messageLimits } from '#runner/border.ts'
import type { RunRequest, RunResult } from '#runner/runner.ts'

/** The policy under which the site runs. */
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

/** What the page tells of one program. */
export interface Report {
  result: RunResult
  /** The longest time in milliseconds in which nothing else could happen in the page. */
  pause: number
  /** How a harmless program ended that ran straight after it, where one did. */
  next?: RunResult
}

const entry = 'runner-page.ts'
const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * The page runs everything by itself and tells the server: a driver that looks into the page takes the death of a
 * sandbox's process for the death of the page.
 */
const script = `
  import { createBrowserRunner } from '${root}src/runner/browser/runner.ts'
  import { encode } from '${root}src/runner/border.ts'
  Object.assign(window, { createBrowserRunner })
  const runner = createBrowserRunner()
  const wanted = await (await fetch('/programs')).json()
  for (const request of wanted) {
    let last = performance.now()
    let pause = 0
    const clock = setInterval(() => {
      pause = Math.max(pause, performance.now() - last)
      last = performance.now()
    }, 10)
    const result = await runner.run(request)
    clearInterval(clock)
    const next = await runner.run({ source: 'console.log(6 * 7)', timeLimit: 5_000 })
    const body = encode({ result, pause, next }, undefined, ${JSON.stringify(messageLimits)})
    await fetch('/report', { method: 'POST', body })
  }`

/** The page's scripts by their paths, built by Vite as the site is built. */
export async function buildRunnerPage(): Promise<Map<string, string>> {
  const { output } = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rollupOptions: { input: entry, output: { entryFileNames: 'page.js' } },
    },
    plugins: [
      {
        name: 'runner-page',
        resolveId: id => (id === entry ? entry : null),
        load: id => (id === entry ? script : null),
      },
      sandboxPlugin(),
    ],
  })) as Rollup.RollupOutput
  return new Map(output.map(file => [`/${file.fileName}`, 'code' in file ? file.code : String(file.source)]))
}

export interface RunnerPage {
  address: string
  /** Every request but those for the page itself, as path and query. */
  strange: string[]
  close(): Promise<void>
}

/**
 * Serves a page with nothing on it but the browser's runner, under the site's policy, and counts.
 *
 * @param wanted the programs that the page runs, given the server's address
 * @param onReport called with each report, in the order of the programs
 */
export async function serveRunnerPage(
  wanted: (address: string) => RunRequest[] = () => [],
  onReport: (report: Report) => void = () => {},
): Promise<RunnerPage> {
  const files = await buildRunnerPage()
  const strange: string[] = []
  const html = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="icon" href="data:,"><title>runner</title><script type="module" src="/page.js"></script>`
  const server = createServer(async (request, response) => {
    const { url = '/', method } = request
    // Whoever gets through to the server may read the answer: only the policies stand in the way.
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('content-type', files.has(url) ? 'text/javascript' : 'text/html')
    if (method === 'POST' && url === '/report') onReport(decode(await bodyOf(request)) as unknown as Report)
    else if (url === '/programs') return response.end(JSON.stringify(wanted(address)))
    else if (url !== '/' && !files.has(url)) strange.push(url)
    response.end(files.get(url) ?? html)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return {
    address,
    strange,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) body += chunk
  return body
}

/** Opens the page and waits until it has reported on every program. */
export async function runInPage(
  browser: Browser,
  wanted: (address: string) => RunRequest[],
  onReport: (report: Report, index: number) => void = () => {},
): Promise<{ reports: Report[]; strange: string[] }> {
  const reports: Report[] = []
  const { promise: done, resolve } = Promise.withResolvers<void>()
  const served = await serveRunnerPage(wanted, report => {
    onReport(report, reports.push(report) - 1)
    if (reports.length === wanted(served.address).length) resolve()
  })
  const page = await browser.newPage()
  try {
    await page.goto(served.address)
    await done
    return { reports, strange: served.strange }
  } finally {
    await page.close()
    await served.close()
  }
}
