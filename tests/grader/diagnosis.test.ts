import { expect, test } from 'vitest'
import { inProcess } from '#cli/prove/in-process.ts'
import { grade } from '#grader/grade.ts'
import { grader as t } from '#i18n/en/grader.ts'
import { exerciseOf, gradeIn, solutionWith } from './helpers/setup.ts'

async function diagnosed(id: string, source: string) {
  const { status, diagnosis } = await gradeIn(inProcess, id, source)
  expect(status).not.toBe('pass')
  return diagnosis && { ...diagnosis, text: diagnosis.message.text, code: diagnosis.message.code }
}

// What is told where no slip of the solution gives the numbers, as seen on answers that a slip would explain.
async function diagnosedWithoutSlips(id: string, source: string) {
  const { slips: _, ...exercise } = await exerciseOf(id)
  const { diagnosis } = await grade(exercise, source, inProcess, { t })
  return diagnosis && { ...diagnosis, text: diagnosis.message.text }
}

const w2 = (by: string) => solutionWith('gradient-w2', 'return a1.map(a => delta * a)', by)

test('the sign', async () => {
  expect(await diagnosed('gradient-w2', w2('return a1.map(a => -delta * a)'))).toMatchObject({
    mistake: 'sign',
    certainty: 'exact',
  })
})

test('twice and half', async () => {
  expect(await diagnosed('gradient-w2', w2('return a1.map(a => 2 * delta * a)'))).toMatchObject({
    mistake: 'double',
  })
  expect(await diagnosed('gradient-w2', w2('return a1.map(a => delta * a / 2)'))).toMatchObject({
    mistake: 'half',
  })
})

test('a general mistake says where the lesson explains it, if it does', async () => {
  const sign = await diagnosed('gradient-w2', w2('return a1.map(a => -delta * a)'))
  expect(sign?.see).toBe('back-to-the-second-layer')
  const rounded = await diagnosed('gradient-w2', w2('return a1.map(a => Math.round(delta * a * 1e4) / 1e4)'))
  expect(rounded).not.toHaveProperty('see')
})

test('a constant factor that nobody thought of is said as a number', async () => {
  expect(await diagnosed('gradient-w2', w2('return a1.map(a => 3.7 * delta * a)'))).toMatchObject({
    mistake: 'factor',
    certainty: 'exact',
    text: expect.stringContaining('3.7 times'),
  })
})

test('the update in place of the gradient, with the learning rate', async () => {
  expect(
    await diagnosed('gradient-w2', w2('return a1.map((a, j) => W2[j] - 0.3 * delta * a)')),
  ).toMatchObject({
    mistake: 'update',
    text: expect.stringContaining('minus 0.3 times'),
  })
})

test('reversed, and otherwise out of order', async () => {
  expect(await diagnosed('gradient-w2', w2('return a1.map(a => delta * a).reverse()'))).toMatchObject({
    mistake: 'reversed',
  })
  const order = '[1, 2, 0].map(j => delta * a1[j])'
  expect(await diagnosed('gradient-w2', w2(`return ${order}`))).toMatchObject({ mistake: 'permuted' })
})

test('zeros', async () => {
  expect(await diagnosed('gradient-w2', w2('return [0, 0, 0]'))).toMatchObject({ mistake: 'zero' })
})

test('rounded numbers, with the number of decimals', async () => {
  const source = w2('return a1.map(a => Math.round(delta * a * 1e4) / 1e4)')
  expect(await diagnosed('gradient-w2', source)).toMatchObject({
    mistake: 'rounded',
    text: expect.stringContaining('4 decimals'),
  })
})

test('nearly right is told as such', async () => {
  expect(await diagnosed('gradient-w2', w2('return a1.map(a => delta * a * (1 + 1e-4 * a))'))).toMatchObject({
    mistake: 'nearly',
    certainty: 'likely',
  })
})

test('a known mistake with another one on top is told as both', async () => {
  const source = w2('return a1.map(a => -2 * (a2 - target) * a / 2)')
  const found = await diagnosed('gradient-w2', source)
  expect(found).toMatchObject({
    mistake: 'no-derivative',
    certainty: 'exact',
    code: 'diagnosis.no-derivative+sign',
  })
  expect(found!.text).toMatch(/a\(1 − a\).*Besides, the sign is turned\.$/)
})

