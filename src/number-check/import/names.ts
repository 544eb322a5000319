/** What a name stands for. */
export type Quantity =
  | 'weights'
  | 'biases'
  | 'inputs'
  | 'targets'
  | 'learningRate'
  | 'activations'
  | 'loss'
  | 'batch'
  | 'fixedBiases'
  | 'sharedBiases'
  | 'errorSign'
  | 'sizes'
  | 'about'
  | 'z'
  | 'a'
  | 'lossBefore'
  | 'error'
  | 'delta'
  | 'dW'
  | 'db'
  | 'stepW'
  | 'stepB'
  | 'newW'
  | 'newB'
  | 'lossAfter'

/** A name, understood. */
export interface Meaning {
  quantity: Quantity
  /** As it is counted in the name; absent where the name has none. */
  layer?: number | 'first' | 'last'
}

/** Names that people write, of which the nearest is told for one that is not known. */
export const KNOWN_NAMES = [
  'W1',
  'weights1',
  'b1',
  'bias1',
  'x',
  't',
  'target',
  'lr',
  'eta',
  'learning_rate',
  'activation',
  'loss',
  'batch',
  'fixedBiases',
  'sharedBiases',
  'errorSign',
  'sizes',
  'about',
  'z1',
  'net1',
  'a1',
  'h1',
  'output',
  'error',
  'delta1',
  'dW1',
  'grad_W1',
  'db1',
  'grad_b1',
  'step_W1',
  'step_b1',
  'W1_new',
  'b1_new',
  'loss_before',
  'loss_after',
]

const WHOLE: Record<string, Meaning> = {
  ...meanings('inputs', 'x', 'xs', 'input', 'inputs', 'inputvector', 'inputfeatures', 'inputdata'),
  ...meanings(
    'targets',
    't',
    'ts',
    'y',
    'd',
    'target',
    'targets',
    'ytrue',
    'label',
    'labels',
    'desired',
    'expected',
  ),
  ...meanings(
    'learningRate',
    'lr',
    'eta',
    'η',
    'alpha',
    'α',
    'rate',
    'learningrate',
    'learnrate',
    'stepsize',
  ),
  ...meanings('activations', 'activation', 'activations', 'activationfunction', 'activationfunctions'),
  ...meanings('loss', 'lossfunction', 'lossname', 'cost', 'costfunction'),
  ...meanings('batch', 'batch', 'reduction'),
  ...meanings('fixedBiases', 'fixedbiases'),
  ...meanings('sharedBiases', 'sharedbiases'),
  ...meanings('errorSign', 'errorsign'),
  ...meanings('sizes', 'sizes', 'layersizes', 'architecture'),
  ...meanings('about', 'about', 'note', 'title'),
  ...meanings(
    'lossBefore',
    'loss',
    'lossbefore',
    'oldloss',
    'e',
    'etotal',
    'totalerror',
    'errortotal',
    'errorbefore',
    'ebefore',
    'j',
  ),
  ...meanings('lossAfter', 'lossafter', 'newloss', 'lossnew', 'eafter', 'errorafter', 'enew', 'newerror'),
  ...meanings('error', 'error', 'err', 'outputerror'),
  h: { quantity: 'a', layer: 'first' },
  hidden: { quantity: 'a', layer: 'first' },
  hiddenoutput: { quantity: 'a', layer: 'first' },
  hiddenlayeroutput: { quantity: 'a', layer: 'first' },
  hiddenlayerinput: { quantity: 'z', layer: 'first' },
  hiddenerrorterm: { quantity: 'delta', layer: 'first' },
  deltahidden: { quantity: 'delta', layer: 'first' },
  out: { quantity: 'a', layer: 'last' },
  output: { quantity: 'a', layer: 'last' },
  outputs: { quantity: 'a', layer: 'last' },
  yhat: { quantity: 'a', layer: 'last' },
  ypred: { quantity: 'a', layer: 'last' },
  prediction: { quantity: 'a', layer: 'last' },
  outputlayerin: { quantity: 'z', layer: 'last' },
  outputerrorterm: { quantity: 'delta', layer: 'last' },
  deltaoutput: { quantity: 'delta', layer: 'last' },
  deltaout: { quantity: 'delta', layer: 'last' },
}

