import { digitsText, numberText, shortText } from '#drawing/number.ts'
import { format } from '#i18n/format.ts'
import type { Shown } from './lab.ts'
import type { Texts } from './texts/en.ts'

/** Points that are listed; a longer table would hide the other. */
const listed = 40
/** Rows of the table of losses. */
const lossRows = 12

/** The outputs at the points, and the loss every so many epochs. */
export function Table({ t, shown }: { t: Texts; shown: Shown }) {
  const { epoch, loss, points, stretches } = shown
  const every = Math.max(1, Math.ceil(stretches.length / lossRows))
  const rows = stretches.filter((_, n) => n % every === 0).map(({ epoch, loss }) => ({ epoch, loss }))
  return (
    <>
      <table>
        <caption>{t.table.losses}</caption>
        <thead>
          <tr>
            <th scope="col">{t.table.epoch}</th>
            <th scope="col">{t.loss}</th>
          </tr>
        </thead>
        <tbody>
          {[...rows, { epoch, loss }].map(row => (
            <tr key={row.epoch}>
              <th scope="row">{row.epoch}</th>
              <td>{digitsText(row.loss)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>{format(t.table.outputs, { epoch })}</caption>
        <thead>
          <tr>
            <th scope="col">{t.table.point}</th>
            <th scope="col">{t.table.target}</th>
            <th scope="col">{t.table.output}</th>
            <th scope="col">{t.table.side}</th>
          </tr>
        </thead>
        <tbody>
          {points.slice(0, listed).map(({ x1, x2, target, output }, n) => (
            <tr key={n}>
              <th scope="row">{`(${shortText(x1, 2)}, ${shortText(x2, 2)})`}</th>
              <td>{target}</td>
              <td>{numberText(output)}</td>
              <td>{(target === 1 ? output > 0.5 : output < 0.5) ? t.table.right : t.table.wrong}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {points.length > listed && <p>{format(t.table.rest, { n: listed, count: points.length })}</p>}
    </>
  )
}
