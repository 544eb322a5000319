/** A random network that is shown, with what it is given: some file in `content/numbers` chooses it. */
export interface RandomExample {
  /** Of its weights: the same seed gives the same ones on every machine. */
  seed: number
  /** How large the weights may be. */
  scale: number
  x: number[]
  target: number[]
}
