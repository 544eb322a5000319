import { Field } from '#drawing/Field.tsx'
import { digitsText } from '#drawing/number.ts'
import type { CommonTexts, UnitId } from '#drawing/types.ts'
import { format } from '#i18n/format.ts'
import type { Texts } from './draw.ts'
import type { Numbers } from './numbers.ts'

interface Props {
  t: Texts
  common: CommonTexts
  n: Numbers
  onSet(path: string, value: number): void
}

/** Names of the units in the words of the tables. */
function names(t: Texts) {
  return {
    input: (i: number) => format(t.unit.input, { i: i + 1 }),
    hidden: (j: number) => format(t.unit.hidden, { j: j + 1 }),
    output: t.unit.output,
  }
}

/** All numbers: the units, then weights and biases with gradient, step and new value. Parameters can be typed over. */
export function AllNumbers({ t, common, n, onSet }: Props) {
  const name = names(t)
  const cell = (x: number) => <td>{digitsText(x)}</td>
  const weight = (label: string, path: string, now: number, gradient: number, step: number, next: number) => (
    <tr key={path}>
      <th scope="row">{label}</th>
      <td>
        <Field t={common} label={label} value={now} onChange={value => onSet(path, value)} />
      </td>
      {cell(gradient)}
      {cell(step)}
      {cell(next)}
    </tr>
  )
  return (
    <>
      <table>
        <caption>{t.table.units}</caption>
        <thead>
          <tr>
            <th scope="col">{t.table.unit}</th>
            <th scope="col">z</th>
            <th scope="col">a</th>
            <th scope="col">g′(z)</th>
            <th scope="col">δ</th>
          </tr>
        </thead>
        <tbody>
          {n.x.map((x, i) => (
            <tr key={i}>
              <th scope="row">{name.input(i)}</th>
              <td />
              <td>
                <Field
                  t={common}
                  label={name.input(i)}
                  value={x}
                  onChange={value => onSet(`x.${i}`, value)}
                />
              </td>
              <td />
              <td />
            </tr>
          ))}
          {n.a1.map((a, j) => (
            <tr key={j}>
              <th scope="row">{name.hidden(j)}</th>
              {cell(n.z1[j])}
              {cell(a)}
              {cell(n.slope1[j])}
              {cell(n.delta1[j])}
            </tr>
          ))}
          <tr>
            <th scope="row">{name.output}</th>
            {cell(n.z2)}
            {cell(n.a2)}
            {cell(n.slope2)}
            {cell(n.delta2)}
          </tr>
        </tbody>
      </table>
      <table>
        <caption>{t.table.weights}</caption>
        <thead>
          <tr>
            <th scope="col">{t.table.weight}</th>
            <th scope="col">{t.table.old}</th>
            <th scope="col">{t.table.gradient}</th>
            <th scope="col">{t.table.step}</th>
            <th scope="col">{t.table.next}</th>
          </tr>
        </thead>
        <tbody>
          {n.W1.flatMap((row, j) =>
            row.map((w, i) =>
              weight(
                format(t.table.fromTo, { from: name.input(i), to: name.hidden(j) }),
                `W1.${j}.${i}`,
                w,
                n.dW1[j][i],
                n.step.W1[j][i],
                n.new.W1[j][i],
              ),
            ),
          )}
          {n.b1.map((b, j) =>
            weight(
              format(t.table.biasOf, { unit: name.hidden(j) }),
              `b1.${j}`,
              b,
              n.db1[j],
              n.step.b1[j],
              n.new.b1[j],
            ),
          )}
          {n.W2.map((w, j) =>
            weight(
              format(t.table.fromTo, { from: name.hidden(j), to: name.output }),
              `W2.${j}`,
              w,
              n.dW2[j],
              n.step.W2[j],
              n.new.W2[j],
            ),
          )}
          {weight(format(t.table.biasOf, { unit: name.output }), 'b2', n.b2, n.db2, n.step.b2, n.new.b2)}
        </tbody>
      </table>
      <table>
        <tbody>
          <tr>
            <th scope="row">{t.unit.target}</th>
            <td>
              <Field t={common} label={t.unit.target} value={n.t} onChange={value => onSet('t', value)} />
            </td>
          </tr>
          <tr>
            <th scope="row">{t.table.rate}</th>
            <td>
              <Field
                t={common}
                label={t.table.rate}
                value={n.alpha}
                onChange={value => onSet('alpha', value)}
              />
            </td>
          </tr>
          <tr>
            <th scope="row">{t.table.loss}</th>
            {cell(n.E)}
          </tr>
          <tr>
            <th scope="row">{t.table.lossAfter}</th>
            {cell(n.new.E)}
          </tr>
        </tbody>
      </table>
    </>
  )
}

