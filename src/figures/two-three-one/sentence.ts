import { factorText, numberText, shortText, sumText } from '../parts/number.ts'
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

const bracket = (x: number) => (x < 0 ? `(${numberText(x)})` : numberText(x))
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
        `z${sub(j)} = ${sum} = ${numberText(n.z1[j])}`,
        `a${sub(j)} = σ(${numberText(n.z1[j])}) = ${numberText(n.a1[j])}`,
      ])
    }
    case 'output': {
      const sum = sumText(
        n.W2.map((w, j) => [n.a1[j], w] as const),
        n.b2,
      )
      return say([`z = ${sum} = ${numberText(n.z2)}`, `a = σ(${numberText(n.z2)}) = ${numberText(n.a2)}`])
    }
    case 'loss':
      return say([
        `a − t = ${numberText(n.a2)} − ${factorText(n.t)} = ${numberText(n.error)}`,
        `E = ½ · ${bracket(n.error)}² = ${numberText(n.E)}`,
      ])
    case 'delta2':
      return say([
        `g′(z) = a (1 − a) = ${numberText(n.a2)} · ${numberText(1 - n.a2)} = ${numberText(n.slope2)}`,
        `δ = ${bracket(n.error)} · ${numberText(n.slope2)} = ${numberText(n.delta2)}`,
      ])
    case 'dW2':
      return say([
        ...n.dW2.map(
          (g, j) =>
            `∂E/∂w${sub(j)} = δ · a${sub(j)} = ${bracket(n.delta2)} · ${numberText(n.a1[j])} = ${numberText(g)}`,
        ),
        `∂E/∂b = δ = ${numberText(n.db2)}`,
      ])
    case 'delta1':
      return say([
        `δ · w${sub(j)} = ${bracket(n.delta2)} · ${factorText(n.W2[j])} = ${numberText(n.back1[j])}`,
        `δ${sub(j)} = ${bracket(n.back1[j])} · ${numberText(n.slope1[j])} = ${numberText(n.delta1[j])}`,
      ])
    case 'dW1':
      return say(
        n.dW1.flatMap((row, j) =>
          row.map(
            (g, i) =>
              `∂E/∂w${sub(j)}${sub(i)} = δ${sub(j)} · x${sub(i)} = ${bracket(n.delta1[j])} · ${shortText(n.x[i])} = ${numberText(g)}`,
          ),
        ),
      )
    case 'update':
      return say(
        [
          `w₁ − α ∂E/∂w₁ = ${shortText(n.W2[0])} − ${shortText(n.alpha)} · ${bracket(n.dW2[0])} = ${numberText(n.new.W2[0])}`,
        ],
        { alpha: shortText(n.alpha) },
      )
    case 'after':
      return {
        ...say([`E = ½ · (${numberText(n.new.a2)} − ${factorText(n.t)})² = ${numberText(n.new.E)}`], {
          before: numberText(n.E),
          after: numberText(n.new.E),
        }),
        key: n.new.E < n.E ? 'after' : 'afterWorse',
      }
    default:
      return say([])
  }
}