function meanings(quantity: Quantity, ...names: string[]): Record<string, Meaning> {
  return Object.fromEntries(names.map(name => [name, { quantity }]))
}

const FAMILIES: [pattern: RegExp, quantity: Quantity][] = [
  [/^(?:z|net|preactivations?|in)(\d+)?$/, 'z'],
  [/^(?:a|h|o|out|act|activations?|hidden)(\d+)?$/, 'a'],
  [/^(?:delta|δ|dz|dnet|errorterms?)(\d+)?$/, 'delta'],
]

/** Weights and biases, with what is said of them before or after: `dW1`, `W1_grad`, `new_b2`. */
const PARAMETER =
  /^(new|updated|grad|gradient|gradof|ded|dld|djd|d|step|delta|δ|∂e∂|∂l∂|∂j∂|∂)?(w|weights?|kernels?|b|bias|biases)(\d+|ih|ho|inputhidden|hiddenoutput|inputtohidden|hiddentooutput|hidden|output|out|h|o)?(new|updated|after|grad|gradient|step|['′⁺])?$/

/**
 * What a name stands for, whatever its case, dots and underscores.
 *
 * @returns undefined for a name that is not known
 * @example meaningOf('W1_new') // { quantity: 'newW', layer: 1 }
 */
export function meaningOf(name: string): Meaning | undefined {
  const plain = name.toLowerCase().replace(/[\s_.\-^{}[\]()/]/g, '')
  const whole = Object.hasOwn(WHOLE, plain) ? WHOLE[plain] : undefined
  if (whole) return whole
  const parameter = PARAMETER.exec(plain)
  if (parameter) return ofParameter(parameter)
  for (const [pattern, quantity] of FAMILIES) {
    const found = pattern.exec(plain)
    if (found) return { quantity, ...(found[1] !== undefined && { layer: Number(found[1]) }) }
  }
  return undefined
}

/** What the words before or after a parameter make of it; the first that fits. */
const SAID: [pattern: RegExp, ofWeights: Quantity, ofBiases: Quantity][] = [
  [/new|updated|after|['′⁺]/, 'newW', 'newB'],
  [/step|delta|δ/, 'stepW', 'stepB'],
  [/grad|d|∂/, 'dW', 'db'],
  [/^/, 'weights', 'biases'],
]

function ofParameter([, before = '', kind, where, after = '']: RegExpExecArray): Meaning {
  const [, ofWeights, ofBiases] = SAID.find(([pattern]) => pattern.test(`${before} ${after}`))!
  const quantity = /^[wk]/.test(kind!) ? ofWeights : ofBiases
  if (where === undefined) return { quantity }
  if (/^\d/.test(where)) return { quantity, layer: Number(where) }
  return { quantity, layer: /^(ih|input|hidden$|h$)/.test(where) ? 'first' : 'last' }
}

/** A tensor of a framework's layer, as it names it. */
export interface LayerTensor {
  /** The layer's own name: `fc1`, `0`, `dense_1`. */
  layer: string
  quantity: 'weights' | 'biases' | 'dW' | 'db'
  /** Keras keeps a layer's weights with the rows and columns exchanged. */
  isKernel: boolean
}

/** Reads `model.fc1.weight`, `0.bias`, `fc1.weight.grad`, `sequential/dense/kernel:0`. */
export function layerTensorOf(name: string): LayerTensor | undefined {
  const found = /^(.+)[./](weight|bias|kernel)(?::\d+)?(\.grad)?$/.exec(name)
  if (!found) return undefined
  const [, layer, kind, gradient] = found
  const isBias = kind === 'bias'
  return {
    layer: layer!.replace(/^(?:self|model|net|network)\./, ''),
    quantity: gradient ? (isBias ? 'db' : 'dW') : isBias ? 'biases' : 'weights',
    isKernel: kind === 'kernel',
  }
}
