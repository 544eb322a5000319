import { digitsText, shortText } from '#drawing/number.ts'
import type { Run, Unrolled } from './recurrence.ts'
import type { Texts } from './texts/en.ts'

interface Props {
  unrolled: Unrolled
  run: Run
  t: Texts
}

/** A row for each step: its copy of the weight, its state, the blame of it, and what the copy gets. */
export function Table({ unrolled: { copies }, run: { h, blame, parts, sum }, t }: Props) {
  return (
    <table>
      <caption>{t.table.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.table.step}</th>
          <th scope="col">{t.table.copy}</th>
          <th scope="col">{t.table.state}</th>
          <th scope="col">{t.table.blame}</th>
          <th scope="col">{t.table.part}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">0</th>
          <td />
          <td>{digitsText(h[0])}</td>
          <td>{digitsText(blame[0])}</td>
          <td />
        </tr>
        {parts.map((part, at) => (
          <tr key={at}>
            <th scope="row">{at + 1}</th>
            <td>{shortText(copies[at], 2)}</td>
            <td>{digitsText(h[at + 1])}</td>
            <td>{digitsText(blame[at + 1])}</td>
            <td>{digitsText(part)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={4}>
            {t.table.sum}
          </th>
          <td>{digitsText(sum)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
