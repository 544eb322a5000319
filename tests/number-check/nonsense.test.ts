import { expect, test } from 'vitest'
import { en } from '#i18n/en.ts'
import { checkNumbers } from '#number-check/check.ts'
import { readPrinted } from '#number-check/printed.ts'
import { ExampleProblem } from '#number-check/problem.ts'
import { problemText } from '#number-check/sentences.ts'

const sound = {
  sizes: [3, 2, 1],
  activations: ['tanh', 'sigmoid'],
  weights: [
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
    [[0.5, 0.25]],
  ],
  inputs: [1, 2, 3],
  targets: [1],
  loss: 'halfSumOfSquares',
  learningRate: 0.5,
  numbers: { a: [null, [0.7]] },
}

function refusal(given: unknown): string {
  try {
    checkNumbers(typeof given === 'string' ? given : JSON.stringify(given))
  } catch (error) {
    if (error instanceof ExampleProblem) return problemText(error, en.numberCheck)
    throw error
  }
  return 'no refusal'
}

test('the example that the refusals start from is sound', () => {
  expect(refusal(sound)).toBe('no refusal')
})

test.each<[what: string, given: unknown, says: RegExp]>([
  ['nothing', '', /^The file is empty\./],
  ['words', 'my numbers are wrong', /^This is not JSON: .* Check commas/],
  ['a list', [1, 2], /^Expected one object, .* got \[2\]/],
  ['null', null, /^Expected one object, .* got null/],
  ['a misspelt name', { ...sound, wheights: 1 }, /^wheights: there is no such name/],
  ['a misspelt table', { ...sound, numbers: { deltas: [] } }, /^numbers\.deltas: .*delta, dW/],
  [
    'lists within lists without end',
    `{"sizes": {"a": ${'['.repeat(1e5)}${']'.repeat(1e5)}}}`,
    /^sizes: expected/,
  ],
  [
    'numbers without bounds',
    {
      ...sound,
      weights: [
        [
          [1e308, 1e308, 1e308],
          [1, 1, 1],
        ],
        [[1, 1]],
      ],
      activations: 'identity',
    },
    /too large for a computer/,
  ],
  ['no sizes', { ...sound, sizes: undefined }, /^sizes is missing\. Expected \[2, 3, 1\]/],
  [
    'no activations',
    { ...sound, activations: undefined },
    /^activations is missing\. Expected a list of length \d\./,
  ],
  ['a size of 0', { ...sound, sizes: [3, 0, 1] }, /^sizes: expected .* got \[3, 0, 1\]/],
  ['a layer too few', { ...sound, weights: [sound.weights[0]] }, /^weights: expected \[2\], got \[1\]/],
  [
    'a short row',
    {
      ...sound,
      weights: [
        [
          [1, 2, 3],
          [4, 5],
        ],
        [[1, 2]],
      ],
    },
    /^weights\[0\]\[1\]: expected \[3\], got \[2\]/,
  ],
  [
    'weights exchanged',
    {
      ...sound,
      weights: [
        [
          [1, 4],
          [2, 5],
          [3, 6],
        ],
        [[1, 2]],
      ],
    },
    /^weights\[0\]: expected 2×3, got 3×2\. Exchange/,
  ],
  [
    'a word for a weight',
    { ...sound, weights: [sound.weights[0], [[0.5, 'half']]] },
    /^weights\[1\]\[0\]\[1\]: expected a finite number, got "half"/,
  ],
  [
    'an unknown activation',
    { ...sound, activations: 'swish' },
    /^activations\[0\]: expected one of identity.* got "swish"/,
  ],
  ['an unknown loss', { ...sound, loss: 'mse' }, /^loss: expected one of halfSumOfSquares/],
  [
    'a loss that does not fit',
    { ...sound, loss: 'softmaxCrossEntropy' },
    /^loss: softmaxCrossEntropy needs a last layer with softmax, got sigmoid/,
  ],
  [
    'softmax in between',
    { ...sound, activations: ['softmax', 'sigmoid'] },
    /^activations\[0\]: .* got softmax/,
  ],
  [
    'targets that are no probabilities',
    { ...sound, loss: 'binaryCrossEntropy', targets: [2] },
    /^targets\[0\]: .* got 2/,
  ],
  ['a target too many', { ...sound, targets: [1, 2] }, /^targets: expected \[1\], got \[2\]/],
  [
    'fewer targets than inputs',
    {
      ...sound,
      inputs: [
        [1, 2, 3],
        [1, 2, 3],
      ],
      targets: [[1]],
    },
    /^targets: expected \[2\], got \[1\]/,
  ],
  ['no numbers', { ...sound, numbers: {} }, /^numbers: expected at least one/],
  ['numbers that are a list', { ...sound, numbers: [1] }, /^numbers is missing/],
  [
    'a word for a number',
    { ...sound, numbers: { a: [null, ['0,7']] } },
    /^numbers\.a\[1\]\[0\]: .* got "0,7"/,
  ],
  ['NaN', { ...sound, numbers: { lossBefore: 'NaN' } }, /^numbers\.lossBefore: expected a finite number/],
  [
    'a step without a rate',
    { ...sound, learningRate: undefined, numbers: { lossAfter: 1 } },
    /^learningRate is missing/,
  ],
  [
    'biases that are not there',
    { ...sound, numbers: { db: [[1, 2], [1]] } },
    /^numbers\.db\[0\]\[0\]: .* the network has none/,
  ],
  [
    'a flag in words',
    { ...sound, fixedBiases: 'yes' },
    /^fixedBiases: expected one of true, false, got "yes"/,
  ],
])('%s is refused with its place and what to do', (_, given, says) => {
  expect(refusal(given)).toMatch(says)
})

test('what is far too large is refused before anything is read', () => {
  // This is no JSON either, which is not said: nobody has tried to read it.
  expect(refusal('['.repeat(500_001))).toMatch(/^The file has 500001 characters; expected at most 500000/)
  expect(refusal({ ...sound, sizes: [1e6, 1], activations: 'tanh' })).toMatch(
    /^weights: expected ≤ 1000, got 1000000/,
  )
})

test('digits say how exact a number is', () => {
  const tolerance = (given: unknown) => readPrinted(given)?.tolerance
  expect(['0.350', 0.35, '−1.5e-3', '12', 0].map(tolerance)).toEqual([0.0005, 0.005, 0.00005, 0, 0])
  expect(['', 'one', '0x10', '1e999', null, true, '1,5'].map(tolerance)).toEqual(Array(7).fill(undefined))
})
