import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createNodeRunner } from '#runner/node/runner.ts'
import type { Runner } from '#runner/runner.ts'
import { hostile } from './hostile/all.ts'
import { faults, type Hostile, requestOf } from './hostile/program.ts'

const runner = createNodeRunner({ jobs: 1 })
/** As many as Vitest runs tests at a time. Each has a process of its own, so that whoever follows finds what was left. */
const lanes = Array.from({ length: 5 }, () => createNodeRunner({ jobs: 1 }))
const all = [runner, ...lanes]
const requests: string[] = []
const server = createServer(({ url }, response) => {
  requests.push(url!)
  response.end()
})
let address = ''

beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})

afterAll(() => {
  for (const one of all) one.dispose()
  server.close()
})

async function isHarmless(program: Hostile, runner: Runner): Promise<void> {
  const result = await runner.run(requestOf(program, address))
  expect(faults(program, result, 'node')).toEqual([])
  expect((await runner.run({ source: 'console.log(6 * 7)', timeLimit: 5_000 })).status).toBe('done')
}

const endsOf = ({ ends }: Hostile) => (Array.isArray(ends) ? ends : ends.node)
/** Those that can only end when their time is up: beside one another they need that time once, not each. */
const [endless, others] = [true, false].map(only =>
  hostile.filter(program => endsOf(program).every(end => /timeout/i.test(end)) === only),
)

test.each(others!.map(program => [program.name, program] as const))('on the command line: %s', (_, program) =>
  isHarmless(program, runner),
)

describe('side by side', { concurrent: true }, () => {
  test.each(endless!.map(program => [program.name, program] as const))(
    'on the command line: %s',
    async (_, program) => {
      const own = lanes.pop()!
      try {
        await isHarmless(program, own)
      } finally {
        lanes.push(own)
      }
    },
  )
})

test('no hostile program reached a server', () => {
  expect(requests).toEqual([])
})
