import { afterAll, expect, test } from 'vitest'
import type { Network } from '#engine'
import { Lab } from '#figures/trainer/lab.ts'
import type { Settings } from '#figures/trainer/settings.ts'
import { createNodeRunner } from '#runner/node/runner.ts'

const runner = createNodeRunner()
afterAll(() => runner.dispose())

const settings: Settings = {
  data: 'xor',
  hidden: [2],
  activation: 'sigmoid',
  output: 'sigmoid',
  learningRate: 4,
  batch: 'full',
  range: 1,
  seed: 4,
}

/** The network that a program ends with, run as cells of lessons are. */
async function endOf(program: string): Promise<{ network: Network; kinds: string[] }> {
  const source = `${program}\nconsole.log(JSON.stringify(network))`
  const result = await runner.run({ source, timeLimit: 30_000 })
  if (result.status !== 'done') throw new Error(JSON.stringify(result))
  const printed = JSON.stringify(result.outputs)
  const json = /\{\\+"layers.*?\\+"loss\\+":\\+"\w+\\+"\}/.exec(printed)?.[0]
  if (!json) throw new Error(`no network in ${printed.slice(-400)}`)
  return {
    network: JSON.parse(json.replaceAll(/\\+"/g, '"')),
    kinds: result.outputs.map(({ kind }) => kind),
  }
}

/** The sandbox of Node has another exponential function, which differs in the last digit. */
function expectSame(network: Network, lab: Lab): void {
  const here: Network = JSON.parse(lab.weights)
  const numbers = ({ layers }: Network) => layers.flatMap(({ W, b }) => [...W.flat(), ...b])
  expect(network.layers.map(({ activation }) => activation)).toEqual(
    here.layers.map(({ activation }) => activation),
  )
  expect(numbers(network)).toHaveLength(numbers(here).length)
  for (const [n, w] of numbers(network).entries()) expect(w).toBeCloseTo(numbers(here)[n], 8)
}

test.each<[string, Partial<Settings>, (lab: Lab) => void]>([
  ['full batch', {}, lab => lab.advance(200)],
  [
    'mini-batches of noisy points',
    { data: 'moons', hidden: [3], activation: 'tanh', batch: 'mini' },
    lab => lab.advance(8),
  ],
  [
    'pair by pair',
    {
      data: 'own',
      points: [
        { x1: 0.5, x2: -0.25, target: 1 },
        { x1: 0, x2: 1, target: 0 },
      ],
      batch: 'one',
    },
    lab => lab.advance(9),
  ],
  [
    'knobs that were turned on the way, and a step undone',
    { hidden: [2, 2] },
    lab => {
      lab.advance(50)
      lab.change({ learningRate: 1 })
      lab.remember()
      lab.advance(20)
      lab.undo()
      lab.change({ batch: 'mini' })
      lab.advance(5)
      lab.change({ batch: 'one' })
      lab.advance(30)
    },
  ],
])('the program of %s runs in a cell and ends with the very weights of the page', async (_, part, act) => {
  const lab = new Lab({ ...settings, ...part })
  act(lab)
  const { network, kinds } = await endOf(lab.program)
  expectSame(network, lab)
  expect(kinds.length).toBeGreaterThan(2)
})

test('before anything was trained, the program trains for some epochs', async () => {
  const lab = new Lab(settings)
  const { network } = await endOf(lab.program)
  lab.advance(1000)
  expectSame(network, lab)
})