test('what nobody knows is located, and what is right is said', async () => {
  const source = solutionWith(
    'update-all-weights',
    'W1.map((row, j) => row.map((w, i) => w - learningRate * delta1[j] * x[i]))',
    'W1.map((row, j) => row.map((w, i) => w - learningRate * delta1[j] * Math.sin(x[i] + j)))',
  )
  const found = await diagnosed('update-all-weights', source)
  expect(found).toMatchObject({ mistake: 'unknown', certainty: 'likely' })
  expect(found!.where).toMatch(/^W1\[\d\]\[\d\]$/)
  expect(found!.text).toContain('Right so far: `b1`, `W2`, `b2`.')
})

test('the first wrong tensor is the one nearest the output', async () => {
  const source = solutionWith(
    'backward-any-depth',
    'const delta = back.map(',
    'const delta = back.map((d, j) => d * (k < 2 ? Math.cos(j + 1) : 1)).map(',
  )
  const found = await diagnosed('backward-any-depth', source)
  expect(found!.where).toMatch(/^d[Wb]\[1\]/)
})

test('a mistake in one tensor only is told as likely, with the tensor', async () => {
  const source = solutionWith(
    'update-all-weights',
    'b1: b1.map((b, j) => b - learningRate * delta1[j])',
    'b1: b1.map((b, j) => b + learningRate * delta1[j])',
  )
  const found = await diagnosedWithoutSlips('update-all-weights', source)
  expect(found).toMatchObject({ mistake: 'uphill', certainty: 'likely', where: 'b1' })
  expect(found!.text).toMatch(/^What you have in `b1` looks like this\./)
})

test('tensors that have changed places', async () => {
  const source = solutionWith('forward-231', 'return { z1, a1, z2,', 'return { z1: a1, a1: z1, z2,')
  expect(await diagnosed('forward-231', source)).toMatchObject({ mistake: 'swapped', certainty: 'exact' })
})

test('the right numbers in a wrong shape', async () => {
  expect(await diagnosed('gradient-w2', w2('return [a1.map(a => delta * a)] as never'))).toMatchObject({
    mistake: 'wrapped',
  })
  expect(await diagnosed('gradient-w2', w2('return a1.map(a => [delta * a]) as never'))).toMatchObject({
    mistake: 'wrapped',
  })
  expect(await diagnosed('gradient-w2', w2('return [delta, ...a1.map(a => delta * a)]'))).toMatchObject({
    mistake: 'extra',
  })
  const dW = 'dW[k] = delta.map(d => a[k].map(ai => d * ai))'
  const flat = solutionWith('backward-any-depth', dW, `${dW}.flat() as never`)
  expect(await diagnosed('backward-any-depth', flat)).toMatchObject({ mistake: 'flat', where: 'dW[0]' })
})

test('the learning rate and the number of pairs are told by name', async () => {
  const step = solutionWith(
    'update-all-weights',
    /learningRate \* delta/g,
    'learningRate * learningRate * delta',
  )
  expect(await diagnosed('update-all-weights', step)).toMatchObject({
    mistake: 'named',
    text: expect.stringContaining('times the learning rate'),
  })
})

test('two mistakes in two layers: the one nearest the output is named', async () => {
  const source = solutionWith(
    'gradient-w2',
    'W1.map((row, j) => sigmoid(row[0] * x[0] + row[1] * x[1] + b1[j]))',
    'W1.map((row, j) => sigmoid(row[0] * x[0] + row[1] * x[1] + 7 * b1[j]))',
  )
  expect(await diagnosed('gradient-w2', source)).toMatchObject({ mistake: 'unknown', certainty: 'likely' })
})

test('in a graph the last wrong node is shown first', async () => {
  const source = solutionWith(
    'backward-through-a-graph',
    "if (op === 'tanh') grad[left] += grad[n] * (1 - data * data)",
    "if (op === 'tanh') grad[left] += grad[n] * Math.cos(data)",
  )
  const { checks, diagnosis } = await gradeIn(inProcess, 'backward-through-a-graph', source)
  expect(diagnosis!.mistake).toBe('unknown')
  const { message, data } = checks.find(({ status }) => status === 'fail')!
  const wrong = data!.comparisons
    .filter(({ relativeError }) => Number(relativeError) > 1e-5)
    .map(({ index }) => index[0]!)
  expect(message!.values.where).toBe(`\`[${Math.max(...wrong)}]\``)
})

