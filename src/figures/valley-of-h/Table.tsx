import { powerText } from '#drawing/power-text.ts'
import { errorOf, type Method, methods, type Precision } from './methods.ts'
import { errorText } from './numbers-text.ts'
import type { Texts } from './texts/en.ts'
import { nudgeOf, range, type Valley } from './valley.ts'

interface Props {
  valley: Valley
  t: Texts
}

const powersOf = (precision: Precision) => {
  const { low, high } = range[precision]
  return Array.from({ length: high - low + 1 }, (_, i) => high - i)
}

/** The errors of every method, for h itself and for each power of ten. */
export function Table({ valley: { exponent, precision }, t }: Props) {
  const cells = (of: number) =>
    methods.map((method: Method) => (
      <td key={method}>{errorText(errorOf(method, nudgeOf(of), precision))}</td>
    ))
  return (
    <table>
      <caption>{t.table[precision]}</caption>
      <thead>
        <tr>
          <th scope="col">h</th>
          {methods.map(method => (
            <th scope="col" key={method}>
              {t.methods[method]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr class="now">
          <th scope="row">
            {t.table.now} {powerText(exponent)}
          </th>
          {cells(exponent)}
        </tr>
        {powersOf(precision).map(power => (
          <tr key={power}>
            <th scope="row">{powerText(power)}</th>
            {cells(power)}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
