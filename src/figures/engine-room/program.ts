import { numericGradient } from '#engine'
import { evaluate, type GraphNode, isFiniteGraph } from '../graph/graph.ts'
import { GraphProblem, readGraph } from '../graph/parse.ts'

/** More operations than this get too small to read, and have too many orders. */
export const MOST_TURNS = 9
/** More nodes than this do not fit into the drawing. */
const MOST_NODES = 16

/** What is wrong with a program: its code is the name of a sentence. */
export interface Problem {
  code: GraphProblem['code'] | 'tooLarge' | 'notFinite'
  part: string
}

/**
 * Reads what somebody typed.
 *
 * @param before the nodes of the last program: an input that is in both keeps its value
 */
export function readProgram(text: string, before: GraphNode[]): GraphNode[] | Problem {
  const known = new Map(before.flatMap(({ op, name, value }) => (op === 'leaf' ? [[name!, value!]] : [])))
  let count = 0
  // A new input gets a number of its own, so that equal numbers hide nothing.
  const inputOf = (name: string) => known.get(name) ?? 0.7 + 0.2 * (count++ % 5)
  try {
    const nodes = readGraph(text, inputOf)
    const inner = nodes.filter(({ op }) => op !== 'leaf').length
    if (inner > MOST_TURNS || nodes.length > MOST_NODES) return { code: 'tooLarge', part: String(MOST_TURNS) }
    return isFiniteGraph(evaluate(nodes)) ? nodes : { code: 'notFinite', part: '' }
  } catch (error) {
    if (error instanceof GraphProblem) return { code: error.code, part: error.part }
    throw error
  }
}

/** The slope of the result for each input, measured by a nudge; null for what is no input. */
export function measured(nodes: GraphNode[]): (number | null)[] {
  const leaves = nodes.flatMap(({ op }, node) => (op === 'leaf' ? [node] : []))
  const result = (values: number[]) =>
    evaluate(nodes.map((node, n) => ({ ...node, value: values[leaves.indexOf(n)] ?? node.value }))).data.at(
      -1,
    )!
  const slopes = numericGradient(
    result,
    leaves.map(leaf => nodes[leaf].value!),
  )
  return nodes.map((_, node) => (leaves.includes(node) ? slopes[leaves.indexOf(node)] : null))
}

/** Whether a slope is the measured one, as far as a nudge can say. */
export function agrees(slope: number, measured: number): boolean {
  return Math.abs(slope - measured) <= 1e-6 * Math.max(1, Math.abs(measured))
}
