import { describe, expect, test } from 'vitest'
import { agrees, MOST_TURNS, measured, readProgram } from '#figures/engine-room/program.ts'
import en from '#figures/engine-room/texts/en.ts'
import {
  allOrders,
  breadthFirst,
  exchanged,
  isRight,
  rightOrder,
  rightOrders,
  turnTakers,
  walk,
} from '#figures/engine-room/turns.ts'
import { said } from '#figures/engine-room/view.tsx'
import { evaluate, type GraphNode } from '#figures/graph/graph.ts'
import { parseGraph } from '#figures/graph/parse.ts'
import { nameOf } from '#figures/graph/sentence.ts'

const programs = {
  opening: parseGraph('h = tanh(w * x); u = h * h; v = exp(h); E = u * v + h', 'w=0.9, x=1.2'),
  diamond: parseGraph('b = a + a; c = b * b', 'a=1.3'),
  idle: parseGraph('h = tanh(x); k = h * h; E = h * x', 'x=0.4'),
}

/** Every order of a list. */
const orders = (list: number[]): number[][] =>
  list.length < 2
    ? [list]
    : list.flatMap((first, n) => orders(list.toSpliced(n, 1)).map(rest => [first, ...rest]))

const slopesAgree = (nodes: GraphNode[], order: number[]) => {
  const { grad } = walk(nodes, evaluate(nodes), order)
  return measured(nodes).every((by, node) => by === null || agrees(grad[node], by))
}

describe.each(Object.entries(programs))('the program %s', (_, nodes) => {
  const now = evaluate(nodes)

  test('has an order that is right, in which every gradient is the engine’s', () => {
    expect(isRight(nodes, rightOrder(nodes))).toBe(true)
    const { grad, late } = walk(nodes, now, rightOrder(nodes))
    expect(late).toEqual([])
    for (const node of turnTakers(nodes)) expect(grad[node]).toBeCloseTo(now.grad[node], 12)
    expect(slopesAgree(nodes, rightOrder(nodes))).toBe(true)
  })

  test('loses something in exactly those orders that are not right, and its slopes show it', () => {
    const all = orders(turnTakers(nodes))
    expect(all).toHaveLength(allOrders(turnTakers(nodes).length))
    const right = all.filter(order => isRight(nodes, order))
    expect(right).toHaveLength(rightOrders(nodes))
    for (const order of all) {
      const isGood = isRight(nodes, order)
      expect(walk(nodes, now, order).late.length === 0).toBe(isGood)
      expect(slopesAgree(nodes, order)).toBe(isGood)
    }
  })
})

describe('the search in circles', () => {
  const nodes = programs.opening
  const order = breadthFirst(nodes)
  const walked = walk(nodes, evaluate(nodes), order)
  const names = (of: number[]) => of.map(node => nameOf(nodes, node))

  test('lets h hand on before u and v, which report too late; h itself is right in the end', () => {
    expect(names(order)).toEqual(['E', 'u × v', 'h', 'u', 'v', 'w × x'])
    const late = walked.late.map(({ edge }) => names([edge.node, edge.parent]).join('→'))
    expect(new Set(late)).toEqual(new Set(['u→h', 'v→h']))
    const h = nodes.findIndex(({ name }) => name === 'h')
    expect(walked.grad[h]).toBeCloseTo(evaluate(nodes).grad[h], 12)
  })

  test('is told with what was lost and what the nudge says', () => {
    const sentences = said(en, nodes, order, { walked, nudged: measured(nodes) }).join(' ')
    expect(sentences).toContain('h hands on before u has reported')
    expect(sentences).toContain('Slope for w')
    expect(sentences).toContain('2 of the 720 orders')
  })
})

test('turns are exchanged, and nothing else moves', () => {
  expect(exchanged([4, 3, 2, 1], 3, 1)).toEqual([4, 1, 2, 3])
})

test('a node that the result does not use takes no turn', () => {
  const names = turnTakers(programs.idle).map(node => nameOf(programs.idle, node))
  expect(names).toEqual(['h', 'E'])
})

describe('a program of the reader’s own', () => {
  const before = programs.opening

  test('keeps the values of inputs that it shares with the last one, and gives new ones a number', () => {
    const nodes = readProgram('p = w * q\nE = p + 1', before) as GraphNode[]
    expect(nodes.find(({ name }) => name === 'w')!.value).toBe(0.9)
    expect(Number.isFinite(nodes.find(({ name }) => name === 'q')!.value)).toBe(true)
  })

  test.each([
    ['', 'nothing'],
    ['E = w *', 'early'],
    ['E = sqrt(w)', 'function'],
    ['E = w + 1\nE = w * w', 'twice'],
    ['u = w * w\nE = w', 'alias'],
    ['E = 1', 'number'],
    ['E = log(w - w)', 'notFinite'],
    [`E = ${'w * '.repeat(MOST_TURNS + 1)}w`, 'tooLarge'],
  ])('is refused with a sentence where it is wrong: %j', (text, code) => {
    expect(readProgram(text, before)).toMatchObject({ code })
    expect(en.problems[code as keyof typeof en.problems]).toMatch(/\.$/)
  })
})
