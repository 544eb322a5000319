import { format } from '#i18n/format.ts'
import { cancelled, type Row } from './digits.ts'
import type { Texts } from './texts/en.ts'
import { nudgeOf, type Valley } from './valley.ts'

interface Props {
  valley: Valley
  sides: 1 | 2
  t: Texts
}

/** The subtraction, digit below digit: what cancels turns grey and is struck through. */
export function Digits({ valley, sides, t }: Props) {
  const { above, below, difference, left, of } = cancelled(sides, nudgeOf(valley.exponent), valley.precision)
  const line = (label: string, { gone, left }: Row, sign = '') => (
    <tr>
      <th scope="row">{label}</th>
      <td dir="ltr">
        <span class="sign">{sign}</span>
        <s>{gone}</s>
        <b>{left}</b>
      </td>
    </tr>
  )
  return (
    <div class="fig-valley-of-h-digits">
      <table>
        <caption>{format(t.digits.caption, { left, of })}</caption>
        <tbody>
          {line('f(x + h)', above)}
          {line(sides === 1 ? 'f(x)' : 'f(x − h)', below, '−')}
          {line(t.digits.difference, difference, '=')}
        </tbody>
      </table>
    </div>
  )
}
