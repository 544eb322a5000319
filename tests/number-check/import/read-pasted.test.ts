import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { en } from '#i18n/en.ts'
import { checkExample } from '#number-check/check.ts'
import { readPasted } from '#number-check/import/read-pasted.ts'
import { ExampleProblem } from '#number-check/problem.ts'
import { readDescription } from '#number-check/read.ts'
import { problemText } from '#number-check/sentences.ts'

const json = readFileSync('docs/examples/much-copied.json', 'utf8')
const W1 = [
  ['0.15', '0.2'],
  ['0.25', '0.3'],
]
const wide = [
  ['1', '2', '3'],
  ['4', '5', '6'],
]

const describe = (text: string) => readPasted(text).description
const codes = (text: string) => readPasted(text).notes.map(({ code }) => code)

function refusal(text: string): string {
  try {
    readDescription(readPasted(text).description)
  } catch (error) {
    if (error instanceof ExampleProblem) return problemText(error, en.numberCheck)
    throw error
  }
  return 'no refusal'
}

test('JSON stays what it is', () => {
  expect(readPasted(json)).toEqual({ format: 'json', description: JSON.parse(json), notes: [] })
})

const python = `
import numpy as np          # nothing is run
W1 = np.array([[.15, .2],
               [.25, .3]], dtype=np.float64)
W2 = [[0.40, 0.45], [0.5, 0.55]]
b1, b2_ = 1, 2
`
const whole = `
import numpy as np          # nothing is run
W1 = np.array([[.15, .2],
               [.25, .3]], dtype=np.float64)
W2 = [[0.40, 0.45], [0.5, 0.55]]
b1 = 0.35; b2 = [0.6, 0.6]
x = (0.05, 0.10)
target = [0.01, 0.99]
eta = 0.5
activation = 'sigmoid'
loss = "halfSumOfSquares"
fixedBiases = True
h = [0.593269992, 0.596884378]
E_total = 0.298371109
W2_new = [[0.35891648, 0.408666186], [0.511301270, 0.561370121]]
loss_after = 0.291027924
`

test('assignments of Python and NumPy are a whole example, with their digits', () => {
  const description = describe(whole)
  expect(description).toMatchObject({
    sizes: [2, 2, 2],
    weights: [
      W1,
      [
        ['0.40', '0.45'],
        ['0.5', '0.55'],
      ],
    ],
    biases: [
      ['0.35', '0.35'],
      ['0.6', '0.6'],
    ],
    inputs: ['0.05', '0.10'],
    learningRate: '0.5',
    fixedBiases: true,
  })
  const { counts, named } = checkExample(readDescription(description))
  expect([counts.right, counts.wrong, named?.codes]).toEqual([7, 1, ['updatedFirst']])
  expect(codes(whole)).toEqual(['oneBias'])
})

test('what NumPy prints has blanks for commas', () => {
  const printed = 'W1 =\n[[ 0.15  0.2 ]\n [-0.25  3.e-1]]\nb1: [1. -2.]'
  expect(describe(printed)).toMatchObject({
    weights: [
      [
        ['0.15', '0.2'],
        ['-0.25', '3.e-1'],
      ],
    ],
    biases: [['1.', '-2.']],
  })
})

test('a dictionary of weights has the layers’ own names', () => {
  const text = 'weights = {"h": [[1, 2]], "out": [[3]]}\nbiases = {"h": [4], "out": [5]}'
  expect(describe(text)).toEqual({
    sizes: [2, 1, 1],
    weights: [[['1', '2']], [['3']]],
    biases: [['4'], ['5']],
  })
})

