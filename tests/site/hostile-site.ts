import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { serveFolder } from '#integrations/site/serve.ts'
import { decode } from '#runner/border.ts'
import type { BrowserRunner } from '#runner/browser/runner.ts'
import type { RunRequest, RunResult } from '#runner/runner.ts'
import type { Report } from './hostile-page.ts'

/**
 * Runs programs with the runner that the built site ships, in one of its pages, under the policy that it ships.
 * The page reports by itself: a driver that looks into it takes the death of a sandbox for the death of the page.
 *
 * @param folder the built site
 * @param wanted the programs, given the address of the server, which counts requests
 * @param oneByOne each alone, and after each a harmless program; otherwise two at a time, and `next` is absent
 */
export async function runInSite(
  browser: Browser,
  folder: string,
  wanted: (address: string) => RunRequest[],
  oneByOne = false,
): Promise<{ reports: Report[]; strange: string[] }> {
  const reports: Report[] = []
  const strange: string[] = []
  let reported = 0
  const { promise: done, resolve, reject } = Promise.withResolvers<void>()
  const onRequest = (request: IncomingMessage) => {
    if (request.url === '/report') {
      bodyOf(request).then(body => {
        const { at, ...report } = decode(body) as unknown as Report & { at: number }
        reports[at] = report
        if (++reported === requests.length) resolve()
      }, reject)
    } else if (request.url?.includes('?') || request.method !== 'GET') strange.push(request.url!)
  }
  const served = await serveFolder({ folder, onRequest })
  const requests = wanted(served.address)
  const page = await browser.newPage()
  try {
    await page.goto(served.address)
    const asked = { chunk: runnerChunk(folder), text: JSON.stringify(requests), oneByOne }
    await page.evaluate(`(${inPage(runAll)})(${JSON.stringify(asked)})`)
    await done
    return { reports, strange }
  } finally {
    await page.close()
    await served.close()
  }
}

/** The script of the built site that holds the runner. */
function runnerChunk(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith('.js'),
  )
  const found = files.filter(file => readFileSync(join(folder, file), 'utf8').includes('allow-scripts'))
  if (found.length !== 1) throw new Error(`expected one script with the runner, found ${found.length}`)
  return `/${found[0]}`
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) body += chunk
  return body
}

/** A function as text for a page: the test runner has put its own call in the place of `import`. */
const inPage = (run: typeof runAll) => String(run).replace(/\b__vite_ssr_dynamic_import__\b/g, 'import')

/** Runs in the page; returns as soon as it has begun. */
async function runAll({
  chunk,
  text: wanted,
  oneByOne,
}: {
  chunk: string
  text: string
  oneByOne: boolean
}): Promise<void> {
  const requests = JSON.parse(wanted) as RunRequest[]
  const exported = Object.values((await import(chunk)) as Record<string, unknown>)
  const create = exported.find(thing => typeof thing === 'function' && /\bsandboxes\b/.test(String(thing)))
  const runner = (create as () => BrowserRunner)()
  // The form of `border.ts`, which is not in reach here.
  const word = (x: unknown) => {
    if (typeof x === 'string') return `'${x}`
    if (Object.is(x, -0)) return '-0'
    return x === undefined || (typeof x === 'number' && !Number.isFinite(x)) ? String(x) : x
  }
  const text = (report: unknown) => JSON.stringify(report, (_, x) => word(x))

  let started = 0
  async function go() {
    for (let at = started++; at < requests.length; at = started++) {
      let last = performance.now()
      let pause = 0
      const clock = setInterval(() => {
        pause = Math.max(pause, performance.now() - last)
        last = performance.now()
      }, 10)
      const result: RunResult = await runner.run(requests[at])
      clearInterval(clock)
      const next = oneByOne ? await runner.run({ source: 'console.log(6 * 7)', timeLimit: 5_000 }) : undefined
      await fetch('/report', { method: 'POST', body: text({ at, result, pause, next }) })
    }
  }
  void go()
  if (!oneByOne) void go()
}
