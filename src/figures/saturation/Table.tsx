import { digitsText } from '#drawing/number.ts'
import { type Chain, functions, layers, passed } from './chain.ts'
import type { Texts } from './texts/en.ts'

/** Value, slope and factor of each function, and what is left of the blame after each layer. */
export function Table({ chain, t }: { chain: Chain; t: Texts }) {
  const all = functions.map(name => passed(name, chain))
  const row = (name: string, values: readonly number[]) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      {values.map((value, n) => (
        <td key={functions[n]}>{digitsText(value)}</td>
      ))}
    </tr>
  )
  return (
    <table>
      <caption>{t.table.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.table.number}</th>
          {functions.map(name => (
            <th scope="col" key={name}>
              {t.functions[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {row(
          t.table.value,
          all.map(({ value }) => value),
        )}
        {row(
          t.table.slope,
          all.map(({ slope }) => slope),
        )}
        {row(
          t.table.factor,
          all.map(({ factor }) => factor),
        )}
        {Array.from({ length: layers }, (_, n) =>
          row(
            t.table.left.replace('{n}', String(n + 1)),
            all.map(({ left }) => left[n]),
          ),
        )}
      </tbody>
    </table>
  )
}
