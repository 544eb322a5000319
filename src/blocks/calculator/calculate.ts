import { compute, FormulaError } from '../number/formula.ts'

/**
 * Computes what somebody types into a calculator: numbers with point or comma, `+ − × ÷ ^`, brackets, powers of `e`,
 * `σ` or `sigmoid`, and `ans` for the result before.
 *
 * @param ans the result before, if there is one
 * @returns the value, or undefined where the text cannot be computed or the result is not finite
 * @example calculate('0,5(1 − 0,5)') // 0.25
 */
export function calculate(text: string, ans?: number): number | undefined {
  try {
    const value = compute(plain(text), name => {
      if (name === 'e') return Math.E
      if (name === 'ans' && ans !== undefined) return ans
      throw new FormulaError(`there is no number ${name}`)
    })
    return Number.isFinite(value) ? value : undefined
  } catch (error) {
    if (error instanceof FormulaError) return undefined
    throw error
  }
}

/** The text as the course's formulas are written. */
function plain(text: string): string {
  return text
    .replace(/(?<=[\d)e])[⁺⁻]?[⁰¹²³⁴-⁹]+/gu, raised => `^${raised}`)
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[÷⁄∕:]/g, '/')
    .replace(/[×·∙]|\*(?!\*)/g, '*')
    .replace(/\*\*/g, '^')
    .replace(/[σςΣ]/g, 'sigmoid')
    .replace(/[٫,]/g, '.')
    .replace(/(?<!\d)\.(?=\d)/g, '0.')
    .replace(/(?<=\d)\.(?!\d)/g, '')
    .replace(/(?<=[\d)])\s*(?=\()/g, '*')
}
