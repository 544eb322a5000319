import { numberText, shortText, signedText } from '#drawing/number.ts'
import { type Curve, type Nudged, type Subject, sample } from './curve.ts'
import { shownAt } from './nudge-numbers.ts'
import type { Texts } from './texts/en.ts'

interface Props {
  curve: Curve
  now: Nudged
  names: Texts[Subject]
  t: Texts
}

/** The numbers of the nudge, and points of the curve. */
export function Table({ curve, now, names, t }: Props) {
  const shown = shownAt(curve, now)
  const row = (label: string, value: string) => (
    <tr>
      <th scope="row">{label}</th>
      <td>{value}</td>
    </tr>
  )
  return (
    <>
      <table>
        <caption>{t.table.now}</caption>
        <tbody>
          {row(names.axisX, shortText(now.w, 2))}
          {row(names.axisY, shown.E)}
          {row(t.nudge, shortText(now.h, 3))}
          {row(t.table.next, shown.next)}
          {row(t.table.rate, shown.rate)}
          {row(t.table.slope, shown.slope)}
        </tbody>
      </table>
      <table>
        <caption>{t.table.curve}</caption>
        <thead>
          <tr>
            <th scope="col">{names.axisX}</th>
            <th scope="col">{names.axisY}</th>
            <th scope="col">{t.table.slope}</th>
          </tr>
        </thead>
        <tbody>
          {sample(curve, 13).map(({ w, E, slope }) => (
            <tr key={w}>
              <th scope="row">{shortText(w, 2)}</th>
              <td>{numberText(E)}</td>
              <td>{signedText(slope)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
