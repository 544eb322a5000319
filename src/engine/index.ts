// The engine: everything that `import { … } from 'engine'` can name.
export { type Activation, activations, softmax } from './activations.ts'
export { backward, batchGradients, update } from './backward.ts'
export { batchLoss, forward, lossOf } from './forward.ts'
export { type NumericOptions, numericGradient } from './numeric.ts'
export { type RandomNetworkOptions, randomNetwork, randomNumbers } from './random.ts'
export { NotFiniteError, type TrainOptions, train } from './train.ts'
export type {
  ActivationName,
  Gradients,
  Layer,
  LossName,
  Matrix,
  Network,
  Trace,
  Vector,
} from './types.ts'
export { type Op, Value, value } from './value.ts'
