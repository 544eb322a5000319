import { digitsText, factorText } from '#drawing/number.ts'
import type { figures } from '#i18n/en/figures.ts'
import type { EquationName, SymbolName } from './equations.ts'
import { type Model, numbersOf } from './model.ts'

export type Texts = (typeof figures)['flow']

/** The numbers that a symbol stands for, as a calculation. */
export function lineOf(model: Model, equation: EquationName, unit: number, symbol: SymbolName): string[] {
  const { terms, sum, slope, delta, error, activation, gradient } = numbersOf(model, equation, unit)
  switch (symbol) {
    case 'next':
      return [terms.map(term => digitsText(term.delta)).join('   ')]
    case 'weight':
      return [terms.map(term => digitsText(term.weight)).join('   ')]
    case 'sum':
      return [
        `${terms.map(term => `${factorText(term.weight)} · ${factorText(term.delta)}`).join(' + ')} = ${digitsText(sum)}`,
      ]
    case 'slope':
      return [digitsText(slope)]
    case 'error':
      return [`${digitsText(model.a[2][unit])} − ${digitsText(model.target[unit])} = ${digitsText(error)}`]
    case 'activation':
      return [digitsText(activation)]
    case 'gradient':
      return [`${factorText(delta)} · ${factorText(activation)} = ${digitsText(gradient)}`]
    default:
      if (equation === 'output') return [`${factorText(error)} · ${factorText(slope)} = ${digitsText(delta)}`]
      return equation === 'hidden'
        ? [`${factorText(slope)} · ${factorText(sum)} = ${digitsText(delta)}`]
        : [digitsText(delta)]
  }
}