/** One unit: what enters it, what leaves it, what comes back. */
export function UnitNumbers({ t, common, n, onSet, unit: [layer, u] }: Props & { unit: UnitId }) {
  const name = names(t)
  const row = (label: string, ...cells: (number | preact.JSX.Element)[]) => (
    <tr key={label}>
      <th scope="row">{label}</th>
      {cells.map((cell, k) => (
        <td key={k} colSpan={cells.length === 1 ? 3 : 1}>
          {typeof cell === 'number' ? digitsText(cell) : cell}
        </td>
      ))}
    </tr>
  )
  const field = (label: string, path: string, value: number) => (
    <Field t={common} key={path} label={label} value={value} onChange={to => onSet(path, to)} />
  )
  const head = (label: string, ...cells: string[]) => (
    <tr>
      <th scope="col">{label}</th>
      {cells.map(cell => (
        <th scope="col" key={cell}>
          {cell}
        </th>
      ))}
    </tr>
  )
  const title = layer === 0 ? name.input(u) : layer === 1 ? name.hidden(u) : name.output
  const leaves = (to: string, path: string, a: number, w: number) =>
    row(to, a, field(t.unit.weight, path, w), a * w)
  const enters = leaves
  return (
    <table>
      <caption>{title}</caption>
      {layer > 0 && (
        <tbody>
          {head(t.unit.enters, t.unit.activation, t.unit.weight, t.unit.product)}
          {layer === 1
            ? n.x.map((x, i) => enters(name.input(i), `W1.${u}.${i}`, x, n.W1[u][i]))
            : n.a1.map((a, j) => enters(name.hidden(j), `W2.${j}`, a, n.W2[j]))}
          {row(t.unit.bias, field(t.unit.bias, layer === 1 ? `b1.${u}` : 'b2', layer === 1 ? n.b1[u] : n.b2))}
          {row(t.unit.sum, layer === 1 ? n.z1[u] : n.z2)}
          {row(t.unit.a, layer === 1 ? n.a1[u] : n.a2)}
        </tbody>
      )}
      {layer < 2 && (
        <tbody>
          {layer === 0 && row(t.unit.value, field(t.unit.value, `x.${u}`, n.x[u]))}
          {head(t.unit.leaves, t.unit.activation, t.unit.weight, t.unit.product)}
          {layer === 0
            ? n.W1.map((weights, j) => leaves(name.hidden(j), `W1.${j}.${u}`, n.x[u], weights[u]))
            : leaves(name.output, `W2.${u}`, n.a1[u], n.W2[u])}
        </tbody>
      )}
      {layer === 1 && (
        <tbody class="backward">
          {head(t.unit.returns, t.unit.errorTerm, t.unit.weight, t.unit.weighted)}
          {row(name.output, n.delta2, <span key="w">{digitsText(n.W2[u])}</span>, n.back1[u])}
          {row(t.unit.slope, n.slope1[u])}
          {row(t.unit.times, n.delta1[u])}
        </tbody>
      )}
      {layer === 2 && (
        <tbody class="backward">
          {row(t.unit.target, field(t.unit.target, 't', n.t))}
          {row(t.unit.error, n.error)}
          {row(t.unit.slope, n.slope2)}
          {row(t.unit.times, n.delta2)}
        </tbody>
      )}
    </table>
  )
}
