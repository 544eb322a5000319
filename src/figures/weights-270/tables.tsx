import { numberText, signedText } from '#drawing/number.ts'
import type { UnitId } from '#drawing/types.ts'
import { format } from '#i18n/format.ts'
import { entering, type PictureNetwork, returning, sizes } from './picture-network.ts'
import { unitName } from './readout.ts'
import type { Texts } from './texts/en.ts'

interface Props {
  t: Texts
  model: PictureNetwork
  unit: UnitId | null
}

/** All units; before them, when one is chosen, its inputs, its blame and what it does to each error. */
export function Tables({ t, model, unit }: Props) {
  return (
    <>
      {unit ? <UnitTables t={t} model={model} unit={unit} /> : <p class="fig-hint">{t.table.hint}</p>}
      <table>
        <caption>{t.table.all}</caption>
        <thead>
          <tr>
            <th scope="col">{t.table.unit}</th>
            <th scope="col">{t.table.activation}</th>
            <th scope="col">{t.table.total}</th>
          </tr>
        </thead>
        <tbody>
          {sizes.flatMap((size, l) =>
            Array.from({ length: size }, (_, u) => (
              <tr key={`${l}.${u}`}>
                <th scope="row">{unitName(t, [l, u])}</th>
                <td>{numberText(model.activation[l][u], 2)}</td>
                <td>{signedText(model.total[l][u])}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </>
  )
}

function UnitTables({ t, model, unit }: Props & { unit: UnitId }) {
  const [layer, u] = unit
  const into = entering(model, unit)
  const back = returning(model, unit)
  return (
    <>
      <table>
        <caption>{format(t.table.effect, { unit: unitName(t, unit) })}</caption>
        <tbody>
          {model.blame[layer][u].map((part, k) => (
            <tr key={k}>
              <th scope="row">{format(t.table.errorOf, { k: k + 1 })}</th>
              <td>{signedText(part)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t.table.together}</th>
            <td>{signedText(model.total[layer][u])}</td>
          </tr>
        </tbody>
      </table>
      {into.length > 0 && (
        <Rows
          caption={t.table.enters}
          heads={[t.table.from, t.table.activation, t.table.weight, t.table.product]}
          rows={into.map(({ from, activation, weight, product }) => [
            unitName(t, [layer - 1, from]),
            numberText(activation, 2),
            numberText(weight, 2),
            numberText(product, 3),
          ])}
        />
      )}
      {back.length > 0 && (
        <Rows
          caption={t.table.returns}
          heads={[t.table.from, t.table.error, t.table.weight, t.table.product]}
          rows={back.map(({ to, error, weight, product }) => [
            unitName(t, [layer + 1, to]),
            signedText(error),
            numberText(weight, 2),
            signedText(product),
          ])}
        />
      )}
    </>
  )
}

function Rows({ caption, heads, rows }: { caption: string; heads: string[]; rows: string[][] }) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map(head => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, k) => (
              <td key={heads[k]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
