import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { numbers } from '#content/numbers/build-your-own.ts'
import { numericGradient, randomNumbers } from '#engine'

const sitting = (name: string) => readFileSync(`content/en/lessons/build-your-own/${name}.mdx`, 'utf8')
const spaced = (text: string) => text.replace(/\s+/g, ' ')

describe('a value that remembers', () => {
  test('the walk by pencil finds what a nudge finds', () => {
    const { first } = numbers
    expect(first.gradW).toBeCloseTo(first.measured, 8)
    expect(first.gradA).toBeCloseTo(2 * first.r, 12)
  })

  test('6 ÷ 2 follows the 6 half as fast, and the 2 with −1.5', () => {
    expect([numbers.quotient.byA, numbers.quotient.byB]).toEqual([0.5, -1.5])
  })
})

describe('who may hand on', () => {
  test('the search in circles gets the slope for w wrong, with the right sign', () => {
    const { circles, right, measured } = numbers.room
    expect(right).toBeCloseTo(measured, 8)
    expect(circles / right).toBeGreaterThan(0)
    expect(circles / right).toBeLessThan(0.9)
  })

  test('twenty doublings are 21 nodes, and 2,097,151 visits for who walks every path', () => {
    let visits = 0
    const walk = (node: number) => {
      visits++
      if (node > 0) for (let use = 0; use < 2; use++) walk(node - 1)
    }
    walk(20)
    expect(numbers.paths).toEqual({ times: 20, nodes: 21, visits, slope: 1_048_576 })
    expect(9 ** 3).toBe(729)
  })
})

describe('begin at zero', () => {
  test('without the zero the weight passes the bottom in step 5 and is back after 20; with it, it arrives', () => {
    const { forgetting, zeroed } = numbers
    const rounded = forgetting.w.slice(1, 6).map(w => w.toFixed(3))
    expect(rounded).toEqual(['0.900', '0.710', '0.449', '0.143', '-0.177'])
    expect(forgetting.w[20].toFixed(3)).toBe('0.987')
    expect([zeroed.w[20].toFixed(4), zeroed.w[60].toFixed(4)]).toEqual(['0.1216', '0.0018'])
    // For ever: it is no nearer after a thousand steps.
    let [w, g, largest] = [1, 0, 0]
    for (let step = 1; step <= 1000; step++) {
      g += w
      w -= 0.1 * g
      if (step > 900) largest = Math.max(largest, Math.abs(w))
    }
    expect(largest).toBeGreaterThan(0.9)
  })

  test('in u v * u +, u has the slope 1.5 and v 0.5', () => {
    expect(numericGradient(([u, v]: number[]) => u * v + u, [0.5, 0.5]).map(x => x.toFixed(4))).toEqual([
      '1.5000',
      '0.5000',
    ])
  })
})

/** An engine with at most one slip, as the table of “Test it” names them. */
type Node = { data: number; grad: number; parents: Node[]; slopes: number[] }
const slips = ['overwrites', 'each parent once', 'in circles', 'never zeroed', 'hands on twice'] as const
type Slip = (typeof slips)[number]

const node = (data: number, parents: Node[] = [], slopes: number[] = []): Node => ({
  data,
  grad: 0,
  parents,
  slopes,
})
const add = (a: Node, b: Node) => node(a.data + b.data, [a, b], [1, 1])
const mul = (a: Node, b: Node) => node(a.data * b.data, [a, b], [b.data, a.data])
const exp = (a: Node) => node(Math.exp(a.data), [a], [Math.exp(a.data)])
const tanh = (a: Node) => node(Math.tanh(a.data), [a], [1 - Math.tanh(a.data) ** 2])

function orderOf(result: Node, slip?: Slip): Node[] {
  const [order, seen]: [Node[], Set<Node>] = [[], new Set()]
  if (slip === 'in circles') {
    order.push(result)
    for (const n of order) for (const parent of n.parents) if (!order.includes(parent)) order.push(parent)
    return order
  }
  const visit = (n: Node) => {
    if (!seen.has(n)) {
      seen.add(n)
      n.parents.forEach(visit)
    } else if (slip !== 'hands on twice') return
    order.push(n)
  }
  visit(result)
  return order.reverse()
}

function backward(result: Node, slip?: Slip): void {
  const order = orderOf(result, slip)
  if (slip !== 'never zeroed') for (const n of order) n.grad = 0
  result.grad = 1
  for (const { grad, parents, slopes } of order)
    parents.forEach((parent, k) => {
      if (slip === 'each parent once' && parents.indexOf(parent) < k) return
      parent.grad = (slip === 'overwrites' ? 0 : parent.grad) + grad * slopes[k]
    })
}

