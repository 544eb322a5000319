/** A list of numbers: the activations of a layer, say. */
export type Vector = number[]

/** A list of rows. In a matrix of weights, `W[j][i]` is the weight to unit j from unit i (units × inputs). */
export type Matrix = number[][]

/** What a unit does to its pre-activation z. */
export type ActivationName = 'identity' | 'sigmoid' | 'tanh' | 'relu' | 'softmax'

/** What training makes small. `halfSquaredError` is ½Σ(a − t)²; `crossEntropy` is −Σ t ln a for softmax. */
export type LossName = 'halfSquaredError' | 'crossEntropy'

/** One layer of units: a = g(Wa + b). */
export type Layer = {
  /** The weights, units × inputs. */
  W: Matrix
  /** The biases, one a unit. */
  b: Vector
  /** The function g. */
  activation: ActivationName
}

/** Layers from the first hidden one to the output, and the loss at the end. */
export type Network = { layers: Layer[]; loss: LossName }

/** What the forward phase leaves for the backward phase. */
export type Trace = {
  /** `z[k]`: the pre-activations of layer k + 1. */
  z: Vector[]
  /** `a[k]` enters layer k + 1 and `a[k + 1]` leaves it; `a[0]` is the input x. */
  a: Vector[]
}

/** The derivatives of the loss. Position k belongs to layer k + 1. */
export type Gradients = {
  /** The error terms δ = ∂E/∂z of one example; a mean over a batch has none. */
  delta?: Vector[]
  /** ∂E/∂W, in the shape of W. */
  dW: Matrix[]
  /** ∂E/∂b, in the shape of b. */
  db: Vector[]
}
