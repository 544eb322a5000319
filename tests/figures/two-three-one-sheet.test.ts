import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { numbers, parameters } from '#content/numbers/worked-example.ts'
import { computeNumbers, type Numbers } from '#figures/two-three-one/numbers.ts'
import { randomParameters } from '#figures/two-three-one/random-parameters.ts'
import { type Sheet, sheetOf } from '#figures/two-three-one/sheet.ts'
import { workbookOf } from '#figures/two-three-one/spreadsheet.ts'
import texts from '#figures/two-three-one/texts/en.ts'

/**
 * Computes a sheet as a spreadsheet does: numbers, references, + − * / ^, brackets, EXP. A minus before a number binds
 * more strongly than a power, as it does there.
 *
 * @returns the value of a cell, e.g. of `C10`
 */
function computed(sheet: Sheet): (place: string) => number {
  const known = new Map<string, number>()
  const at = (place: string): number => {
    const [, column, row] = /^([A-Z])(\d+)$/.exec(place)!
    const cell = sheet[Number(row) - 1]?.[column!.charCodeAt(0) - 65]
    if (cell?.kind === 'given') return cell.value
    if (cell?.kind !== 'formula') throw new Error(`${place} is no number`)
    if (!known.has(place)) known.set(place, evaluate(cell.formula, at))
    return known.get(place)!
  }
  return at
}

function evaluate(formula: string, at: (place: string) => number): number {
  const tokens = formula.match(/\d+(?:\.\d+)?|EXP|[A-Z]\d+|[-+*/^()]/g)!
  if (tokens.join('') !== formula) throw new Error(`not understood: ${formula}`)
  const take = (...wanted: string[]) => (wanted.includes(tokens[0]!) ? tokens.shift() : undefined)
  const atom = (): number => {
    if (take('-')) return -atom()
    const token = tokens.shift()!
    if (token === 'EXP') return Math.exp(atom())
    if (token === '(') {
      const value = sum()
      if (!take(')')) throw new Error(`a bracket is open: ${formula}`)
      return value
    }
    return /^[A-Z]/.test(token) ? at(token) : Number(token)
  }
  const power = (): number => {
    let value = atom()
    while (take('^')) value **= atom()
    return value
  }
  const product = (): number => {
    let value = power()
    for (let sign = take('*', '/'); sign; sign = take('*', '/'))
      value = sign === '*' ? value * power() : value / power()
    return value
  }
  const sum = (): number => {
    let value = product()
    for (let sign = take('+', '-'); sign; sign = take('+', '-'))
      value += sign === '+' ? product() : -product()
    return value
  }
  const value = sum()
  if (tokens.length > 0) throw new Error(`not understood: ${formula}`)
  return value
}

const place = (r: number, c: number) => `${String.fromCharCode(65 + c)}${r + 1}`

/** The row that begins with a text; of several, by its place among them. */
function rowOf(sheet: Sheet, text: string, nth = 0): number {
  const rows = sheet.flatMap(([first], r) => (first && 'text' in first && first.text === text ? [r] : []))
  return rows[nth]!
}

const all = (n: Numbers) => sheetOf(n, texts)

