import type { UnitId } from '#drawing/types.ts'

/** The equations that the figure can show. */
export type EquationName = 'hidden' | 'output' | 'weight'

/** A symbol of an equation, or a group of symbols that belong together. */
export type SymbolName = 'delta' | 'slope' | 'sum' | 'weight' | 'next' | 'error' | 'activation' | 'gradient'

/** What a symbol stands for in the network. */
export interface Part {
  symbol: SymbolName
  tone: 'forward' | 'backward'
  units: UnitId[]
  edges: { from: UnitId; to: UnitId }[]
}

/** Layers l − 1, l and l + 1 of the drawing, as 0, 1 and 2; unlike sizes, so that no index can be mistaken. */
export const sizes = [2, 3, 4]

const layer = (l: number): UnitId[] => Array.from({ length: sizes[l] }, (_, u) => [l, u] as const)

/**
 * The equations in the macros of the lessons; each part is marked with the class `flow-` and its symbol.
 *
 * `\marked` is understood by the typesetter only, so that these formulas are switched with all others of the page.
 */
export const tex: Record<EquationName, string> = {
  hidden: String.raw`${mark('delta', String.raw`\err{l}{j}`)} = ${mark('slope', String.raw`\gp{l}(\z{l}{j})`)} \, ${mark('sum', String.raw`\sumunits{k}{l+1}`)} ${mark('weight', String.raw`\w{l+1}{k}{j}`)} \, ${mark('next', String.raw`\err{l+1}{k}`)}`,
  output: String.raw`${mark('delta', String.raw`\err{L}{k}`)} = ${mark('error', String.raw`\outerr{L}{k}`)} \, ${mark('slope', String.raw`\gp{L}(\z{L}{k})`)}`,
  weight: String.raw`${mark('gradient', String.raw`\grad{\w{l}{j}{i}}`)} = ${mark('delta', String.raw`\err{l}{j}`)} \, ${mark('activation', String.raw`\act{l-1}{i}`)}`,
}

function mark(symbol: SymbolName, body: string): string {
  return String.raw`\marked{flow-${symbol}}{}{${body}}`
}

/** Where the chosen unit of an equation stands, and which unit it starts with. */
export const chosenLayer: Record<EquationName, number> = { hidden: 1, output: 2, weight: 1 }

/**
 * The parts of an equation in the order in which one reads them backward: what is there already, then what follows.
 *
 * @param chosen the unit that the left side is about
 */
export function partsOf(equation: EquationName, chosen: number): Part[] {
  if (equation === 'output') {
    const here: UnitId[] = [[2, chosen]]
    return [
      { symbol: 'error', tone: 'backward', units: here, edges: [] },
      { symbol: 'slope', tone: 'forward', units: here, edges: [] },
      { symbol: 'delta', tone: 'backward', units: here, edges: [] },
    ]
  }
  const here: UnitId = [1, chosen]
  if (equation === 'weight') {
    const from: UnitId = [0, 0]
    const edge = [{ from, to: here }]
    return [
      { symbol: 'activation', tone: 'forward', units: [from], edges: [] },
      { symbol: 'delta', tone: 'backward', units: [here], edges: [] },
      { symbol: 'gradient', tone: 'backward', units: [from, here], edges: edge },
    ]
  }
  const out = layer(2).map(to => ({ from: here, to }))
  return [
    { symbol: 'next', tone: 'backward', units: layer(2), edges: [] },
    { symbol: 'weight', tone: 'forward', units: [], edges: out },
    { symbol: 'sum', tone: 'backward', units: layer(2), edges: out },
    { symbol: 'slope', tone: 'forward', units: [here], edges: [] },
    { symbol: 'delta', tone: 'backward', units: [here], edges: [] },
  ]
}

/** Which symbol a unit of the drawing stands for; null for one that the equation does not mention. */
export function symbolOfUnit(equation: EquationName, chosen: number, [l, u]: UnitId): SymbolName | null {
  if (l === chosenLayer[equation] && u === chosen) return 'delta'
  if (equation === 'hidden' && l === 2) return 'next'
  return equation === 'weight' && l === 0 && u === 0 ? 'activation' : null
}

/** Which symbol an edge of the drawing stands for; null for one that the equation does not mention. */
export function symbolOfEdge(
  equation: EquationName,
  chosen: number,
  from: UnitId,
  to: UnitId,
): SymbolName | null {
  if (equation === 'hidden' && from[0] === 1 && from[1] === chosen) return 'weight'
  return equation === 'weight' && from[0] === 0 && from[1] === 0 && to[1] === chosen ? 'gradient' : null
}
