import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from '#i18n/en.ts'
import { openText } from '#screens/check/judging.ts'
import type { Sheet } from '#screens/check/sheet.ts'
import { wayText } from '#screens/check/way-text.ts'

const opened = openText(readFileSync('docs/examples/much-copied.json', 'utf8'))
if ('problem' in opened) throw new Error(JSON.stringify(opened.problem))
const { sheet } = opened
const words = { t: en.check, core: en.numberCheck }
const way = (table: Parameters<typeof wayText>[0]['table'], changed: Partial<Sheet> = {}, layer = 0) =>
  wayText({ table, layer, at: [0] }, { ...sheet, ...changed }, words)

test('how a number is found is said of this example: its sign of the error, its biases, its loss', () => {
  expect(way('error')).toBe('Output minus target.')
  const turned = { errorSign: 'targetMinusOutput' } as const
  expect(way('error', turned)).toBe('Target minus output.')
  expect(way('stepW')).toMatch(/^Minus/)
  expect(way('stepW', turned)).toMatch(/^The learning rate/)
  expect(way('newW')).toContain('−')
  expect(way('newW', turned)).toContain('+')
  expect(way('newB', { ...turned, fixedBiases: false })).toContain('+')
  expect(way('z')).toContain('bias')
  expect(way('z', { hasBiases: false })).not.toContain('bias')
  expect(way('db')).toContain('alone')
  expect(way('db', { sharedBiases: true })).toContain('added up')
  expect(way('newB', { fixedBiases: true })).toContain('leaves the biases alone')
  const entropy = { loss: 'binaryCrossEntropy' } as const
  expect(way('delta', entropy, 1)).toContain('cancels')
  expect(way('delta', entropy, 0)).toContain('slope of the activation.')
  expect(way('delta', {}, 1)).toBe('Blame × slope of the activation.')
})

test('what is put together over a batch says how', () => {
  expect(way('dW')).not.toContain('batch')
  expect(way('dW', { examples: 3, batch: 'mean' })).toContain('average over the batch')
  expect(way('lossBefore', { examples: 3, batch: 'sum' })).toContain('add up over the batch')
  expect(way('a', { examples: 3 })).not.toContain('batch')
})
