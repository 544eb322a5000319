import { describe, expect, it } from 'vitest'
import { numericGradient } from '#engine'
import { collected, edgesOf, evaluate, isFiniteGraph, stepsOf } from '#figures/graph/graph.ts'
import { box, layoutOf } from '#figures/graph/layout.ts'
import { parseGraph } from '#figures/graph/parse.ts'
import { formulaOf, labelOf, nameOf, sentenceOf } from '#figures/graph/sentence.ts'
import texts from '#figures/graph/texts/en.ts'

const examples: [string, string][] = [
  ['u = a * b; v = u + c; E = v * b', 'a=2, b=-3, c=10'],
  ['b = a + a; c = b * b', 'a=3'],
  ['z = w * x + b; a = sigmoid(z); E = (a - t)^2 * 0.5', 'w=0.8, x=1.5, b=-0.4, t=1'],
  ['exp(a) / (1 + tanh(b)) - log(a) * sin(b) + cos(a) ^ 3 - relu(-b)', 'a=1.3, b=-0.7'],
  ['2 ^ a - 1 / a', 'a=1.5'],
]

describe('parseGraph', () => {
  it('binds powers before products before sums, and subtracts from the left', () => {
    const at = (text: string) => evaluate(parseGraph(text, 'a=2')).data.at(-1)
    expect(at('a + a * a ^ 2')).toBe(10)
    expect(at('a - 1 - a')).toBe(-1)
    expect(at('-a ^ 2')).toBe(-4)
    expect(at('(a + 1) * 3 / a')).toBe(4.5)
    expect(at('a ^ a ^ 0.5 - a^(a^0.5)')).toBe(0)
    expect(at('a * −3')).toBe(-6)
  })

  it('makes one node of a name however often it is used, and none of a number', () => {
    const nodes = parseGraph('a * a + 1', 'a=2')
    expect(nodes.map(({ op }) => op)).toEqual(['leaf', 'mul', 'add'])
  })

  it.each([
    ['a *', 'a=1', /ends too early/],
    ['a + q', 'a=1', /q has no value/],
    ['a + a', 'a=1, b=2', /the input b is not used/],
    ['sqrt(a)', 'a=1', /no function sqrt; there are exp/],
    ['(a + a', 'a=1', /bracket is not closed/],
    ['a a', 'a=1', /unexpected "a"/],
    ['a $ a', 'a=1', /unexpected "\$"/],
    ['b = a + a; b = a * a', 'a=1', /defined twice/],
    ['a', 'a=1', /nothing is computed/],
    ['a + a', 'a: 1', /is not of the form a=2/],
    ['1 + 2', '', /compute numbers beforehand/],
  ])('says what is wrong with %s', (text, inputs, message) => {
    expect(() => parseGraph(text, inputs)).toThrow(message)
    expect(() => parseGraph(text, inputs)).toThrow(/^<Figure>: in "/)
  })
})

describe.each(examples)('the graph of %s', (text, inputs) => {
  const nodes = parseGraph(text, inputs)
  const steps = stepsOf(nodes)
  const now = evaluate(nodes)

  it('collects edge by edge exactly the gradients that the engine has', () => {
    const sums = collected(steps, steps.length - 1, now)
    for (const [node, grad] of now.grad.entries()) expect(sums[node]).toBeCloseTo(grad, 10)
  })

  it('has the gradients that nudging its inputs gives', () => {
    const leaves = nodes.flatMap(({ op }, k) => (op === 'leaf' ? [k] : []))
    const start = leaves.map(k => nodes[k].value!)
    const result = (values: number[]) =>
      evaluate(
        nodes.map((node, k) => (node.op === 'leaf' ? { ...node, value: values[leaves.indexOf(k)] } : node)),
      ).data.at(-1)!
    const nudged = numericGradient(result, start)
    for (const [i, k] of leaves.entries()) expect(now.grad[k]).toBeCloseTo(nudged[i], 6)
  })

  it('goes back over every edge once, and only from nodes that are complete', () => {
    const back = steps.flatMap(step => (step.kind === 'back' ? [step.edge] : []))
    expect(back).toHaveLength(edgesOf(nodes).length)
    for (const [k, edge] of back.entries()) {
      const later = back.slice(k).some(({ parent }) => parent === edge.node)
      expect(later).toBe(false)
    }
  })

  it('is laid out without boxes on boxes, inside its frame', () => {
    for (const flow of ['right', 'down'] as const) {
      const { places, width, height, columns } = layoutOf(nodes, flow)
      expect(columns.flat().toSorted((a, b) => a - b)).toEqual([...nodes.keys()])
      for (const [k, a] of places.entries()) {
        expect(a.x - box.width / 2).toBeGreaterThanOrEqual(0)
        expect(a.x + box.width / 2).toBeLessThanOrEqual(width)
        expect(a.y - box.height / 2).toBeGreaterThanOrEqual(0)
        expect(a.y + box.height / 2).toBeLessThanOrEqual(height)
        for (const b of places.slice(0, k)) {
          expect(Math.abs(a.x - b.x) >= box.width || Math.abs(a.y - b.y) >= box.height).toBe(true)
        }
      }
    }
  })

  it('has a sentence for every step, with no placeholder left', () => {
    for (const step of steps.keys()) {
      const { text, lines } = sentenceOf(texts, nodes, steps, step, now)
      expect([text, ...lines].join(' ')).not.toMatch(/[{}]|undefined|NaN/)
    }
  })
})

describe('the words of a graph', () => {
  it('show numbers inside their node', () => {
    const nodes = parseGraph('E = (a - 1)^2 * 0.5', 'a=3')
    expect(nodes.map(labelOf)).toEqual(['a', '− 1', '( )²', '× 0.5'])
    expect(nameOf(nodes, 2)).toBe('(a − 1)²')
    expect(formulaOf(nodes, 3, operand => nameOf(nodes, operand))).toBe('(a − 1)² × 0.5')
  })

  it('say where its contributions add up', () => {
    const nodes = parseGraph('b = a + a; c = b * b', 'a=3')
    const steps = stepsOf(nodes)
    const { text, lines } = sentenceOf(texts, nodes, steps, steps.length - 1, evaluate(nodes))
    expect(text).toContain('its contributions add up')
    expect(lines.at(-1)).toBe('12 + 12 = 24')
  })
})

it('knows when a value is no finite number', () => {
  expect(isFiniteGraph(evaluate(parseGraph('log(a)', 'a=-1')))).toBe(false)
  expect(isFiniteGraph(evaluate(parseGraph('exp(log(a) * a) + 1 / (a + 1)', 'a=-1')))).toBe(false)
  expect(isFiniteGraph(evaluate(parseGraph('log(a)', 'a=1')))).toBe(true)
})

describe('the local derivative of a value used twice in one node', () => {
  const locals = (expression: string) => {
    const nodes = parseGraph(expression, 'x=3')
    const steps = stepsOf(nodes)
    return steps.map((_, step) => sentenceOf(texts, nodes, steps, step, evaluate(nodes)).lines[0] ?? '')
  }

  it('is told by its place: 1 and 1 for x + x, whose derivative by x is 2', () => {
    const told = locals('p = x + x').filter(line => line.startsWith(texts.local))
    expect(told).toEqual([
      'local derivative of x + x for the first x = 1',
      'local derivative of x + x for the second x = 1',
    ])
  })

  it('is a partial derivative where the value stands in one place', () => {
    expect(locals('p = x * 2')).toContain('local derivative ∂(x × 2)/∂x = 2')
  })
})
