import { digitsText, factorText } from '#drawing/number.ts'
import type { figures } from '#i18n/en/figures.ts'
import { format } from '#i18n/format.ts'
import type { Edge, Evaluated, GraphNode, Operation, Step } from './model.ts'
import { collected } from './model.ts'

export type Texts = (typeof figures)['graph']

const signs: Record<Operation, string> = {
  add: '+',
  sub: '−',
  mul: '×',
  div: '÷',
  pow: '^',
  neg: '−',
  exp: 'exp',
  log: 'log',
  sin: 'sin',
  cos: 'cos',
  sigmoid: 'σ',
  tanh: 'tanh',
  relu: 'ReLU',
}

/** What stands in a node: its sign, with the number that belongs to it: `×`, `× 0.5`, `( )²`, `σ`. */
export function labelOf({ op, name, operands }: GraphNode): string {
  if (op === 'leaf') return name!
  const [first, second] = operands
  const sign = signs[op]
  if (second && 'constant' in second) {
    if (op === 'pow')
      return second.constant === 2
        ? '( )²'
        : second.constant === 3
          ? '( )³'
          : `( )^${digitsText(second.constant)}`
    return `${sign} ${digitsText(second.constant)}`
  }
  return 'constant' in first ? `${digitsText(first.constant)} ${sign}` : sign
}

/** How a node is called in sentences: its name, or what it computes: `a − t`. */
export function nameOf(nodes: GraphNode[], node: number): string {
  return (
    nodes[node].name ??
    formulaOf(nodes, node, operand => {
      const inner = nameOf(nodes, operand)
      return inner.includes(' ') ? `(${inner})` : inner
    })
  )
}

/** A node as a formula of its operands' names: `a × b`, `σ(z)`, `(v)²`. */
export function formulaOf(nodes: GraphNode[], node: number, show: (operand: number) => string): string {
  const { op, operands } = nodes[node]
  if (op === 'leaf') return nodes[node].name!
  const parts = operands.map(operand =>
    'node' in operand ? show(operand.node) : factorText(operand.constant),
  )
  const bare = (text: string) => (/^\([^()]*\)$/.test(text) ? text : `(${text})`)
  if (op === 'pow') {
    const exponent = operands[1]
    const power =
      'constant' in exponent && [2, 3].includes(exponent.constant)
        ? '²³'[exponent.constant - 2]
        : `^${parts[1]}`
    return `${bare(parts[0])}${power}`
  }
  if (op === 'neg') return `−${bare(parts[0])}`
  return parts.length === 2 ? `${parts[0]} ${signs[op]} ${parts[1]}` : `${signs[op]}${bare(parts[0])}`
}

/** The sentence of a step, and its calculation. */
export function sentenceOf(
  t: Texts,
  nodes: GraphNode[],
  steps: Step[],
  step: number,
  now: Evaluated,
): { text: string; lines: string[] } {
  const at = steps[step]
  const name = (node: number) => nameOf(nodes, node)
  const number = (x: number) => digitsText(x)
  if (at.kind === 'given') return { text: t.steps.given, lines: [] }
  if (at.kind === 'forward') {
    const formula = formulaOf(nodes, at.node, operand => factorText(now.data[operand]))
    return {
      text: format(t.steps.forward, { node: name(at.node) }),
      lines: [`${formula} = ${number(now.data[at.node])}`],
    }
  }
  if (at.kind === 'seed') return { text: format(t.steps.seed, { node: name(at.node) }), lines: [] }
  const { node, which, parent } = at.edge
  const before = collected(steps, step - 1, now)
  const after = collected(steps, step, now)
  const local = now.local[node][which]
  const share = before[node]! * local
  const more = before[parent] !== null
  const values = { node: name(node), parent: name(parent) }
  return {
    text: [format(t.steps.back, values), more ? format(t.steps.adds, values) : ''].filter(Boolean).join(' '),
    lines: [
      `${localName(t, nodes, at.edge)} = ${number(local)}`,
      `${factorText(before[node]!)} · ${factorText(local)} = ${number(share)}`,
      ...(more ? [`${number(before[parent]!)} + ${factorText(share)} = ${number(after[parent]!)}`] : []),
    ],
  }
}

/** Which derivative is meant. By one of two places of the same node it is not the derivative by that node. */
function localName(t: Texts, nodes: GraphNode[], { node, which, parent }: Edge): string {
  const formula = formulaOf(nodes, node, operand => nameOf(nodes, operand))
  const places = nodes[node].operands.filter(operand => 'node' in operand && operand.node === parent).length
  const by = brief(nameOf(nodes, parent))
  if (places === 1) return `${t.local} ∂(${formula})/∂${by}`
  return format(which === 0 ? t.localFirst : t.localSecond, { formula, parent: by })
}

function brief(name: string): string {
  return name.includes(' ') ? `(${name})` : name
}
