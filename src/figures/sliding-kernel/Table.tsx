import { shortText } from '#drawing/number.ts'
import type { Convolution, Part, run } from './convolution.ts'
import { nameOf } from './said.ts'
import type { Texts } from './texts/en.ts'

interface Props {
  convolution: Convolution
  results: ReturnType<typeof run>
  t: Texts
}

/** Every number of the figure: places with their error terms, the kernel and the inputs with their derivatives. */
export function Table({ convolution: { x, k, b, delta }, results, t }: Props) {
  const table = (kind: Part['kind'], columns: readonly [head: string, numbers: readonly number[]][]) => (
    <table>
      <caption>{t.rows[kind]}</caption>
      <thead>
        <tr>
          <th scope="col">{t.table.which}</th>
          {columns.map(([head]) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns[0][1].map((_, at) => (
          <tr key={at}>
            <th scope="row">{nameOf({ kind, at })}</th>
            {columns.map(([head, numbers]) => (
              <td key={head}>{shortText(numbers[at], 3)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  return (
    <>
      {table('place', [
        [t.table.sum, results.z],
        [t.table.delta, delta],
      ])}
      {table('kernel', [
        [t.table.value, k],
        [t.table.derivative, results.dk],
      ])}
      {table('input', [
        [t.table.value, x],
        [t.table.blame, results.dx],
      ])}
      <table>
        <caption>{t.table.bias}</caption>
        <thead>
          <tr>
            <th scope="col">{t.table.which}</th>
            <th scope="col">{t.table.value}</th>
            <th scope="col">{t.table.derivative}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">b</th>
            <td>{shortText(b)}</td>
            <td>{shortText(results.db, 3)}</td>
          </tr>
        </tbody>
      </table>
    </>
  )
}
