import { describe, expect, test } from 'vitest'
import { aligned } from '#blocks/cell/outputs/numbers.ts'
import { renderOutputs } from '#blocks/cell/outputs/render.ts'
import { decodeOutputs, encodeOutputs } from '#blocks/cell/outputs/text.ts'
import { cell as t } from '#i18n/en/cell.ts'
import type { Output } from '#runner/runner.ts'

const render = (...outputs: Output[]) => renderOutputs(outputs, t)
const network = {
  layers: [
    {
      W: [
        [1, -2],
        [0.5, 0],
        [3, 4],
      ],
      b: [0, 1, 2],
      activation: 'tanh',
    },
    { W: [[1, 2, 3]], b: [0], activation: 'sigmoid' },
  ],
  loss: 'halfSquaredError',
}

describe('outputs as HTML', () => {
  test('decimal points stand above one another, whatever the numbers', () => {
    expect(aligned([1, -0.25, 12.5, Number.NaN])).toEqual(['  1   ', ' -0.25', ' 12.5 ', 'NaN   '])
    const texts = aligned([1.5, -10, 0.125])
    expect(new Set(texts.map(text => text.length))).toEqual(new Set([texts[0]!.length]))
    expect(texts[0]!.indexOf('.')).toBe(texts[2]!.indexOf('.'))
  })

  test.each([
    [[1e308, -1e308, 1.5e308]],
    [[Number.MAX_VALUE, -Number.MAX_VALUE]],
    [[Number.MAX_VALUE]],
    [[5e-324, 0]],
    [[1e308, 1e308 * (1 + 2e-16)]],
    [[0, Number.NaN, 1e300]],
  ])('numbers of every size have a place in a drawing: %j', ys => {
    const points = ys.map((y, x): [number, number] => [x, y])
    const text = render({ kind: 'plot', title: '', series: [{ name: '', points }] })
    expect(text.match(/ d="[^"]*"|[xy]="[^"]*"/g)!.join(' ')).not.toMatch(/NaN|Infinity/)
    for (const [, at] of text.matchAll(/[ML][\d.]+ (-?[\d.]+)/g)) {
      expect(Number(at)).toBeGreaterThanOrEqual(0)
      expect(Number(at)).toBeLessThanOrEqual(260)
    }
  })

  test.each<Output>([
    { kind: 'log', parts: [{ type: 'text', text: '<img src=x onerror=alert(1)>' }] },
    { kind: 'table', columns: ['', '<img src=x>'], rows: [['0', '"><script>']] },
    { kind: 'plot', title: '<img src=x>"', series: [{ name: "<script>'", points: [[0, 1]] }] },
    { kind: 'network', network: { ...network, loss: '"><img src=x>' } },
  ])('nothing of a program becomes markup: $kind', output => {
    const text = render(output)
    expect(text).not.toMatch(/<(?:img|script)/)
    expect(text).toContain('&#60;')
  })

  test('a matrix is a table whose name tells its shape', () => {
    const text = render({
      kind: 'log',
      parts: [
        { type: 'text', text: 'W' },
        {
          type: 'matrix',
          rows: [
            [1, 2],
            [3.5, 4],
            [5, -6],
          ],
        },
      ],
    })
    expect(text).toContain('aria-label="matrix, 3 × 2"')
    expect(text.match(/<tr>/g)).toHaveLength(3)
    expect(text).toContain('<td>3.5</td>')
  })

  test('a chart says in words what it draws, and leaves out what is not finite', () => {
    const text = render({
      kind: 'plot',
      title: 'Training',
      series: [
        {
          name: 'loss',
          points: [
            [0, 0.9],
            [1, 0.5],
            [2, Number.NaN],
            [3, 0.1],
          ],
        },
      ],
    })
    expect(text).toContain('loss: 4 points, from 0.9 to 0.1, lowest 0.1 at 3, highest 0.9 at 0')
    expect(text).toContain('left out of the drawing: 1 of the points')
    expect(text).not.toMatch(/ d="[^"]*NaN/)
    expect(text).toContain('<td class="num">NaN</td>')
  })

  test.each([
    [[]],
    [[[1, 5]]],
    [
      [
        [0, 2],
        [1, 2],
      ],
    ],
    [
      [
        [0, 1e-300],
        [1, 1e300],
      ],
    ],
    [[[0, Number.NaN]]],
  ])('no chart draws outside of numbers: %j', points => {
    const text = render({
      kind: 'plot',
      title: '',
      series: [{ name: '', points: points as [number, number][] }],
    })
    expect(text).not.toMatch(/(?:d|x|y|cx|cy)="[^"]*(?:NaN|Infinity)/)
  })

  test('a chart writes its numbers as the lesson does, with a true minus', () => {
    const text = render({
      kind: 'plot',
      title: '',
      series: [
        {
          name: '',
          points: [
            [0, -0.25],
            [1, -0.00005],
          ],
        },
      ],
    })
    expect(text).toContain('>−0.2</text>')
    expect(text).toContain('<td class="num">−5 × 10⁻⁵</td>')
    expect(text.replaceAll(/<[^>]*>/g, ' ')).not.toMatch(/-\d/)
  })

  test('a network is drawn, told by its layers, and given in numbers', () => {
    const text = render({ kind: 'network', network })
    expect(text.match(/<circle/g)).toHaveLength(6)
    expect(text.match(/class="negative"/g)).toHaveLength(1)
    expect(text).toContain('Layer 1: 3 units, tanh')
    expect(text).toContain('aria-label="matrix, 3 × 2"')
  })

  test('a network too large to draw keeps its numbers', () => {
    const W = Array.from({ length: 30 }, () => [1, 2])
    const layers = [{ W, b: W.map(() => 0), activation: 'relu' }]
    const text = render({ kind: 'network', network: { layers } })
    expect(text).not.toContain('<svg')
    expect(text).toContain('aria-label="matrix, 30 × 2"')
  })

  test.each([
    [{ layers: [{ W: [[1, 2], [3]], b: [1, 2], activation: 'relu' }] }, 'layers[0].W'],
    [{ layers: [{ W: [[1, 2]], b: [1, 2], activation: 'relu' }] }, 'layers[0].b'],
    [{ layers: [...network.layers, { W: [[1, 2]], b: [1], activation: 'relu' }] }, 'layers[2].W'],
    [{ layers: 3 }, 'layers'],
    [null, 'layers'],
  ])('what is no network is said to be none', (value, where) => {
    expect(render({ kind: 'network', network: value as never })).toContain(`not a network: ${where}`)
  })

  test('outputs keep NaN and infinities on their way through a file', () => {
    const outputs: Output[] = [
      { kind: 'log', parts: [{ type: 'vector', values: [Number.NaN, Number.POSITIVE_INFINITY, -1] }] },
    ]
    expect(decodeOutputs(encodeOutputs(outputs))).toEqual(outputs)
  })
})
