import type { Reading } from './reader.ts'
import type { Texts } from './texts/en.ts'

interface Props {
  t: Texts
  table: Reading['table']
}

/** A row for each digit, a column for what it was read as. */
export function Confusion({ t, table }: Props) {
  const words = t.confusion
  return (
    <table class="fig-digit-confusion">
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.corner}</th>
          {table.map((_, as) => (
            <th scope="col" key={as}>
              {as}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.map((row, digit) => (
          <tr key={digit}>
            <th scope="row">{digit}</th>
            {row.map((count, as) => (
              <td key={as} class={as === digit ? 'right' : count > 0 ? 'wrong' : 'none'}>
                {count}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
