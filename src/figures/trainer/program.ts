import type { DataPoint } from './data.ts'
import { batchSizeOf, type Settings } from './settings.ts'

/** Epochs in a row with the same knobs. */
export interface Segment {
  epochs: number
  learningRate: number
  /** Pairs to an update; all of them is full batch. */
  batchSize: number
}

/** What a program trains where nothing was trained yet. */
const someEpochs = 1000
/** Points whose outputs are printed. */
const printed = 12

/**
 * A program for a cell or the playground. It builds the network with the same start, trains it through the same
 * segments, and so ends with the same weights.
 *
 * @param points of the plane, with targets
 * @param segments what was trained; when there are none, the knobs are used for some epochs
 */
export function programOf(
  settings: Settings,
  points: readonly DataPoint[],
  segments: readonly Segment[],
): string {
  const { hidden, activation, output, range, seed, learningRate } = settings
  const activations = [...hidden.map(() => activation), output].map(name => `'${name}'`).join(', ')
  const size = batchSizeOf(settings, points.length)
  const plan = segments.some(({ epochs }) => epochs > 0)
    ? segments.filter(({ epochs }) => epochs > 0)
    : [{ epochs: someEpochs, learningRate, batchSize: size }]
  const rows = points.map(({ x1, x2, target }) => `[${x1}, ${x2}, ${target}]`)
  const lines = [
    `import { forward, randomNetwork, train } from 'engine'`,
    '',
    '// Each point: x₁, x₂ and its target.',
    `const points = [\n${wrapped(rows)}]`,
    'const xs = points.map(([x1, x2]) => [x1, x2])',
    'const targets = points.map(([, , target]) => [target])',
    '',
    '// Random weights, biases 0.',
    `const network = randomNetwork([${[2, ...hidden, 1].join(', ')}], {`,
    `  seed: ${seed},`,
    `  scale: ${range},`,
    `  activations: [${activations}],`,
    '})',
    'for (const layer of network.layers) layer.b.fill(0)',
    '',
    'let losses: number[] = []',
    ...trained(plan, points.length),
    '',
    `plot({ loss: losses }, 'Mean loss of each epoch')`,
    'console.table(',
    `  points.slice(0, ${printed}).map(([x1, x2, target]) => {`,
    '    const [output] = forward(network, [x1, x2]).a.at(-1)!',
    '    return { x1, x2, target, output }',
    '  }),',
    ')',
    'show(network)',
  ]
  return `${lines.join('\n')}\n`
}

function trained(plan: readonly Segment[], points: number): string[] {
  let from = 0
  return plan.flatMap(({ epochs, learningRate, batchSize }) => {
    const start = from
    from += epochs
    if (batchSize === points)
      return `losses = losses.concat(train(network, xs, targets, { epochs: ${epochs}, learningRate: ${learningRate} }))`
    return [
      `// ${batchSize === 1 ? 'An update for each pair' : `An update for every ${batchSize} pairs`}; each epoch has its own order.`,
      `for (let epoch = ${start}; epoch < ${from}; epoch++) {`,
      `  const options = { epochs: 1, learningRate: ${learningRate}, batchSize: ${batchSize}, seed: epoch }`,
      '  losses.push(...train(network, xs, targets, options))',
      '}',
    ]
  })
}

/** Rows of an array, several to a line. */
function wrapped(rows: readonly string[]): string {
  let text = ''
  for (let n = 0; n < rows.length; n += 5) text += `  ${rows.slice(n, n + 5).join(', ')},\n`
  return text
}
