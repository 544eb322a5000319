import { shortText, sumText } from '#drawing/number.ts'
import { format } from '#i18n/format.ts'
import { type Convolution, carries, factorsOf, linesOf, type Part, resultOf } from './convolution.ts'
import type { Texts } from './texts/en.ts'

const subscripts = '₀₁₂₃₄₅₆₇₈₉'

/** A letter with an index from 0 to 9. */
export const indexed = (letter: string, at: number) => `${letter}${subscripts[at]}`

/** The letter of a part. */
export const nameOf = ({ kind, at }: Part) => indexed({ place: 'z', kernel: 'k', input: 'x' }[kind], at)

/** What a part's sum is called: z₂, or the derivative for k₁, or the blame of x₃. */
const resultName = (part: Part) => (part.kind === 'place' ? nameOf(part) : `∂E/∂${nameOf(part)}`)

/** The letters of a part's sum, e.g. `δ₀·k₁ + δ₁·k₀`. */
function lettersOf(convolution: Convolution, part: Part): string {
  const terms = linesOf(convolution)
    .filter(line => carries(line, part))
    .map(({ place, m, input }) => {
      const [delta, k, x] = [indexed('δ', place), indexed('k', m), indexed('x', input)]
      return { place: `${k}·${x}`, kernel: `${delta}·${x}`, input: `${delta}·${k}` }[part.kind]
    })
  return [...terms, ...(part.kind === 'place' ? ['b'] : [])].join(' + ')
}

/** What is said of the pressed part: a sentence, its sum in letters, its sum in numbers. */
export function saidOf(t: Texts, convolution: Convolution, part: Part) {
  const lines = linesOf(convolution).filter(line => carries(line, part))
  const products = lines.map(line => factorsOf(line, part, convolution))
  const result = shortText(resultOf(convolution, part), 3)
  const bias = part.kind === 'place' ? convolution.b : undefined
  return {
    sentence: format(t.said[part.kind], { name: nameOf(part), lines: lines.length }),
    letters: `${resultName(part)} = ${lettersOf(convolution, part)}`,
    numbers: `= ${sumText(products, bias)} = ${result}`,
  }
}