test('rows of Octave and declarations of JavaScript are read as well', () => {
  expect(describe('W1 = [0.15 0.2; 0.25, 0.3];\nb1 = [0.35; 0.35];').weights).toEqual([W1])
  expect(
    describe('// the first layer\nconst W1 = [[0.15, 0.2], [0.25, 0.3]];\nlet lr = 0.5').weights,
  ).toEqual([W1])
  // Two strokes within a line divide in Python.
  expect(refusal('lr = 7 // 2')).toMatch(/^Line 1: expected a number, got \//)
})

const state = `OrderedDict([('0.weight',
              tensor([[ 1.,  2.,  3.],
                      [ 4.,  5.,  6.]], dtype=torch.float64, requires_grad=True)),
             ('0.bias', tensor([0.5000, 0.2500], device='cuda:0')),
             ('2.weight', tensor([[0.1000, 0.2000]], grad_fn=<SubBackward0>)), ('2.bias', tensor([0.3000]))])`

test('the printed state of PyTorch gives the layers in their order', () => {
  expect(describe(state)).toEqual({
    sizes: [3, 2, 1],
    weights: [
      [
        ['1.', '2.', '3.'],
        ['4.', '5.', '6.'],
      ],
      [['0.1000', '0.2000']],
    ],
    biases: [['0.5000', '0.2500'], ['0.3000']],
  })
  expect(readPasted(state).notes).toEqual([
    { code: 'fourDecimals', values: {} },
    { code: 'layers', values: { layers: '1 = 0, 2 = 2' } },
  ])
})

test.each([
  ['a dictionary', `{'model.fc1.weight': tensor([[1., 2.]]), 'model.out.weight': tensor([[3.]])}`],
  [
    'a line for each',
    'fc1.weight Parameter containing:\ntensor([[1., 2.]], requires_grad=True)\nout.weight tensor([[3.]])',
  ],
  [
    'OrderedDict of a dictionary',
    `OrderedDict({'fc1.weight': tensor([[1., 2.]]), 'out.weight': tensor([[3.]])})`,
  ],
])('named layers of PyTorch, %s', (_, text) => {
  expect(describe(text)).toEqual({ sizes: [2, 1, 1], weights: [[['1.', '2.']], [['3.']]] })
})

test('gradients of layers are own numbers', () => {
  const text = `${state}\n0.weight.grad = tensor([[1., 2., 3.], [4., 5., 6.]])\n2.bias.grad tensor([7.])`
  expect(describe(text).numbers).toEqual({
    dW: [
      [
        ['1.', '2.', '3.'],
        ['4.', '5.', '6.'],
      ],
      null,
    ],
    db: [null, ['7.']],
  })
})

test.each([
  [
    'variables of Keras 2',
    `[<tf.Variable 'dense/kernel:0' shape=(3, 2) dtype=float32, numpy=
array([[1., 4.],
       [2., 5.],
       [3., 6.]], dtype=float32)>, <tf.Variable 'dense/bias:0' shape=(2,) dtype=float32, numpy=array([0.5, 0.25], dtype=float32)>]`,
  ],
  [
    'variables of Keras 3',
    '[<Variable path=sequential/dense/kernel, shape=(3, 2), dtype=float32, value=[[1. 4.] [2. 5.] [3. 6.]]>, <Variable path=sequential/dense/bias, shape=(2,), dtype=float32, value=[0.5 0.25]>]',
  ],
  [
    'get_weights()',
    '[array([[1., 4.], [2., 5.], [3., 6.]], dtype=float32), array([0.5, 0.25], dtype=float32)]',
  ],
])('kernels are exchanged and told: %s', (_, text) => {
  expect(describe(text)).toEqual({
    sizes: [3, 2],
    weights: [
      [
        ['1.', '2.', '3.'],
        ['4.', '5.', '6.'],
      ],
    ],
    biases: [['0.5', '0.25']],
  })
  expect(codes(text)).toContain('kernels')
})

test('a square kernel is exchanged as well', () => {
  expect(describe(`{'dense/kernel:0': array([[1, 2], [3, 4]])}`).weights).toEqual([
    [
      ['1', '3'],
      ['2', '4'],
    ],
  ])
})

test('tables that fit only the other way round are exchanged, with the gradients, and told', () => {
  const text = 'W1 = [[1, 4], [2, 5], [3, 6]]\nW2 = [0.1, 0.2]\nx = [7, 8, 9]\ndW1 = [[1, 4], [2, 5], [3, 6]]'
  expect(describe(text)).toMatchObject({
    sizes: [3, 2, 1],
    weights: [wide, [['0.1', '0.2']]],
    numbers: { dW: [wide, null] },
  })
  expect(codes(text)).toEqual(['exchanged'])
  // Without an input the chain of the layers shows it, and a single table is taken as it is.
  expect(describe('W1 = [[1, 4], [2, 5], [3, 6]]\nW2 = [[1], [2]]').sizes).toEqual([3, 2, 1])
  expect(describe('W1 = [[1, 4], [2, 5], [3, 6]]').sizes).toEqual([2, 3])
})

test('layers counted from 0 are moved up, and told', () => {
  const text = 'W0 = [[1, 2]]\nW1 = [[3]]\nb0 = [4]\nb1 = [5]'
  expect(describe(text)).toEqual({
    sizes: [2, 1, 1],
    weights: [[['1', '2']], [['3']]],
    biases: [['4'], ['5']],
  })
  expect(codes(text)).toEqual(['fromZero'])
})

test('names of many kinds mean what they say', () => {
  const text = `
weights_input_hidden = [[1, 2]]
weights_hidden_output = [[3]]
b_h = [4]
b_o = [5]
net1 = [6]
out = [7]
delta2 = 8
grad_W1 = [[9, 10]]
db2 = 11
step_W2 = 12
b1_new = 13
dE/dW2 = 14
`
  expect(describe(text)).toMatchObject({
    sizes: [2, 1, 1],
    biases: [['4'], ['5']],
    numbers: {
      z: [['6'], null],
      a: [null, ['7']],
      delta: [null, ['8']],
      dW: [[['9', '10']], [['14']]],
      db: [null, ['11']],
      stepW: [null, [['12']]],
      newB: [['13'], null],
    },
  })
})

test('y is the target, and the output where the target has another name', () => {
  expect(describe('W1 = [[1]]\nx = [2]\ny = [1]').targets).toEqual(['1'])
  expect(describe('W1 = [[1]]\nx = [2]\ny = [3]\nd = [1]')).toMatchObject({
    targets: ['1'],
    numbers: { a: [['3']] },
  })
  expect(refusal('x = [1]\nt = [1]\nd = [2]')).toMatch(/^Line 3: d is there twice/)
})

test('a batch has a row for each example', () => {
  const text =
    'W1 = [[1, 2]]\nX = [[1, 0], [0, 1], [1, 1]]\ny = [1, 0, 1]\na1 = [0.1, 0.2, 0.3]\nactivation = "linear"\nloss = "mse"'
  expect(describe(text)).toMatchObject({
    inputs: [
      ['1', '0'],
      ['0', '1'],
      ['1', '1'],
    ],
    targets: [['1'], ['0'], ['1']],
    activations: 'identity',
    loss: 'meanOfSquares',
    numbers: { a: [[['0.1']], [['0.2']], [['0.3']]] },
  })
})

const cells = [
  'W1\t\t\tb1',
  '0,15\t0,2\t\t0,35',
  '0,25\t0,3\t\t0,35',
  '',
  'W2\t\t\tb2',
  '0,4\t0,45\t\t0,6',
  '0,5\t0,55\t\t0,6',
  '',
  'x\t0,05\t0,1',
  't\t0,01\t0,99',
  'eta\t0,5',
  'activations',
  'sigmoid\tsigmoid',
  'loss\thalfSumOfSquares',
  'fixedBiases\ttrue',
  'W2_new',
  '0,35891648\t?',
  '\t0,561370121',
].join('\n')

test('cells with decimal commas, blocks side by side and blanks are a whole example', () => {
  const { description, notes, format } = readPasted(cells)
  expect([format, notes.map(({ code }) => code)]).toEqual(['cells', ['commas']])
  expect(description).toMatchObject({
    weights: [
      W1,
      [
        ['0.4', '0.45'],
        ['0.5', '0.55'],
      ],
    ],
    activations: ['sigmoid', 'sigmoid'],
    numbers: {
      newW: [
        null,
        [
          ['0.35891648', null],
          [null, '0.561370121'],
        ],
      ],
    },
  })
  expect(checkExample(readDescription(description)).counts).toEqual({
    right: 2,
    rounded: 0,
    follows: 0,
    wrong: 0,
  })
})

test.each([
  ['semicolons', 'W1\n0,15;0,2\n0,25;0,3'],
  ['commas', 'W1\n0.15,0.2\n0.25,0.3'],
  ['blanks', 'W1\n0.15 0.2\n0.25  0.3'],
  ['a Windows file', 'W1\r\n0.15\t0.2\r\n0.25\t0.3\r\n'],
])('cells parted by %s', (_, text) => {
  expect(describe(text).weights).toEqual([W1])
})

test.each<[what: string, text: string, says: RegExp]>([
  ['nothing', ' \n', /^The file is empty/],
  ['words', 'my numbers are wrong', /^Line 1: we don’t know the name my numbers are wrong/],
  ['broken JSON', '{"sizes": [2, 1', /^This is not JSON/],
  ['a fraction', 'W1 = [[1/3, 2]]', /^Line 1: expected a number, got \/\. Nothing is computed/],
  ['a difference', 'lr = 1-0.5', /^Line 1: expected a number, got -/],
  ['a call', 'W1 = np.random.randn(2, 3)', /^Line 1: expected a number or a list, got np\.random\.randn/],
  ['a program', 'def sigmoid(x):\n  return x', /^Line 1: expected =, got sigmoid/],
  ['several names', python, /^Line 6: expected =, got ,/],
  ['a bracket too few', 'x = [1, 2]\nW1 = [[1, 2]', /^Line 2: expected \], but the text ends there/],
  ['a table cut off', 'W1 = tensor([[1., 2.,  ..., 3.]])', /^Line 1: the numbers were cut off .*threshold/],
  ['a row cut off', 'W1 = [[1 2]\n ...\n [3 4]]', /^Line 2: the numbers were cut off/],
  ['a misspelt name', 'weigths1 = [[1, 2]]', /^Line 1: we don’t know the name weigths1\. Did you mean/],
  ['a name misspelt in its case', 'learningrat = 0.5', /Did you mean learning_rate\?/],
  [
    'other layers',
    `OrderedDict([('bn.running_mean', tensor([1.]))])`,
    /^Line 1: we don’t know the name bn\.running_mean/,
  ],
  [
    'a convolution',
    'conv.weight tensor([[[[1.]]]])',
    /^Line 1: expected a table of weights for conv\.weight/,
  ],
  ['a name twice', 'x = [1]\nW1 = [[1]]\nW1 = [[2]]', /^Line 3: W1 is there twice/],
  ['a layer left out', 'W1 = [[1]]\nW3 = [[2]]', /^W2 is missing/],
  [
    'a layer that is not there',
    'W1 = [[1]]\na4 = [2]',
    /^Line 2: we can’t tell which layer a4 belongs to\. The network’s layers with weights are 1 to 1/,
  ],
  ['weights one by one', 'w1 = 0.15\nw2 = 0.2\nx = [0.05, 0.1]', /^Line 1: w1 is a single weight/],
  [
    'shapes that do not fit',
    'W1 = [[1, 2], [3, 4]]\nW2 = [[1, 2, 3]]\nactivation = "tanh"\nloss = "sse"',
    /^weights\[1\]: expected|weights\[1\]/,
  ],
  ['a value without a name', '[[1, 2], [3, 4]]', /^Line 1: expected a name before this value/],
  ['a thousand or not', 'W1\n1,250\t2,500', /^Line 2: is the comma in 1,250 a decimal comma\?/],
  ['points and commas', 'W1\n0.5\t0,5', /^Line 2: is the comma in 0,5/],
  ['cells without a heading', '1\t2', /^Line 1: expected a heading such as W1 above 1/],
  ['a heading without cells', 'W1', /^Line 1: expected numbers below or beside W1/],
  [
    'not a number',
    'W1 = [[nan, 1]]\nactivation = "tanh"\nloss = "sse"',
    /^weights\[0\]\[0\]\[0\]: expected a finite number, got "nan"/,
  ],
  ['no loss', 'W1 = [[1, 2]]\nactivation = "tanh"', /^loss is missing/],
])('%s is refused with its line and what to do', (_, text, says) => {
  expect(refusal(text)).toMatch(says)
})

