import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { format } from '#i18n/format.ts'
import { ACTIVATIONS, type Activation, ERROR_SIGNS, LOSSES, type Loss } from '#number-check/example.ts'
import { problemText } from '#number-check/sentences.ts'
import { type FieldsProps, GridFields } from './fields.tsx'
import { dataGrids, networkGrids } from './grids.ts'
import { tableText } from './place-text.ts'
import type { Sheet } from './sheet.ts'
import { sizesProblem, withLayers } from './sizes.ts'

interface Props extends FieldsProps {
  onChange(part: Partial<Sheet>): void
}

/** The network: its sizes, activations, loss and rate, then the tables of what is given. */
export function NetworkFields({ onChange, ...props }: Props) {
  const { sheet, words } = props
  const { t, core } = words
  const { sizes, activations, examples } = sheet
  const [refused, setRefused] = useState('')
  const layers = sizes.length - 1

  /** Takes new sizes, if they are not too large. */
  function resize(next: Sheet) {
    const problem = sizesProblem(next)
    setRefused(problem ? problemText(problem, core) : '')
    if (!problem) onChange(next)
  }
  const refuse = () => setRefused(t.network.count)
  const size = (at: number) => (n: number) =>
    resize({ ...sheet, sizes: sizes.map((old, l) => (l === at ? n : old)) })
  const activation = (at: number, name: Activation) =>
    onChange({ activations: activations.map((old, l) => (l === at ? name : old)) })

  return (
    <section aria-labelledby="check-network">
      <h3 id="check-network">{t.network.title}</h3>
      <div class="check-row">
        <Labelled text={t.network.inputs}>
          <Count value={sizes[0]!} onCount={size(0)} onRefuse={refuse} />
        </Labelled>
      </div>
      {activations.map((name, l) => (
        <div class="check-row" key={l}>
          <Labelled text={format(t.network.units, { n: l + 1 })}>
            <Count value={sizes[l + 1]!} onCount={size(l + 1)} onRefuse={refuse} />
          </Labelled>
          <Labelled text={format(t.network.activation, { n: l + 1 })}>
            <Select
              names={ACTIVATIONS}
              value={name}
              texts={t.activations}
              onPick={one => activation(l, one)}
            />
          </Labelled>
        </div>
      ))}
      <p class="check-buttons">
        <button type="button" onClick={() => resize(withLayers(sheet, layers + 1))}>
          {t.network.add}
        </button>
        {layers > 1 && (
          <button type="button" onClick={() => resize(withLayers(sheet, layers - 1))}>
            {t.network.remove}
          </button>
        )}
      </p>
      <p role="status" class="check-refused">
        {refused}
      </p>
      <div class="check-row">
        <Labelled text={t.network.loss}>
          <Select
            names={LOSSES}
            value={sheet.loss}
            texts={t.losses}
            onPick={(loss: Loss) => onChange({ loss })}
          />
        </Labelled>
        <Labelled text={t.network.rate}>
          <input
            class="check-short"
            data-field="learningRate"
            aria-invalid={props.wrong === 'learningRate' || undefined}
            autocomplete="off"
            dir="ltr"
            value={sheet.learningRate}
            onInput={e => onChange({ learningRate: e.currentTarget.value })}
          />
        </Labelled>
      </div>
      <div class="check-row">
        <Labelled text={t.network.errorSign}>
          <Select
            names={ERROR_SIGNS}
            value={sheet.errorSign}
            texts={t.errorSigns}
            onPick={errorSign => onChange({ errorSign })}
          />
        </Labelled>
      </div>
      <div class="check-row">
        <Labelled text={t.network.examples}>
          <Count value={examples} onCount={n => resize({ ...sheet, examples: n })} onRefuse={refuse} />
        </Labelled>
        {examples > 1 && (
          <Labelled text={t.network.batch}>
            <Select
              names={['mean', 'sum'] as const}
              value={sheet.batch}
              texts={t.batches}
              onPick={batch => onChange({ batch })}
            />
          </Labelled>
        )}
      </div>
      <Tick text={t.network.biases} isOn={sheet.hasBiases} onTick={hasBiases => onChange({ hasBiases })} />
      {sheet.hasBiases && (
        <Tick
          text={t.network.fixed}
          isOn={sheet.fixedBiases}
          onTick={fixedBiases => onChange({ fixedBiases })}
        />
      )}
      {sheet.hasBiases && (
        <Tick
          text={t.network.shared}
          isOn={sheet.sharedBiases}
          onTick={sharedBiases => onChange({ sharedBiases })}
        />
      )}
      <h4>{sheet.hasBiases ? t.weights : t.weightsOnly}</h4>
      {networkGrids(sheet).map(grid => (
        <GridFields
          key={grid.layer}
          {...props}
          grid={grid}
          caption={format(t.layer, { n: grid.layer! + 1 })}
        />
      ))}
      <h4>{t.data}</h4>
      {dataGrids(sheet).map(grid => (
        <GridFields key={grid.table} {...props} grid={grid} caption={tableText(grid.table!, words)} />
      ))}
      <Labelled text={t.network.about}>
        <input
          value={sheet.about}
          maxLength={300}
          placeholder={t.network.aboutHint}
          onInput={e => onChange({ about: e.currentTarget.value })}
        />
      </Labelled>
    </section>
  )
}

const Labelled = ({ text, children }: { text: string; children: ComponentChildren }) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: its control is its child
  <label class="check-field">
    <span>{text}</span>
    {children}
  </label>
)

const Tick = ({ text, isOn, onTick }: { text: string; isOn: boolean; onTick(isOn: boolean): void }) => (
  <label class="check-tick">
    <input type="checkbox" checked={isOn} onChange={e => onTick(e.currentTarget.checked)} />
    <span>{text}</span>
  </label>
)

interface CountProps {
  value: number
  onCount(n: number): void
  onRefuse(): void
}

/** A whole number from 1, taken when the field is left; while it is typed, no table is redrawn. */
function Count({ value, onCount, onRefuse }: CountProps) {
  return (
    <input
      class="check-short"
      type="number"
      min={1}
      value={value}
      onChange={e => {
        const n = e.currentTarget.valueAsNumber
        e.currentTarget.value = String(value)
        if (Number.isInteger(n) && n >= 1) onCount(n)
        else onRefuse()
      }}
    />
  )
}

interface SelectProps<Name extends string> {
  names: readonly Name[]
  value: Name
  texts: Record<Name, string>
  onPick(name: Name): void
}

function Select<Name extends string>({ names, value, texts, onPick }: SelectProps<Name>) {
  return (
    <select value={value} onChange={e => onPick(e.currentTarget.value as Name)}>
      {names.map(name => (
        <option key={name} value={name} selected={name === value}>
          {texts[name]}
        </option>
      ))}
    </select>
  )
}
