import { digitsText, numberText, shortText } from '#drawing/number.ts'
import { losses, type One, pushOne } from './one.ts'
import type { Texts } from './texts/en.ts'
import { pushThree, type Three } from './three.ts'

/** Blame, slope and error term of one output, for both losses. */
export function OneTable({ one, t }: { one: One; t: Texts }) {
  const pushed = pushOne(one)
  const row = (name: string, values: readonly number[]) => (
    <tr>
      <th scope="row">{name}</th>
      {values.map((value, n) => (
        <td key={n}>{digitsText(value)}</td>
      ))}
    </tr>
  )
  const of = (part: 'loss' | 'blame' | 'delta') => losses.map(loss => pushed[loss][part])
  return (
    <table>
      <caption>{t.one.table.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.one.table.number}</th>
          {losses.map(loss => (
            <th scope="col" key={loss}>
              {t.losses[loss]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {row(t.one.table.z, [one.z, one.z])}
        {row(t.one.table.a, [pushed.a, pushed.a])}
        {row(t.one.table.target, [one.target, one.target])}
        {row(t.one.table.loss, of('loss'))}
        {row(t.one.table.blame, of('blame'))}
        {row(t.one.table.slope, [pushed.slope, pushed.slope])}
        {row(t.one.table.delta, of('delta'))}
      </tbody>
    </table>
  )
}

/** Outputs, targets and error terms of a softmax, for both losses. */
export function ThreeTable({ three, t }: { three: Three; t: Texts }) {
  const { a, targets, deltas } = pushThree(three)
  const { columns } = t.three.table
  const sum = (list: readonly number[]) => numberText(list.reduce((total, one) => total + one, 0))
  return (
    <table>
      <caption>{t.three.table.caption}</caption>
      <thead>
        <tr>
          {columns.map(column => (
            <th scope="col" key={column}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {a.map((ak, k) => (
          <tr key={k}>
            <th scope="row">{k + 1}</th>
            <td>{shortText(three.z[k] + three.added, 1)}</td>
            <td>{numberText(ak)}</td>
            <td>{targets[k]}</td>
            <td>{numberText(deltas.squared[k])}</td>
            <td>{numberText(deltas.cross[k])}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t.three.table.sum}</th>
          <td />
          <td>{sum(a)}</td>
          <td>{sum(targets)}</td>
          <td>{sum(deltas.squared)}</td>
          <td>{sum(deltas.cross)}</td>
        </tr>
      </tbody>
    </table>
  )
}
