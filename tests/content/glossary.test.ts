import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { backward, forward, type Network } from '#engine'

const folder = new URL('../../content/en/glossary/', import.meta.url)
const entries = readdirSync(folder).map(file => ({
  id: file.replace(/\.mdx$/, ''),
  source: readFileSync(new URL(file, folder), 'utf8'),
}))
const shortOf = (source: string) => source.match(/^short: (.*)$/m)![1]!

test('the words that the course teaches have an entry', () => {
  expect(entries.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['blame', 'delta', 'tangent', 'supervised-learning', 'perceptron']),
  )
})

test('a preview, which no notation switches, names a letter only where all notations have it', () => {
  const named = entries.filter(({ source }) => /\b[Ww]ritten\b/.test(shortOf(source))).map(({ id }) => id)
  // α is the learning rate in all four.
  expect(named).toEqual(['learning-rate'])
})

test('a derivative is with respect to something, and a product by something', () => {
  for (const { id, source } of entries) {
    expect([id, source.match(/\b(?:derivative|gradient|slope)s? by\b/gi)]).toEqual([id, null])
    expect([id, source.match(/multiplied with|layer behind|comes back/gi)]).toEqual([id, null])
  }
})

test('nudging to both sides is far closer than nudging to one', () => {
  const f = (z: number) => 1 / (1 + Math.exp(-z))
  const exact = f(1) * (1 - f(1))
  const off = (h: number) => ({
    one: Math.abs((f(1 + h) - f(1)) / h - exact),
    both: Math.abs((f(1 + h) - f(1 - h)) / (2 * h) - exact),
  })
  expect(off(0.01).one / off(0.01).both).toBeGreaterThan(50)
  // A tenth of the step: a tenth of the one, a hundredth of the other.
  expect(off(0.1).one / off(0.01).one).toBeCloseTo(10, 0)
  expect(off(0.1).both / off(0.01).both).toBeCloseTo(100, -1)
})

test('a ReLU that is shut has no gradient at the weights into it', () => {
  const network: Network = {
    layers: [
      { W: [[1, -2]], b: [-5], activation: 'relu' },
      { W: [[3]], b: [0.5], activation: 'identity' },
    ],
    loss: 'halfSquaredError',
  }
  const { dW, db } = backward(network, forward(network, [1, 1]), [2])
  expect([...dW[0]![0]!, ...db[0]!].every(one => one === 0)).toBe(true)
})
