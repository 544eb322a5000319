// A port, written for this comparison, of the best-known teaching design: every value keeps a closure that
// sends its gradient to its parents, and a set of those parents; backward sorts the graph first. The sort is
// kept off the call stack here, or the larger graphs would overflow it.

export class ClosureValue {
  data: number
  grad = 0
  backwardStep: () => void = () => {}
  parents: Set<ClosureValue>

  constructor(data: number, parents: ClosureValue[] = []) {
    this.data = data
    this.parents = new Set(parents)
  }

  add(other: ClosureValue): ClosureValue {
    const out = new ClosureValue(this.data + other.data, [this, other])
    out.backwardStep = () => {
      this.grad += out.grad
      other.grad += out.grad
    }
    return out
  }

  mul(other: ClosureValue): ClosureValue {
    const out = new ClosureValue(this.data * other.data, [this, other])
    out.backwardStep = () => {
      this.grad += other.data * out.grad
      other.grad += this.data * out.grad
    }
    return out
  }

  tanh(): ClosureValue {
    const t = Math.tanh(this.data)
    const out = new ClosureValue(t, [this])
    out.backwardStep = () => {
      this.grad += (1 - t * t) * out.grad
    }
    return out
  }

  sigmoid(): ClosureValue {
    const s = 1 / (1 + Math.exp(-this.data))
    const out = new ClosureValue(s, [this])
    out.backwardStep = () => {
      this.grad += s * (1 - s) * out.grad
    }
    return out
  }

  backward(): void {
    const order: ClosureValue[] = []
    const visited = new Set<ClosureValue>([this])
    const path = [{ node: this as ClosureValue, rest: this.parents.values() }]
    while (path.length > 0) {
      const { node, rest } = path[path.length - 1]
      const next = rest.next()
      if (next.done) {
        order.push(node)
        path.pop()
      } else if (!visited.has(next.value)) {
        visited.add(next.value)
        path.push({ node: next.value, rest: next.value.parents.values() })
      }
    }
    this.grad = 1
    for (let i = order.length - 1; i >= 0; i--) order[i].backwardStep()
  }
}
