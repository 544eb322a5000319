import { describe, expect, it } from 'vitest'
import { picture } from '#content/numbers/intuition.ts'
import { forward, lossOf, numericGradient } from '#engine'
import { fan, placesOf, weightPaths } from '#figures/weights-270/draw.ts'
import {
  entering,
  flowAt,
  known,
  largest,
  lastStep,
  pictureNetwork,
  returning,
  sizes,
} from '#figures/weights-270/picture-network.ts'
import { readout, stepKey, unitName } from '#figures/weights-270/readout.ts'
import t from '#figures/weights-270/texts/en.ts'

const model = pictureNetwork(picture)

describe('the model of the 270 weights', () => {
  it('has 270 weights and 31 biases', () => {
    const { layers } = model.network
    expect(layers.flatMap(({ W }) => W.flat())).toHaveLength(270)
    expect(layers.flatMap(({ b }) => b)).toHaveLength(31)
  })

  it('blames each unit as nudging its activation does, for every output alone', () => {
    for (let layer = 0; layer < sizes.length - 1; layer++) {
      const rest = { ...model.network, layers: model.network.layers.slice(layer) }
      for (let k = 0; k < 4; k++) {
        const errorOf = (a: number[]) => (forward(rest, a).a.at(-1)![k] - model.target[k]) ** 2 / 2
        const nudged = numericGradient(errorOf, model.activation[layer])
        for (const [u, slope] of nudged.entries()) expect(model.blame[layer][u][k]).toBeCloseTo(slope, 8)
      }
      const all = numericGradient((a: number[]) => lossOf(rest, a, model.target), model.activation[layer])
      for (const [u, slope] of all.entries()) expect(model.total[layer][u]).toBeCloseTo(slope, 8)
    }
  })

  it('blames an output only for its own error', () => {
    expect(model.blame[4][2]).toEqual([0, 0, model.activation[4][2] - model.target[2], 0])
  })

  it('adds up: what comes back through the weights is the whole', () => {
    for (const layer of [0, 1, 2, 3]) {
      const back = returning(model, [layer, 3]).reduce((sum, { product }) => sum + product, 0)
      expect(back).toBeCloseTo(model.total[layer][3], 12)
    }
    expect(returning(model, [4, 0])).toEqual([])
    expect(entering(model, [0, 0])).toEqual([])
    expect(entering(model, [2, 0])).toHaveLength(9)
  })

  it('is worth looking at: two outputs are wrong, no layer is silent, activations differ', () => {
    expect(model.errors.filter(error => error > 0.2)).toHaveLength(2)
    for (const layer of [1, 2, 3, 4]) {
      expect(largest(model, layer)).toBeGreaterThan(0.01)
      expect(Math.max(...model.activation[layer]) - Math.min(...model.activation[layer])).toBeGreaterThan(0.4)
    }
  })
})

describe('its steps', () => {
  it('go forward through every gap once, backward through all but the first, then update all', () => {
    for (const gap of [0, 1, 2, 3]) {
      const flows = Array.from({ length: lastStep + 1 }, (_, step) => flowAt(step, gap))
      expect(flows.filter(flow => flow === 'forward')).toHaveLength(1)
      expect(flows.filter(flow => flow === 'backward')).toHaveLength(gap === 0 ? 0 : 1)
      expect(flows.at(-1)).toBe('update')
    }
  })

  it('know nothing of blame before the outputs were compared', () => {
    expect(known(4, 4)).toEqual({ activation: true, blame: false })
    expect(known(5, 4).blame).toBe(true)
    expect(known(5, 3).blame).toBe(false)
    expect(known(8, 1).blame).toBe(true)
    expect(known(0, 1).activation).toBe(false)
  })

  it('each have a text', () => {
    for (let step = 0; step <= lastStep; step++) expect(t.steps[stepKey(step)]).toBeTruthy()
  })
})

describe('its drawing', () => {
  it('draws every weight once', () => {
    const places = placesOf('wide', sizes)
    const counts = model.network.layers.map(({ W }, gap) =>
      weightPaths(W, places[gap], places[gap + 1], 12).map(({ count, d }) => {
        expect(d.split('M')).toHaveLength(count + 1)
        return count
      }),
    )
    expect(counts.map(gap => gap.reduce((sum, n) => sum + n, 0))).toEqual([72, 81, 81, 36])
  })

  it('makes a line thick by what passes through it, and survives zeros', () => {
    const lines = fan(
      { x: 0, y: 0 },
      [
        { x: 9, y: 0 },
        { x: 9, y: 9 },
      ],
      [0.5, -1],
      1,
    )
    expect(lines[1].width).toBeGreaterThan(lines[0].width)
    expect(lines[1].sign).toBe('minus')
    expect(fan({ x: 0, y: 0 }, [{ x: 9, y: 0 }], [0], 1)[0].width).toBe(0.8)
  })
})

describe('what is said of a unit', () => {
  it('names it and leaves no placeholder open', () => {
    expect(unitName(t, [2, 4])).toBe('hidden layer 2, unit 5')
    for (const id of [
      [0, 7],
      [2, 5],
      [4, 3],
    ] as const)
      expect(readout(t, model, id)).not.toMatch(/[{}]/)
  })

  it('says which way it pulls', () => {
    expect(readout(t, model, [4, 0])).toContain(t.raise)
    expect(readout(t, model, [4, 2])).toContain(t.lower)
  })
})
