import { checkNumber } from './check.ts'

/** How a value was made: given from outside (`leaf`, or `constant` for a plain number), or by the method of that name. */
export type Op = 'leaf' | 'constant' | Unary | Binary
type Unary = 'neg' | 'exp' | 'log' | 'sin' | 'cos' | 'sigmoid' | 'tanh' | 'relu'
type Binary = 'add' | 'sub' | 'mul' | 'div' | 'pow'

/**
 * A number that remembers how it was computed: a node of a computational graph.
 *
 * Each method makes a new value whose parents are the values it was computed from. Plain numbers may stand for
 * operands; they join the graph as constants.
 *
 * @example
 * const a = value(3)
 * const b = a.add(a)
 * const c = b.mul(b)
 * c.backward()
 * c.data // 36
 * a.grad // 24
 * c.op // 'mul'
 * c.parents[0] === b // true
 */
export class Value {
  /** The number itself. */
  data: number
  /** After `backward()` of a result: the derivative of that result by this value. */
  grad: number
  /** The operation that made it. */
  readonly op: Op
  // Two fields take a third of the room of an array of parents.
  private readonly left: Value | null
  private readonly right: Value | null
  /** During `backward()`: how many uses of this value have not yet reported their share. */
  private waiting: number

  constructor(data: number, op: Op = 'leaf', left: Value | null = null, right: Value | null = null) {
    this.data = data
    this.grad = 0
    this.op = op
    this.left = left
    this.right = right
    this.waiting = 0
  }

  /** The values it was computed from: none, one or two; in `a.add(a)` the same one twice. */
  get parents(): Value[] {
    return [this.left, this.right].filter(parent => parent !== null)
  }

  add(other: Value | number): Value {
    const right = toValue(other)
    return new Value(this.data + right.data, 'add', this, right)
  }

  sub(other: Value | number): Value {
    const right = toValue(other)
    return new Value(this.data - right.data, 'sub', this, right)
  }

  mul(other: Value | number): Value {
    const right = toValue(other)
    return new Value(this.data * right.data, 'mul', this, right)
  }

  div(other: Value | number): Value {
    const right = toValue(other)
    return new Value(this.data / right.data, 'div', this, right)
  }

  /** This to the power of `exponent`. */
  pow(exponent: Value | number): Value {
    const right = toValue(exponent)
    return new Value(this.data ** right.data, 'pow', this, right)
  }

  neg(): Value {
    return new Value(-this.data, 'neg', this)
  }

  exp(): Value {
    return new Value(Math.exp(this.data), 'exp', this)
  }

  /** The natural logarithm; NaN for a negative number. */
  log(): Value {
    return new Value(Math.log(this.data), 'log', this)
  }

  sin(): Value {
    return new Value(Math.sin(this.data), 'sin', this)
  }

  cos(): Value {
    return new Value(Math.cos(this.data), 'cos', this)
  }

  sigmoid(): Value {
    return new Value(1 / (1 + Math.exp(-this.data)), 'sigmoid', this)
  }

  tanh(): Value {
    return new Value(Math.tanh(this.data), 'tanh', this)
  }

  relu(): Value {
    return new Value(this.data < 0 ? 0 : this.data, 'relu', this)
  }

  /**
   * Sets `grad` of this value and of all that it was computed from to the derivative of this value by them.
   *
   * Whatever stood in their `grad` before is forgotten, so a second call gives the same numbers.
   */
  backward(): void {
    // Find everything this value depends on, and count how often each is used.
    const found: Value[] = [this]
    while (found.length > 0) {
      const node = found.pop()!
      node.grad = 0
      const { left, right } = node
      if (left !== null && left.waiting++ === 0) found.push(left)
      if (right !== null && right.waiting++ === 0) found.push(right)
    }
    // A value's derivative is complete when all its uses have added their share; only then does it pass it on.
    this.grad = 1
    const complete: Value[] = [this]
    while (complete.length > 0) {
      const node = complete.pop()!
      node.passBack()
      const { left, right } = node
      if (left !== null && --left.waiting === 0) complete.push(left)
      if (right !== null && --right.waiting === 0) complete.push(right)
    }
  }

  /** The chain rule at one node: each parent's share is the local derivative times this value's own. */
  private passBack() {
    const { data } = this
    const left = this.left!
    const right = this.right!
    switch (this.op) {
      case 'add':
        return this.send(1, 1)
      case 'sub':
        return this.send(1, -1)
      case 'mul':
        return this.send(right.data, left.data)
      case 'div':
        return this.send(1 / right.data, -data / right.data)
      case 'pow': {
        // By a constant exponent nobody asks for the derivative, which a negative base would not even have.
        const byExponent = right.op === 'constant' || data === 0 ? 0 : data * Math.log(left.data)
        // The power 0 is 1 everywhere: at zero the formula would multiply 0 by an infinity.
        const byBase = right.data === 0 ? 0 : right.data * left.data ** (right.data - 1)
        return this.send(byBase, byExponent)
      }
      case 'neg':
        return this.send(-1)
      case 'exp':
        return this.send(data)
      case 'log':
        return this.send(1 / left.data)
      case 'sin':
        return this.send(Math.cos(left.data))
      case 'cos':
        return this.send(-Math.sin(left.data))
      case 'sigmoid':
        return this.send(data * (1 - data))
      case 'tanh':
        return this.send(1 - data * data)
      case 'relu':
        return this.send(data <= 0 ? 0 : 1)
    }
  }

  /** Adds to the parents' gradients, given the derivatives of this value by each of them. */
  private send(byLeft: number, byRight = 0): void {
    this.left!.grad += this.grad * byLeft
    if (this.right !== null) this.right.grad += this.grad * byRight
  }
}

/**
 * A leaf of a graph.
 *
 * @param x a finite number
 * @throws TypeError for anything else, NaN and Infinity included
 * @example
 * value(2).mul(3).data // 6
 */
export function value(x: number): Value {
  checkNumber('value', 'the argument', x)
  return new Value(x)
}

function toValue(x: Value | number): Value {
  if (x instanceof Value) return x
  checkNumber('Value', 'an operand', x)
  return new Value(x, 'constant')
}