test('a failing check says how the truth was found, with both numbers', async () => {
  const { checks } = await gradeIn(inProcess, 'gradient-w2', w2('return a1.map(a => -delta * a)'))
  const { message, data } = checks.find(({ status }) => status === 'fail')!
  expect(message!.text).toMatch(
    /^In the case “hidden units that are all nearly 1, on large weights”, `\[\d\]` is -?0\.\d+; measured by nudging, it is -?0\.\d+\.$/,
  )
  expect(data!.args).toHaveLength(3)
  expect(data!.comparisons).toHaveLength(3)
  expect(data!.comparisons[0]!.relativeError).toBeCloseTo(2, 6)
})

test('checks that are right are paid for, in halves of a point', async () => {
  const source = solutionWith('forward-231', 'a2: sigmoid(z2)', 'a2: z2')
  const { points, checks } = await gradeIn(inProcess, 'forward-231', source)
  expect(points).toEqual({ earned: 1.5, possible: 2 })
  expect(
    checks
      .filter(({ task }) => task > 1 || checks.length)
      .slice(-4)
      .map(({ status }) => status),
  ).toEqual(['pass', 'pass', 'pass', 'fail'])
})

test('values are located from the input forward', async () => {
  const source = solutionWith(
    'forward-231',
    'row[0] * x[0] + row[1] * x[1] + b1[j]',
    'row[0] * x[0] + row[1] * x[1] + 1.5 * b1[j]',
  )
  expect((await diagnosed('forward-231', source))!.where).toMatch(/^z1\[\d\]$/)
})

test('sizes without signs, where some of the right numbers are negative', async () => {
  const source = solutionWith('two-paths', /return (.+)/, 'return Math.abs($1)')
  expect(await diagnosed('two-paths', source)).toMatchObject({ mistake: 'absolute', certainty: 'exact' })
})

