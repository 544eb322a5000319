import type { ComponentChildren } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { Bar, Button } from '#drawing/Bar.tsx'
import { Frame } from '#drawing/Frame.tsx'
import { digitsText } from '#drawing/number.ts'
import type { UnitId } from '#drawing/types.ts'
import { useFigureTexts } from '#drawing/use-figure-texts.ts'
import { lettingGo, useSteps } from '#drawing/use-steps.ts'
import { format } from '#i18n/format.ts'
import { Drawing } from './Drawing.tsx'
import { chosenLayer, type EquationName, partsOf, type SymbolName, sizes, symbolOfUnit } from './equations.ts'
import { createModel, type Model, numbersOf } from './model.ts'
import { lineOf, type Texts } from './words.ts'

interface Props {
  locale: string
  equation: EquationName
  /** The typeset equation; its parts have the classes `flow-delta`, `flow-weight` and so on. */
  children?: ComponentChildren
}

/** An equation and the network that it is about: what one points at in either lights up in both. */
export default function Flow({ locale, equation, children }: Props) {
  const { t, common } = useFigureTexts('flow', locale)
  const model = useMemo(createModel, [])
  const [chosen, choose] = useState(1)
  const [pointed, point] = useState<SymbolName | null>(null)
  const [selected, select] = useState<UnitId | null>(null)
  const parts = partsOf(equation, chosen)
  const steps = useSteps(0, parts.length, 2400)
  const stepped = steps.step > 0 ? parts[steps.step - 1].symbol : null
  const lit = pointed ?? stepped
  const part = parts.find(({ symbol }) => symbol === lit)
  const names = t.symbols
  const outside = selected !== null && !pointed && symbolOfUnit(equation, chosen, selected) === null

  const onSelect = (id: UnitId | null) => {
    select(id)
    if (!id) return
    if (id[0] === chosenLayer[equation]) choose(id[1])
    const symbol = id[0] === chosenLayer[equation] ? 'delta' : symbolOfUnit(equation, chosen, id)
    steps.go(parts.findIndex(part => part.symbol === symbol) + 1)
  }
  const drawing = (size: 'wide' | 'narrow') => (
    <Drawing
      t={t}
      model={model}
      equation={equation}
      chosen={chosen}
      part={part}
      size={size}
      selected={selected}
      onSelect={onSelect}
      onPoint={point}
    />
  )
  return (
    <Frame
      name="flow"
      caption={t.captions[equation]}
      use={t.uses[equation]}
      t={common}
      table={<Table t={t} model={model} equation={equation} chosen={chosen} />}
    >
      <div
        class="flow-formula"
        data-lit={lit ?? undefined}
        onPointerOver={event => point(symbolAt(event.target as Element))}
        onPointerLeave={() => point(null)}
      >
        {children}
      </div>
      <div class="fig-bar flow-symbols needs-js">
        {parts.map(({ symbol }, k) => (
          <Button
            key={symbol}
            pressed={stepped === symbol}
            onClick={() => {
              select(null)
              steps.go(stepped === symbol ? 0 : k + 1)
            }}
            onPoint={on => point(on ? symbol : null)}
          >
            {names[symbol]}
          </Button>
        ))}
      </div>
      <div class="fig-drawing">
        {drawing('wide')}
        {drawing('narrow')}
      </div>
      <Bar t={common} steps={lettingGo(steps, () => select(null))} />
      <div class="fig-say" role="status">
        {outside ? (
          <p>{t.outside}</p>
        ) : part ? (
          <>
            <p>
              <b class={part.tone}>{names[part.symbol]}.</b>{' '}
              {format(t.say[equation][part.symbol]!, { unit: chosen + 1 })}
            </p>
            {lineOf(model, equation, chosen, part.symbol).map(line => (
              <p class="sum" dir="ltr" key={line}>
                {line}
              </p>
            ))}
          </>
        ) : (
          <p class="needs-js">{t.hint}</p>
        )}
      </div>
    </Frame>
  )
}

/** The symbol that a part of the formula belongs to. */
function symbolAt(element: Element): SymbolName | null {
  const names = element.closest('[class*="flow-"]:not(.flow-formula)')?.classList ?? []
  for (const name of names) if (name.startsWith('flow-')) return name.slice(5) as SymbolName
  return null
}

/** The numbers of the equation, unit by unit of the layer that it is about. */
function Table({
  t,
  model,
  equation,
  chosen,
}: {
  t: Texts
  model: Model
  equation: EquationName
  chosen: number
}) {
  const layer = chosenLayer[equation]
  const symbols = partsOf(equation, chosen).flatMap(({ symbol }) =>
    symbol === 'next' || symbol === 'weight' ? [] : [symbol],
  )
  return (
    <>
      {equation === 'hidden' && (
        <table>
          <caption>{format(t.table.terms, { unit: chosen + 1 })}</caption>
          <thead>
            <tr>
              <th scope="col">{t.table.next}</th>
              <th scope="col">{t.symbols.next}</th>
              <th scope="col">{t.table.weight}</th>
              <th scope="col">{t.table.product}</th>
            </tr>
          </thead>
          <tbody>
            {numbersOf(model, equation, chosen).terms.map(({ weight, delta, product }, k) => (
              <tr key={k}>
                <th scope="row">{k + 1}</th>
                <td>{digitsText(delta)}</td>
                <td>{digitsText(weight)}</td>
                <td>{digitsText(product)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <table>
        <caption>{t.table.all}</caption>
        <thead>
          <tr>
            <th scope="col">{t.table.unit}</th>
            {symbols.map(symbol => (
              <th scope="col" key={symbol}>
                {t.symbols[symbol]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: sizes[layer] }, (_, unit) => {
            const numbers = numbersOf(model, equation, unit)
            return (
              <tr key={unit}>
                <th scope="row">{unit + 1}</th>
                {symbols.map(symbol => (
                  <td key={symbol}>{digitsText(numbers[symbol])}</td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}
