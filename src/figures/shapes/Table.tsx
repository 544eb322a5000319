import { digitsText } from '#drawing/number.ts'
import type { Matrix } from '#engine'
import { format } from '#i18n/format.ts'
import { letters } from './letters.ts'
import { type BlockName, blockNames, type Slots, shapeOf, type Verdict } from './products.ts'
import type { Texts } from './texts/en.ts'

interface Props {
  t: Texts
  blocks: Record<BlockName, Matrix>
  slots: Slots
  verdict: Verdict
}

/** The blocks with their shapes, and the numbers of what is in the slots, of the product and of the nudge. */
export function Table({ t, blocks, slots, verdict }: Props) {
  const filled = slots.flatMap((name, n) =>
    name ? [{ title: `${t.slot[n]}: ${letters[name]}, ${t.names[name]}`, numbers: blocks[name] }] : [],
  )
  const made = verdict.product ? [{ title: t.product, numbers: verdict.product }] : []
  const nudged = verdict.nudge ? [{ title: t.nudge, numbers: verdict.nudge }] : []
  return (
    <>
      <table>
        <caption>{t.table.blocks}</caption>
        <thead>
          <tr>
            <th scope="col">{t.table.block}</th>
            <th scope="col">{t.table.what}</th>
            <th scope="col">{t.table.shape}</th>
          </tr>
        </thead>
        <tbody>
          {blockNames.map(name => {
            const [rows, columns] = shapeOf(blocks[name])
            return (
              <tr key={name}>
                <th scope="row">{letters[name]}</th>
                <td>{t.names[name]}</td>
                <td>{format(t.shape, { rows, columns })}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {[...filled, ...made, ...nudged].map(({ title, numbers }) => (
        <table key={title}>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.table.row}</th>
              {numbers[0].map((_, c) => (
                <th scope="col" key={c}>
                  {format(t.table.column, { n: c + 1 })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {numbers.map((row, r) => (
              <tr key={r}>
                <th scope="row">{r + 1}</th>
                {row.map((number, c) => (
                  <td key={c}>{digitsText(number)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </>
  )
}
