import { digitsText, numberText } from '#drawing/number.ts'
import { format } from '#i18n/format.ts'
import { factsOf, type Moment, parameterOf, parameterPaths, pointNames, targets } from './run.ts'
import { lossText, parameterName, stageOf } from './said.ts'
import type { Texts } from './texts/en.ts'

interface Props {
  t: Texts
  moments: readonly Moment[]
  at: number
}

/** The points, the parameters and the whole run in numbers. */
export function Table({ t, moments, at }: Props) {
  const { step, hidden, outputs, network } = moments[at]
  return (
    <>
      <table>
        <caption>{format(t.table.points, { step })}</caption>
        <thead>
          <tr>
            <th scope="col">{t.table.point}</th>
            <th scope="col">{t.table.target}</th>
            <th scope="col">h₁</th>
            <th scope="col">h₂</th>
            <th scope="col">{t.table.output}</th>
          </tr>
        </thead>
        <tbody>
          {pointNames.map((name, n) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{targets[n][0]}</td>
              <td>{numberText(hidden[n][0])}</td>
              <td>{numberText(hidden[n][1])}</td>
              <td>{numberText(outputs[n])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>{format(t.table.network, { step })}</caption>
        <thead>
          <tr>
            <th scope="col">{t.table.parameter}</th>
            <th scope="col">{t.table.atStart}</th>
            <th scope="col">{t.table.now}</th>
          </tr>
        </thead>
        <tbody>
          {parameterPaths.map(path => (
            <tr key={path}>
              <th scope="row">{parameterName(t, path)}</th>
              <td>{digitsText(parameterOf(moments[0].network, path))}</td>
              <td>{digitsText(parameterOf(network, path))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>{t.table.run}</caption>
        <thead>
          <tr>
            <th scope="col">{t.table.step}</th>
            <th scope="col">{t.loss}</th>
            <th scope="col">{t.table.right}</th>
            <th scope="col">{t.table.line}</th>
          </tr>
        </thead>
        <tbody>
          {moments
            .filter((_, n) => n % 10 === 0)
            .map(moment => {
              const facts = factsOf(moment)
              return (
                <tr key={moment.step}>
                  <th scope="row">{moment.step}</th>
                  <td>{lossText(moment.loss)}</td>
                  <td>{facts.right}</td>
                  <td>{t.table.lines[stageOf(facts)]}</td>
                </tr>
              )
            })}
        </tbody>
      </table>
    </>
  )
}
