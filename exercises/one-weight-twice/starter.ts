/**
 * The derivative dE/dw of E = ½(a − t)², where h = tanh(w·x)
 * and a = tanh(w·h): the same weight twice.
 *
 * @param x the input
 * @param w the weight that both uses share
 * @param t the target
 * @returns the derivative of E with respect to w
 */
export function oneWeightTwice(x: number, w: number, t: number): number {
  // TODO 1: h, a, and the error term of the outer tanh.
  // TODO 2: what each of the two copies gets.
  // TODO 3: what the weight gets.
  return NaN
}