test('new weights in place of a slope, where the slope is nudged', async () => {
  const source = solutionWith(
    'nudge-a-weight',
    /return (\(lossAbove .+)/,
    'return network.layers[layer].W[j][i] - 0.5 * ($1)',
  )
  expect(await diagnosed('nudge-a-weight', source)).toMatchObject({
    mistake: 'update',
    text: expect.stringContaining('minus 0.5 times'),
  })
})

test('a single wrong number is no evidence of an update', async () => {
  const odd = 'if (steps.length === 1) return 0.123\n  if (steps.length === 0) return 1\n  let'
  const found = await diagnosed('compose-derivatives', solutionWith('compose-derivatives', 'let', odd))
  expect(found).toMatchObject({ mistake: 'unknown', certainty: 'likely' })
  expect(found!.text).toMatch(/Right in \d+ of \d+ cases/)
})

const slopes = (sigmoid: string, tanh: string, relu: string, identity: string) =>
  `const s = (x: number) => 1 / (1 + Math.exp(-x))
  export function activationDerivatives(name: string, z: number[]): number[] {
    const all: any = { sigmoid: (x: number) => ${sigmoid}, tanh: (x: number) => ${tanh}, relu: (x: number) => ${relu}, identity: (x: number) => ${identity} }
    return z.map(all[name])
  }`

test('two known mistakes in different cases are told both', async () => {
  const source = slopes('s(x) * (1 - s(x))', '1 - Math.tanh(x) ** 2', 'Math.max(0, x)', 'x')
  const found = await diagnosed('activation-derivatives', source)
  expect(found!.code).toBe('diagnosis.identity-value+relu-value')
  expect(found).toMatchObject({ mistake: 'identity-value', certainty: 'likely' })
  expect(found!.text).toMatch(/^Two things at once.*identity.*\n\n.*ReLU/s)
})

test('a known mistake beside one that nobody knows is told in part', async () => {
  const source = slopes('s(x) * (1 - s(x))', 'Math.cos(x) + 3', 'Math.max(0, x)', '1')
  const found = await diagnosed('activation-derivatives', source)
  expect(found).toMatchObject({ mistake: 'relu-value', certainty: 'likely' })
  expect(found!.text).toContain('in part at least')
})

test('a diagnosis is a sentence', async () => {
  const { text } = (await diagnosed('two-paths', solutionWith('two-paths', /return (.+)/, 'return 0')))!
  expect(text).toMatch(/^The answer is 0 throughout/)
})

test('a list that is as long as another argument in every case', async () => {
  const source = `export function hiddenDelta(z, activation, WNext, deltaNext) {
    return WNext.map((row, k) => row.reduce((sum, w, j) => sum + w * deltaNext[k] * z[j], 0) * z[k])
  }`
  expect(await diagnosed('hidden-delta', source)).toMatchObject({
    mistake: 'length',
    certainty: 'exact',
    text: expect.stringMatching(/as many entries as `deltaNext`.*each entry of `z`/),
  })
})

test('a list of one and the same wrong length is not told to be as long as an argument', async () => {
  const source = 'export const hiddenDelta = () => [1, 2]'
  expect(await diagnosed('hidden-delta', source)).toBeUndefined()
})

test('a small part that fits a known mistake by chance does not bear its name', async () => {
  const source = `const s = z => 1 / (1 + Math.exp(-z))
    const slopes = { sigmoid: z => s(z) * (1 - s(z)), tanh: z => 1 - Math.tanh(z) ** 2, relu: z => +(z > 0), identity: () => 1 }
    export function hiddenDelta(z, activation, WNext, deltaNext) {
      return z.map((_, j) => WNext.reduce((sum, row, k) => sum + row[j] * deltaNext[k], 0) * slopes[activation](z[1]))
    }`
  expect(await diagnosed('hidden-delta', source)).toMatchObject({ mistake: 'unknown' })
})

test('where nothing is known, the entries that are right in every case are named', async () => {
  const found = await diagnosed('gradient-w2', w2('return [delta * a1[0], delta * a1[1], delta * a1[1]]'))
  expect(found).toMatchObject({ mistake: 'unknown', where: '[2]' })
  expect(found!.text).toContain('Right so far: `[0]`, `[1]`.')
})

test('two mistakes at once are told as such, whatever the text of each says of the rest', async () => {
  const source = `import { backward, forward, lossOf } from 'engine'
    export function averageOverPairs(network, xs, targets) {
      const all = xs.map((x, n) => backward(network, forward(network, x), targets[n]))
      const sum = of => all.reduce((total, one) => total + of(one), 0)
      return {
        loss: xs.reduce((total, x, n) => total + lossOf(network, x, targets[n]), 0),
        dW: network.layers.map(({ W }, k) => W.map((row, j) => row.map((_, i) => sum(one => one.dW[k][j][i])))),
        db: network.layers.map(({ b }, k) => b.map((_, j) => sum(one => one.db[k][j]) / xs.length)),
      }
    }`
  const found = await diagnosed('average-over-pairs', source)
  expect(found!.text).toMatch(/^Two things at once.*as if it were the only one/)
})

const pairs = (weights: [string, string], biases: [string, string]) =>
  solutionWith('average-over-pairs', ...biases).replace(...weights)

test('a mistake in what is right is not told, not even where a transformation makes it good again', async () => {
  // The loss is right. A loss that is summed, all divided by the number of pairs, would be right, too.
  const source = pairs(
    ['one.dW[k][j][i] / pairs', 'one.dW[k][j][i] / pairs / pairs'],
    ['one.db[k][j] / pairs', 'one.db[k][j] / pairs / pairs'],
  )
  const found = await diagnosed('average-over-pairs', source)
  expect(found!.text).not.toMatch(/The loss is the sum/)
  expect(found!.text).toMatch(/a factor is there twice/)
})

test('a slip that is told in the same words in two places is told once', async () => {
  const source = pairs(['row[i] += one', 'row[i] -= one'], ['db[k][j] += one', 'db[k][j] -= one'])
  const found = await diagnosed('average-over-pairs', source)
  expect(found!.text).toMatch(/^The same in two places/)
  expect(found!.text.match(/a sign is the wrong way round/g)).toHaveLength(1)
})

test('a list of one number is not said to hold one numbers', async () => {
  const { checks } = await gradeIn(inProcess, 'gradient-w2', w2('return [delta]'))
  const { message } = checks.find(({ name }) => name === 'shape')!
  expect(message!.text).toContain('a list of numbers of length 3, but is a list of numbers of length 1.')
})

const delta = (by: string) =>
  solutionWith('hidden-delta', 'deltaNext.reduce((sum, delta, k) => sum + WNext[k][j] * delta, 0)', by)

test.each([
  [
    'deltaNext.slice(1).reduce((sum, d, k) => sum + WNext[k + 1][j] * d, 0)',
    'firstLeftOut',
    /first row of `WNext`/,
  ],
  [
    'deltaNext.slice(0, -1).reduce((sum, d, k) => sum + WNext[k][j] * d, 0)',
    'lastLeftOut',
    /last row of `WNext`/,
  ],
  ['deltaNext.reduce((sum, d, k) => sum + WNext[k][0] * d, 0)', 'alwaysFirst', /first column of `WNext`/],
])('a part of the arguments that is overlooked is named: %s', async (by, mistake, text) => {
  const found = await diagnosed('hidden-delta', delta(by))
  expect(found).toMatchObject({ mistake, certainty: 'exact', text: expect.stringMatching(text) })
})

const w1 = (by: string) => solutionWith('gradient-w1', 'delta2 * W2[j] * a * (1 - a)', by)

test('what is still in proportion says which factor is wrong: that of a row, of a column, of all', async () => {
  const ofRow = await diagnosed('gradient-w1', w1('delta2 * W2[j] * (1 - a * a)'))
  expect(ofRow).toMatchObject({ mistake: 'shareOfRow', certainty: 'likely' })
  expect(ofRow!.text).toMatch(/^In the answer each row is right but for a factor of its own/)
  expect(ofRow!.text).not.toContain('index')
  const first = await diagnosedWithoutSlips('gradient-w1', w1('delta2 * W2[0] * a * (1 - a)'))
  expect(first).toMatchObject({ mistake: 'shareOfRow', text: expect.stringContaining('stay at 0?') })
  const entering = solutionWith(
    'gradient-w1',
    'x.map(input => delta * input)',
    'x.map((input, i) => delta * input * a1[i])',
  )
  expect(await diagnosedWithoutSlips('gradient-w1', entering)).toMatchObject({ mistake: 'shareOfColumn' })
  const all = solutionWith('gradient-w1', '(a2 - target) * a2 *', '(a2 - target) + a2 *')
  expect(await diagnosedWithoutSlips('gradient-w1', all)).toMatchObject({ mistake: 'shareOfAll' })
})

test('numbers that are in no proportion get no such name', async () => {
  const noise = solutionWith(
    'gradient-w1',
    'input => delta * input',
    '(input, i) => delta * input + 0.1 * i * a1[2]',
  )
  expect(await diagnosed('gradient-w1', noise)).toMatchObject({ mistake: 'unknown' })
})

test('a single number gets no name from a proportion, which can always be found', async () => {
  const source = solutionWith('two-paths', 'error * v * u * (1 - u)', 'error * v * w1 * x * (1 - w1 * x)')
  expect(await diagnosed('two-paths', source)).toMatchObject({ mistake: 'unknown' })
})

test('where the wrong cases have a word in common that no right one has, it is told', async () => {
  const plus = solutionWith('hidden-delta', '1 - Math.tanh(z) ** 2', '1 + Math.tanh(z) ** 2')
  const found = await diagnosedWithoutSlips('hidden-delta', plus)
  expect(found!.text).toContain("wrong wherever `activation` is `'tanh'`, and nowhere else")
})

test('where the first entry alone is right, the index is asked about', async () => {
  const found = await diagnosedWithoutSlips('gradient-w2', w2('return a1.map(() => delta * a1[0])'))
  expect(found).toMatchObject({
    mistake: 'unknown',
    text: expect.stringContaining('does an index stay at 0?'),
  })
})

test('what follows from a wrong number is told to follow, and the place is where the numbers stop fitting', async () => {
  const source = solutionWith(
    'forward-231',
    'row[0] * x[0] + row[1] * x[1] + b1[j]',
    'Math.cos(row[0] * x[0]) + row[1] * x[1] + b1[j]',
  )
  const found = await diagnosed('forward-231', source)
  expect(found).toMatchObject({ mistake: 'unknown', where: 'z1[0]' })
  expect(found!.text).toContain('What you have in `a1`, `z2`, `a2` fits')
})

test('a second mistake is not hidden by the first one: both places are told', async () => {
  const source = solutionWith(
    'update-all-weights',
    'const delta2 = (a2 - target)',
    'const delta2 = Math.cos(a2 - target)',
  ).replace(
    'b1: b1.map((b, j) => b - learningRate * delta1[j])',
    'b1: b1.map((b, j) => b - Math.sin(j + delta1[j]))',
  )
  const found = await diagnosed('update-all-weights', source)
  expect(found).toMatchObject({ mistake: 'unknown', where: 'b2' })
  expect(found!.text).toContain('What you have in `W2` fits')
})

test('right entries are told where lengths vary, too', async () => {
  const source = solutionWith(
    'output-delta',
    'return (a - target[k]) * slope(a)',
    'return (a - target[k]) * (k === 1 ? Math.cos(a) : slope(a))',
  )
  const found = await diagnosedWithoutSlips('output-delta', source)
  expect(found!.text).toMatch(/Right so far: `\[0\]`/)
})