describe('the worked example as a spreadsheet', () => {
  test('computes every number of the engine from the given ones alone', () => {
    for (const p of [parameters, randomParameters(1), randomParameters(2), randomParameters(3)]) {
      const n = computeNumbers(p)
      const sheet = all(n)
      const at = computed(sheet)
      let formulas = 0
      for (const [r, row] of sheet.entries())
        for (const [c, cell] of row.entries()) {
          if (cell?.kind !== 'formula') continue
          formulas++
          expect(Math.abs(at(place(r, c)) - cell.value), place(r, c)).toBeLessThan(1e-12)
        }
      // Of the pass 4 units × 5, the loss, 13 parameters × 3, of the second pass 4 × 2 and its loss.
      expect(formulas).toBe(20 + 1 + 39 + 8 + 1)
    }
  })

  test('has each number beside its name', () => {
    const sheet = all(numbers)
    const at = computed(sheet)
    const row = (text: string, nth = 0) => rowOf(sheet, text, nth)
    const value = (text: string, column: number, nth = 0) => at(place(row(text, nth), column))
    expect(value('hidden unit 2', 2)).toBeCloseTo(numbers.a1[1]!, 12)
    expect(value('hidden unit 3', 5)).toBeCloseTo(numbers.delta1[2]!, 12)
    expect(value('output unit', 4)).toBeCloseTo(numbers.error, 12)
    expect(value('input 2 to hidden unit 3', 2)).toBeCloseTo(numbers.dW1[2]![1]!, 12)
    expect(value('hidden unit 2 to output unit', 4)).toBeCloseTo(numbers.new.W2[1]!, 12)
    expect(value('bias of output unit', 3)).toBeCloseTo(numbers.step.b2, 12)
    expect(value('loss E', 1)).toBeCloseTo(numbers.E, 12)
    expect(value('output unit', 2, 1)).toBeCloseTo(numbers.new.a2, 12)
    expect(value('loss E after the step', 1)).toBeCloseTo(numbers.new.E, 12)
  })

  test('is live: with other numbers typed in, the same formulas give what the engine gives for those', () => {
    const other = computeNumbers(randomParameters(5))
    const [here, there] = [all(numbers), all(other)]
    const typed = here.map((row, r) => row.map((cell, c) => (cell?.kind === 'given' ? there[r]![c] : cell)))
    const at = computed(typed)
    for (const [r, row] of there.entries())
      for (const [c, cell] of row.entries())
        if (cell?.kind === 'formula')
          expect(Math.abs(at(place(r, c)) - cell.value), place(r, c)).toBeLessThan(1e-12)
  })

  test('is a workbook whose formulas and values another reader finds where they are', async () => {
    const sheet = all(numbers)
    const { sheets } = await readXlsx(await workbookOf(sheet))
    expect(sheets.map(({ name }) => name)).toEqual(['worked-example'])
    for (const [r, row] of sheet.entries())
      for (const [c, cell] of row.entries()) {
        const read = sheets[0]!.rows[r]?.[c] as unknown
        const found = sheets[0]!.cells?.get(`${r},${c}`)
        if (!cell) expect(read ?? null).toBeNull()
        else if (cell.kind === 'formula') {
          expect(found?.formula).toBe(cell.formula)
          expect(found?.formulaResult).toBe(cell.value)
        } else expect(read).toBe(cell.kind === 'given' ? cell.value : cell.text)
      }
  })

  test('is well-formed XML, whatever a language writes in its texts', async () => {
    const hostile = {
      ...texts,
      caption: `<b> & "x" 'y' ]]> =1+1`,
      table: { ...texts.table, loss: '=E&amp;' },
    }
    const bytes = await workbookOf(sheetOf(numbers, hostile))
    const files = Object.entries(unzipSync(bytes))
    expect(files.length).toBeGreaterThan(5)
    for (const [name, file] of files) expect(illFormed(strFromU8(file)), name).toBe('')
    const { sheets } = await readXlsx(bytes)
    expect(sheets[0]!.rows.flat()).toEqual(expect.arrayContaining([hostile.caption, '=E&amp;']))
    for (const bad of ['<a><b></a></b>', '<a>', '<a>x & y</a>', '<a b="<"/>', '<a/>\u0001'])
      expect(illFormed(bad)).not.toBe('')
  })
})

/** What is wrong with a file of XML; nothing where its tags are closed in order, and no sign in it stands for itself that must not. */
function illFormed(xml: string): string {
  const open: string[] = []
  const rest = xml
    .replace(/^<\?xml [^?]*\?>/, '')
    .replace(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g, (_, end, name, attributes, alone) => {
      if (end && open.pop() !== name) open.push(`</${name}>`)
      if (!end && !alone) open.push(name)
      return attributes
    })
  const signs = rest
    .replace(/&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/gi, '')
    .match(/[<&]|[^\P{Cc}\t\n\r]/gu)
  return [...open, ...(signs ?? [])].join(' ')
}
