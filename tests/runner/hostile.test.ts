import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createNodeRunner } from '#runner/node/runner.ts'
import { hostile } from './hostile/all.ts'
import { faults, requestOf } from './hostile/program.ts'

const runner = createNodeRunner({ jobs: 1 })
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
  runner.dispose()
  server.close()
})

test.each(hostile.map(program => [program.name, program] as const))(
  'on the command line: %s',
  async (_, program) => {
    const result = await runner.run(requestOf(program, address))
    expect(faults(program, result, 'node')).toEqual([])
    expect((await runner.run({ source: 'console.log(6 * 7)', timeLimit: 5_000 })).status).toBe('done')
  },
)

test('no hostile program reached a server', () => {
  expect(requests).toEqual([])
})