test('nothing large or deep takes long', () => {
  const started = performance.now()
  expect(refusal(`W1 = ${'['.repeat(1e5)}${']'.repeat(1e5)}`)).toMatch(
    /^Line 1: expected at most 10 brackets/,
  )
  expect(refusal(`W1 = [${'1,'.repeat(1e5)}]`)).toMatch(/^Line 1: expected at most 50000 values/)
  expect(refusal('x'.repeat(600_000))).toMatch(/^The file has 600000 characters/)
  expect(refusal(`W1\n${'1\t'.repeat(2e5)}`)).not.toBe('no refusal')
  expect(refusal(`${'a'.repeat(3e5)} = 1`)).toMatch(/^Line 1: we don’t know the name a{40}…/)
  expect(refusal('W999999999 = [[1]]')).toMatch(/missing/)
  expect(performance.now() - started).toBeLessThan(3000)
})

test('names of objects that JavaScript has are no names', () => {
  for (const name of ['constructor', '__proto__', 'toString'])
    expect(refusal(`${name} = 1`)).toMatch(/we don’t know the name/)
})

const scraps = [
  ...[
    'W1',
    'W2',
    'b1',
    'x',
    't',
    'lr',
    'loss',
    'activation',
    'a1',
    'dW1',
    '0.weight',
    'fc.bias',
    'dense/kernel:0',
  ],
  ...[
    '=',
    ':',
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
    '<',
    '>',
    ',',
    ';',
    '\t',
    '\n',
    ' ',
    '...',
    "'",
    '"',
    '#',
    '-',
    '/',
    '\\',
  ],
  ...[
    '1',
    '-2.5',
    '.5',
    '0,25',
    '1e-3',
    'nan',
    'None',
    'True',
    'tensor(',
    'array(',
    'OrderedDict(',
    'Parameter containing:',
  ],
  ...['[[1, 2], [3, 4]]', '[1, 2]', 'sigmoid', 'dtype=float32', 'numpy=', 'value=', '∂', 'é', '\u0000'],
]

test('whatever is pasted, it is read or refused with a sentence, and no error of another kind comes', () => {
  const text = fc.array(fc.constantFrom(...scraps), { maxLength: 40 }).map(parts => parts.join(''))
  fc.assert(
    fc.property(text, pasted => {
      expect(refusal(pasted)).toMatch(/^(no refusal|.+[.?}])$/s)
    }),
    { seed: 20_261, numRuns: 3000 },
  )
})
