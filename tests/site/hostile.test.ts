import { afterAll, expect, inject, test } from 'vitest'
import { createNodeRunner } from '#runner/node/runner.ts'
import { essence, programs } from '../runner/agree.ts'
import { hostile } from '../runner/hostile/all.ts'
import { faults, requestOf } from '../runner/hostile/program.ts'
import { browser } from './browser.ts'
import { runInSite } from './hostile-site.ts'

const node = createNodeRunner({ jobs: 1 })
afterAll(() => node.dispose())

test('hostile programs end as they must in the built site, and no request leaves it', async () => {
  const { reports, strange } = await runInSite(
    await browser(),
    inject('folder'),
    address => hostile.map(program => requestOf(program, address)),
    true,
  )
  const wrong = hostile.flatMap((program, i) => {
    const found = faults(program, reports[i]!.result, 'browser')
    if (reports[i]!.next!.status !== 'done') found.push(`the next run ended as ${reports[i]!.next!.status}`)
    return found.map(fault => `${program.name}: ${fault}`)
  })
  expect(wrong).toEqual([])
  expect(strange).toEqual([])
}, 600_000)

test('both runners agree on outputs, returned values, errors and lines', async () => {
  const { reports } = await runInSite(await browser(), inject('folder'), () => programs)
  for (const [i, program] of programs.entries()) {
    expect(essence(reports[i]!.result), program.source).toEqual(essence(await node.run(program)))
  }
}, 600_000)
