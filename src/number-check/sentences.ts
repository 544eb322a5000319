import type { Texts } from '#i18n/en.ts'
import { format } from '#i18n/format.ts'
import type { Locale } from '#i18n/locales.ts'
import { formFor } from '#i18n/plural.ts'
import type { Check, CheckedNumber } from './check.ts'
import type { ExampleProblem } from './problem.ts'
import type { SlipCode } from './slips.ts'

type CheckTexts = Texts['numberCheck']

/** A problem with a description, in words. */
export const problemText = (
  { code, values }: Pick<ExampleProblem, 'code' | 'values'>,
  t: CheckTexts,
): string => format(t.problems[code], values)

/** A number with its verdict and its formula. */
export const numberText = ({ path, table, verdict, yours, formula }: CheckedNumber, t: CheckTexts): string =>
  format(t.number, {
    ...{ path, yours, formula },
    symbol: t.symbols[verdict],
    table: t.tables[table],
    verdict: t.verdicts[verdict],
  })

/** What is said of the whole example: what is wrong first, and its name where it has one. */
export function summary(check: Check, t: CheckTexts, locale: Locale): string[] {
  const { counts, first } = check
  return [
    countsText(check, t, locale),
    ...check.transposed.map(table => format(t.transposed, { table })),
    ...(counts.rounded > 0 ? [t.rounded] : []),
    ...(first ? [firstText(first, t), ...cause(check, first, t)] : []),
  ]
}

/** How many numbers are right and how many are not, in a sentence. */
export function countsText(
  { counts, numbers }: Pick<Check, 'counts' | 'numbers'>,
  t: CheckTexts,
  locale: Locale,
): string {
  const all = numbers.length
  if (counts.right === all) return format(formFor(t.allRight, all, locale), { n: all })
  const verdicts = (['right', 'rounded', 'follows', 'wrong'] as const).filter(verdict => counts[verdict] > 0)
  const parts = verdicts.map(verdict => format(t.counted[verdict], { n: counts[verdict] }))
  return format(t.counts, { n: all, parts: new Intl.ListFormat(locale, { type: 'unit' }).format(parts) })
}

const firstText = ({ path, table, yours, right }: CheckedNumber, t: CheckTexts) =>
  format(t.first, { path, yours, right, table: t.tables[table] })

function cause({ named, candidates }: Check, first: CheckedNumber, t: CheckTexts): string[] {
  if (named) {
    const told = format(t.named, { slip: slipsText(named.codes, t) })
    return named.isElsewhereRight ? [told, t.elsewhere] : [told]
  }
  if (candidates.length > 1) return [t.candidates, ...candidates.map(codes => `  – ${slipsText(codes, t)}`)]
  return [t.unknown, `  ${first.formula}`]
}

/** What is said of a slip, or of two made together. */
export function slipsText(codes: SlipCode[], t: CheckTexts): string {
  const [first, second] = codes.map(code => t.slips[code])
  return second === undefined ? first! : format(t.both, { first: first!, second })
}