describe('test it', () => {
  const graphs: Record<string, (a: Node, b: Node) => Node> = {
    'a chain': a => exp(tanh(a)),
    'a fork': (a, b) => add(mul(a, b), a),
    'the same node twice': a => mul(a, a),
    'a diamond': a => {
      const b = add(a, a)
      return mul(b, b)
    },
    'paths of unequal length': a => {
      const h = tanh(a)
      return add(mul(mul(h, h), h), h)
    },
    'backward twice on the fork': (a, b) => add(mul(a, b), a),
  }
  const rows = sitting('test-it')
    .split('\n')
    .filter(line => line.startsWith('| ') && !line.startsWith('| test'))
    .map(line => line.split('|').map(cell => cell.trim()))

  test.each(Object.entries(graphs))('the table says truly which slips %s catches', (name, graph) => {
    const row = rows.find(([, first]) => first.startsWith(name))!
    const caught = (slip?: Slip) => {
      const inputs = [0.7, -1.3].map(x => node(x))
      const result = graph(inputs[0], inputs[1])
      for (let n = 0; n < (name.startsWith('backward twice') ? 2 : 1); n++) backward(result, slip)
      const measured = numericGradient(
        (x: number[]) => graph(...(x.map(of => node(of)) as [Node, Node])).data,
        [0.7, -1.3],
      )
      return inputs.some(({ grad }, i) => Math.abs(grad - measured[i]) > 1e-6)
    }
    expect(caught()).toBe(false)
    expect(slips.map(slip => (caught(slip) ? '✗' : '–'))).toEqual(row.slice(2, 7))
  })
})

describe('a search in circles on networks, as “Test it” tells it', () => {
  /** The loss of a network of sigmoid units, each a running sum as in “Units, layers, a loop”, and its parameters by layer. */
  function networkOf(sizes: number[]): { loss: Node; layers: Node[][] } {
    const random = randomNumbers(10)
    const draw = () => node(2 * random() - 1)
    const sigmoid = (a: Node) => {
      const y = 1 / (1 + Math.exp(-a.data))
      return node(y, [a], [y * (1 - y)])
    }
    let a = Array.from({ length: sizes[0] }, draw)
    const layers = sizes.slice(1).map((units, l) => {
      const W = Array.from({ length: units }, () => Array.from({ length: sizes[l] }, draw))
      const b = Array.from({ length: units }, draw)
      const before = a
      a = W.map((row, j) => sigmoid(row.reduce((z, w, i) => add(z, mul(w, before[i])), b[j])))
      return [...W.flat(), ...b]
    })
    const losses = a.map(({ data }, k) => node(data ** 2 / 2, [a[k]], [data]))
    return { loss: losses.reduce(add), layers }
  }

  /** How many parameters of each layer get a wrong gradient. */
  function wrongIn(sizes: number[]): number[] {
    const { loss, layers } = networkOf(sizes)
    backward(loss)
    const right = layers.map(layer => layer.map(({ grad }) => grad))
    backward(loss, 'in circles')
    const isWrong = (grad: number, is: number) => Math.abs(grad - is) > 1e-9 * Math.abs(is)
    return layers.map((layer, l) => layer.filter(({ grad }, n) => isWrong(grad, right[l][n])).length)
  }

  test('it is right with one hidden layer and one output', () => {
    for (const sizes of [
      [2, 2, 1],
      [2, 3, 1],
      [8, 9, 1],
    ])
      expect(wrongIn(sizes)).toEqual([0, 0])
  })

  test('with 64 inputs, 16 hidden units and 10 outputs, all 1,040 of the hidden layer are wrong', () => {
    expect(wrongIn([64, 16, 10])).toEqual([1040, 0])
  })

  test('where its queue has a node early by luck, it is right in spite of unequal paths', () => {
    const [w, x] = [node(0.9), node(1.2)]
    const h = mul(w, x)
    const result = add(tanh(h), h)
    backward(result)
    const right = w.grad
    backward(result, 'in circles')
    expect(w.grad).toBe(right)
  })
})

test('the engine that is read is the engine', () => {
  const source = spaced(readFileSync('src/engine/value.ts', 'utf8').replace(/^\s*(\/\*\*|\*|\/\/).*$/gm, ''))
  const excerpts = [...sitting('another-engine').matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code)
  expect(excerpts).toHaveLength(5)
  for (const excerpt of excerpts) expect(source).toContain(spaced(excerpt).trim())
})
