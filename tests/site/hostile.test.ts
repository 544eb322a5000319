import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { sandboxBootHash } from '#build/sandbox.ts'
import { createNodeRunner } from '#runner/node/runner.ts'
import { essence, programs } from '../runner/agree.ts'
import { hostile } from '../runner/hostile/all.ts'
import { faults, requestOf } from '../runner/hostile/program.ts'
import { browser } from './browser.ts'
import { runInSite } from './hostile-site.ts'

const node = createNodeRunner({ jobs: 1 })
afterAll(() => node.dispose())

test('every page of the built site has a policy that lets in the sandbox and nothing from elsewhere', () => {
  const pages = readdirSync(inject('folder'), { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith('.html'),
  )
  expect(pages.length).toBeGreaterThan(0)
  for (const page of pages) {
    const html = readFileSync(join(inject('folder'), page), 'utf8')
    const policy = /http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? ''
    expect(policy, page).toContain("default-src 'none'")
    expect(policy, page).toContain(sandboxBootHash())
    expect(policy, page).not.toMatch(/unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/)
    const script = /script-src ([^;]*)/.exec(policy)?.[1]
    expect(script, page).not.toMatch(/unsafe-inline|blob:|data:/)
  }
})

test('hostile programs end as they must in the built site, and no request leaves it', async () => {
  const { reports, strange } = await runInSite(await browser(), inject('folder'), address =>
    hostile.map(program => requestOf(program, address)),
  )
  const wrong = hostile.flatMap((program, i) => {
    const found = faults(program, reports[i]!.result, 'browser')
    if (reports[i]!.next.status !== 'done') found.push(`the next run ended as ${reports[i]!.next.status}`)
    return found.map(fault => `${program.name}: ${fault}`)
  })
  expect(wrong).toEqual([])
  expect(strange).toEqual([])
}, 280_000)

test('both runners agree on outputs, returned values, errors and lines', async () => {
  const { reports } = await runInSite(await browser(), inject('folder'), () => programs)
  for (const [i, program] of programs.entries()) {
    expect(essence(reports[i]!.result), program.source).toEqual(essence(await node.run(program)))
  }
}, 120_000)
