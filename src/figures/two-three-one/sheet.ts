import { format } from '#i18n/format.ts'
import type { Numbers } from './numbers.ts'
import type { Texts } from './texts/en.ts'

/** A cell of a spreadsheet: a text, a number to type over, or a formula with what it gives for the present numbers. */
export type SheetCell =
  | { kind: 'title' | 'head' | 'text'; text: string }
  | { kind: 'given'; value: number }
  | { kind: 'formula'; formula: string; value: number }

/** Rows of cells; an absent one is empty. Row 1 and column A of the spreadsheet come first. */
export type Sheet = (SheetCell | undefined)[][]

const text = (text: string): SheetCell => ({ kind: 'text', text })
const given = (value: number): SheetCell => ({ kind: 'given', value })
const calc = (formula: string, value: number): SheetCell => ({ kind: 'formula', formula, value })
const heads = (...texts: string[]): SheetCell[] => texts.map(text => ({ kind: 'head', text }))

// Where things are: rows of the spreadsheet, counted from 1.
const [TARGET, RATE] = [4, 5]
const UNITS = { input: 8, hidden: 10, output: 13 }
const LOSS = 14
const WEIGHTS = { W1: 17, b1: 23, W2: 26, b2: 29 }
const AFTER = { hidden: 32, output: 35 }
const LOSS_AFTER = 36

const sigmoid = (z: string) => `1/(1+EXP(-${z}))`

/**
 * The worked example as a spreadsheet in which every number that follows from others is a formula: the pass forward, the
 * loss, blame and error terms, gradients, the new weights, and the pass that these give.
 */
export function sheetOf(n: Numbers, t: Texts): Sheet {
  const rows: Sheet = []
  const put = (row: number, cells: (SheetCell | undefined)[]) => {
    rows[row - 1] = cells
  }
  const name = {
    input: (i: number) => format(t.unit.input, { i: i + 1 }),
    hidden: (j: number) => format(t.unit.hidden, { j: j + 1 }),
    output: t.unit.output,
  }

  put(1, [{ kind: 'title', text: t.caption }])
  put(2, [text(t.sheet.use)])
  put(TARGET, [text(t.unit.target), given(n.t)])
  put(RATE, [text(t.table.rate), given(n.alpha)])

  // z in column B, a in C, g′(z) in D, the blame ∂E/∂a in E, δ in F.
  put(UNITS.input - 1, heads(t.table.unit, 'z', 'a', 'g′(z)', t.unit.total, 'δ'))
  for (const [i, x] of n.x.entries()) put(UNITS.input + i, [text(name.input(i)), undefined, given(x)])
  for (const [j, a] of n.a1.entries()) {
    const row = UNITS.hidden + j
    put(row, [
      text(name.hidden(j)),
      calc(hiddenSum(j, 'B'), n.z1[j]),
      calc(sigmoid(`B${row}`), a),
      calc(`C${row}*(1-C${row})`, n.slope1[j]),
      calc(`F${UNITS.output}*B${WEIGHTS.W2 + j}`, n.back1[j]),
      calc(`E${row}*D${row}`, n.delta1[j]),
    ])
  }
  const out = UNITS.output
  put(out, [
    text(name.output),
    calc(outputSum('B', UNITS.hidden), n.z2),
    calc(sigmoid(`B${out}`), n.a2),
    calc(`C${out}*(1-C${out})`, n.slope2),
    calc(`C${out}-B${TARGET}`, n.error),
    calc(`E${out}*D${out}`, n.delta2),
  ])
  put(LOSS, [text(t.table.loss), calc(halfSquare(`C${out}`), n.E)])

  // The weight in column B, its gradient in C, the step in D, the new weight in E.
  put(WEIGHTS.W1 - 1, heads(t.table.weight, t.table.old, t.table.gradient, t.table.step, t.table.next))
  const weight = (row: number, label: string, gradient: string, values: [number, number, number, number]) =>
    put(row, [
      text(label),
      given(values[0]),
      calc(gradient, values[1]),
      calc(`-B${RATE}*C${row}`, values[2]),
      calc(`B${row}+D${row}`, values[3]),
    ])
  for (const j of n.a1.keys()) {
    for (const i of n.x.keys())
      weight(
        WEIGHTS.W1 + 2 * j + i,
        format(t.table.fromTo, { from: name.input(i), to: name.hidden(j) }),
        `F${UNITS.hidden + j}*C${UNITS.input + i}`,
        [n.W1[j][i], n.dW1[j][i], n.step.W1[j][i], n.new.W1[j][i]],
      )
    weight(WEIGHTS.b1 + j, format(t.table.biasOf, { unit: name.hidden(j) }), `F${UNITS.hidden + j}`, [
      n.b1[j],
      n.db1[j],
      n.step.b1[j],
      n.new.b1[j],
    ])
    weight(
      WEIGHTS.W2 + j,
      format(t.table.fromTo, { from: name.hidden(j), to: name.output }),
      `F${out}*C${UNITS.hidden + j}`,
      [n.W2[j], n.dW2[j], n.step.W2[j], n.new.W2[j]],
    )
  }
  weight(WEIGHTS.b2, format(t.table.biasOf, { unit: name.output }), `F${out}`, [
    n.b2,
    n.db2,
    n.step.b2,
    n.new.b2,
  ])

  put(AFTER.hidden - 1, heads(t.table.next, 'z', 'a'))
  for (const [j, a] of n.new.a1.entries()) {
    const row = AFTER.hidden + j
    put(row, [text(name.hidden(j)), calc(hiddenSum(j, 'E'), n.new.z1[j]), calc(sigmoid(`B${row}`), a)])
  }
  put(AFTER.output, [
    text(name.output),
    calc(outputSum('E', AFTER.hidden), n.new.z2),
    calc(sigmoid(`B${AFTER.output}`), n.new.a2),
  ])
  put(LOSS_AFTER, [text(t.table.lossAfter), calc(halfSquare(`C${AFTER.output}`), n.new.E)])
  return Array.from(rows, row => row ?? [])
}

/** z of hidden unit j, by the weights of a column. */
function hiddenSum(j: number, column: string): string {
  const product = (i: number) => `${column}${WEIGHTS.W1 + 2 * j + i}*C${UNITS.input + i}`
  return `${product(0)}+${product(1)}+${column}${WEIGHTS.b1 + j}`
}

/** z of the output, by the weights of a column and the activations from a row on. */
function outputSum(column: string, hidden: number): string {
  const products = [0, 1, 2].map(j => `${column}${WEIGHTS.W2 + j}*C${hidden + j}`)
  return `${products.join('+')}+${column}${WEIGHTS.b2}`
}

function halfSquare(a: string): string {
  return `0.5*(${a}-B${TARGET})^2`
}
