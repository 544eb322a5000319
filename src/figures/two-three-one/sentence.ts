import { digitsText, factorText, sumText } from '#drawing/number.ts'
import type { Numbers } from './numbers.ts'
import { stepNames } from './steps.ts'

/** What is said at a step: the key of its text, the text's values, and the calculation line by line. */
export interface Sentence {
  key:
    | 'given'
    | 'hidden'
    | 'output'
    | 'loss'
    | 'delta2'
    | 'dW2'
    | 'delta1'
    | 'dW1'
    | 'update'
    | 'after'
    | 'afterWorse'
  values: Record<string, string>
  lines: string[]
}

const sub = (j: number) => '₁₂₃'[j]

/** The sentence of a step with the numbers that it is about. */
export function sentenceOf(numbers: Numbers, step: number): Sentence {
  const n = numbers
  const [key, index] = stepNames[step].split('.') as [Sentence['key'], string | undefined]
  const j = Number(index)
  const unit = { j: index === undefined ? '' : String(j + 1) }
  const say = (lines: string[], values: Record<string, string> = unit): Sentence => ({ key, values, lines })
  switch (key) {
    case 'hidden': {
      const sum = sumText(
        n.W1[j].map((w, i) => [n.x[i], w] as const),
        n.b1[j],
      )
      return say([
        `z${sub(j)} = ${sum} = ${digitsText(n.z1[j])}`,
        `a${sub(j)} = σ(${digitsText(n.z1[j])}) = ${digitsText(n.a1[j])}`,
      ])
    }
    case 'output': {
      const sum = sumText(
        n.W2.map((w, j) => [n.a1[j], w] as const),
        n.b2,
      )
      return say([`z = ${sum} = ${digitsText(n.z2)}`, `a = σ(${digitsText(n.z2)}) = ${digitsText(n.a2)}`])
    }
    case 'loss':
      return say([
        `a − t = ${digitsText(n.a2)} − ${factorText(n.t)} = ${digitsText(n.error)}`,
        `E = ½ · ${factorText(n.error)}² = ${digitsText(n.E)}`,
      ])
    case 'delta2':
      return say([
        `g′(z) = a (1 − a) = ${digitsText(n.a2)} · ${digitsText(1 - n.a2)} = ${digitsText(n.slope2)}`,
        `δ = ${factorText(n.error)} · ${digitsText(n.slope2)} = ${digitsText(n.delta2)}`,
      ])
    case 'dW2':
      return say([
        ...n.dW2.map(
          (g, j) =>
            `∂E/∂w${sub(j)} = δ · a${sub(j)} = ${factorText(n.delta2)} · ${digitsText(n.a1[j])} = ${digitsText(g)}`,
        ),
        `∂E/∂b = δ = ${digitsText(n.db2)}`,
      ])
    case 'delta1':
      return say([
        `δ · w${sub(j)} = ${factorText(n.delta2)} · ${factorText(n.W2[j])} = ${digitsText(n.back1[j])}`,
        `δ${sub(j)} = ${factorText(n.back1[j])} · ${digitsText(n.slope1[j])} = ${digitsText(n.delta1[j])}`,
      ])
    case 'dW1':
      return say(
        n.dW1.flatMap((row, j) =>
          row.map(
            (g, i) =>
              `∂E/∂w${sub(j)}${sub(i)} = δ${sub(j)} · x${sub(i)} = ${factorText(n.delta1[j])} · ${digitsText(n.x[i])} = ${digitsText(g)}`,
          ),
        ),
      )
    case 'update':
      return say(
        [
          `w₁ − α ∂E/∂w₁ = ${digitsText(n.W2[0])} − ${digitsText(n.alpha)} · ${factorText(n.dW2[0])} = ${digitsText(n.new.W2[0])}`,
        ],
        { alpha: digitsText(n.alpha) },
      )
    case 'after':
      return {
        ...say([`E = ½ · (${digitsText(n.new.a2)} − ${factorText(n.t)})² = ${digitsText(n.new.E)}`], {
          before: digitsText(n.E),
          after: digitsText(n.new.E),
        }),
        key: n.new.E < n.E ? 'after' : 'afterWorse',
      }
    default:
      return say([])
  }
}
