import { shortText } from '#drawing/number.ts'
import { format } from '#i18n/format.ts'
import { dataNames } from './data.ts'
import { maxLayers, maxUnits } from './options.ts'
import { activationNames, batchNames, miniBatch, outputNames, type Settings } from './settings.ts'
import type { Texts } from './texts/en.ts'

const rates = [0.01, 0.03, 0.1, 0.3, 0.5, 1, 2, 4, 8, 16, 32, 100]
const ranges = [0, 0.1, 0.5, 1, 2, 5]

interface Props {
  t: Texts
  settings: Settings
  onChange(part: Partial<Settings>): void
}

/** What the network is, how it begins, and how it is trained. */
export function Knobs({ t, settings, onChange }: Props) {
  const { hidden } = settings
  const units = (layer: number, size: number) => {
    const next = hidden.slice()
    // Without this layer there is none after it.
    if (size === 0) next.length = layer
    else next[layer] = size
    onChange({ hidden: next })
  }
  return (
    <fieldset class="fig-trainer-knobs needs-js">
      <legend class="visually-hidden">{t.knobs}</legend>
      <Choice
        label={t.data}
        value={settings.data}
        options={dataNames.map(name => [name, t.dataNames[name]])}
        onChange={data => onChange({ data })}
      />
      <span class="fig-trainer-units">
        <span aria-hidden="true">{t.hidden}</span>
        {Array.from({ length: Math.min(maxLayers, hidden.length + 1) }, (_, layer) => (
          <select
            key={layer}
            aria-label={format(t.hiddenLayer, { layer: layer + 1 })}
            value={hidden[layer] ?? 0}
            onChange={event => units(layer, Number(event.currentTarget.value))}
          >
            {Array.from({ length: maxUnits + 1 }, (_, n) => (
              <option key={n} value={n}>
                {n}
              </option>
            ))}
          </select>
        ))}
      </span>
      <Choice
        label={t.activation}
        value={settings.activation}
        options={activationNames.map(name => [name, t.activations[name]])}
        onChange={activation => onChange({ activation })}
      />
      <Choice
        label={t.output}
        value={settings.output}
        options={outputNames.map(name => [name, t.activations[name]])}
        onChange={output => onChange({ output })}
      />
      <Choice
        label={t.rate}
        value={String(settings.learningRate)}
        options={withOwn(rates, settings.learningRate).map(rate => [String(rate), shortText(rate)])}
        onChange={rate => onChange({ learningRate: Number(rate) })}
      />
      <Choice
        label={t.batch}
        value={settings.batch}
        options={batchNames.map(name => [name, format(t.batches[name], { n: miniBatch })])}
        onChange={batch => onChange({ batch })}
      />
      <Choice
        label={t.range}
        value={String(settings.range)}
        options={ranges.map(range => [String(range), range === 0 ? t.zeros : `±${shortText(range)}`])}
        onChange={range => onChange({ range: Number(range) })}
      />
      <label>
        <span>{t.seed}</span>
        <input
          type="number"
          min={0}
          max={9999}
          step={1}
          value={settings.seed}
          onChange={event => {
            const seed = Math.trunc(Number(event.currentTarget.value))
            if (seed >= 0 && seed <= 9999) onChange({ seed })
            else event.currentTarget.value = String(settings.seed)
          }}
        />
      </label>
    </fieldset>
  )
}

/** The values in order, with the present one among them. */
function withOwn(values: readonly number[], own: number): number[] {
  return values.includes(own) ? [...values] : [...values, own].sort((a, b) => a - b)
}

interface ChoiceProps<Value extends string> {
  label: string
  value: Value
  options: readonly (readonly [Value, string])[]
  onChange(value: Value): void
}

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={event => onChange(event.currentTarget.value as Value)}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
