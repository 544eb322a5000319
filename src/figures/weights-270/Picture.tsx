import { round } from '#drawing/geometry.ts'
import { numberText } from '#drawing/number.ts'
import { Silent } from '#drawing/Silent.tsx'
import type { UnitId } from '#drawing/types.ts'
import { UnitList } from '#drawing/UnitList.tsx'
import { format } from '#i18n/format.ts'
import { fan, frames, placesOf, type Size, weightPaths } from './draw.ts'
import { entering, flowAt, known, largest, type Model, returning, sizes } from './model.ts'
import { type Texts, unitName } from './words.ts'

interface Props {
  t: Texts
  model: Model
  step: number
  size: Size
  /** The unit whose lines are drawn thick. */
  traced: UnitId | null
  selected: UnitId | null
  onSelect(unit: UnitId | null): void
  onHover(unit: UnitId | null): void
}

/** The picture itself: 39 units, 270 lines, and beside the outputs what the traced unit does to each error. */
export function Picture({ t, model, step, size, traced, selected, onSelect, onHover }: Props) {
  const frame = frames[size]
  const places = placesOf(size, sizes)
  const quiet = size === 'quiet'
  const { radius } = frame
  const last = sizes.length - 1
  return (
    <svg
      class={`fig-270-net fig-${size} ${traced ? 'tracing' : ''}`}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role={quiet ? 'img' : 'presentation'}
      aria-label={quiet ? t.drawing : undefined}
    >
      <Silent>
        {model.network.layers.map(({ W }, gap) => (
          <g key={gap} class={`gap ${flowAt(step, gap) ?? ''} ${traced && gap > traced[0] ? 'after' : ''}`}>
            {weightPaths(W, places[gap], places[gap + 1], radius).map(({ sign, size, d }) => (
              <path key={`${sign}${size}`} class={`${sign} size-${size}`} d={d} />
            ))}
          </g>
        ))}
        {traced && <Trace model={model} places={places} radius={radius} unit={traced} />}
        {!quiet && <Outputs t={t} model={model} step={step} size={size} traced={traced} places={places} />}
      </Silent>
      <UnitList
        places={places}
        label={t.drawing}
        selected={selected}
        onSelect={onSelect}
        onHover={onHover}
        hit={{ width: 36, height: 36 }}
        still={quiet}
        unit={(l, u) => {
          const { x, y } = places[l][u]
          const total = model.total[l][u]
          const now = known(step, l)
          const strength = Math.abs(total) / largest(model, l)
          const here = traced?.[0] === l && traced[1] === u
          return {
            class: here ? 'traced' : '',
            label: unitName(t, [l, u]),
            children: (
              <>
                <circle class="ring" cx={round(x)} cy={round(y)} r={radius + 6} />
                {l > 0 && (
                  <circle
                    class={`blame ${total < 0 ? 'minus' : 'plus'} ${now.blame ? '' : 'later'}`}
                    cx={round(x)}
                    cy={round(y)}
                    r={radius + 2.5}
                    stroke-width={round(0.6 + 4 * strength)}
                  />
                )}
                <circle class="body" cx={round(x)} cy={round(y)} r={radius} />
                <circle
                  class={`level ${now.activation ? '' : 'later'}`}
                  cx={round(x)}
                  cy={round(y)}
                  r={round((radius - 1) * Math.sqrt(model.activation[l][u]))}
                />
              </>
            ),
          }
        }}
      />
      {!quiet && (
        <Silent class="heads">
          <text x={places[0][0].x} y={14} text-anchor={size === 'narrow' ? 'start' : 'middle'}>
            {t.heads.inputs}
          </text>
          <text x={places[2][0].x} y={14} text-anchor="middle">
            {t.heads.hidden}
          </text>
          <text x={places[last][0].x} y={places[last][0].y - 40} text-anchor="middle">
            {t.heads.outputs}
          </text>
        </Silent>
      )}
    </svg>
  )
}

type Places = ReturnType<typeof placesOf>

/** The lines of one unit: what comes in, and what comes back. */
function Trace({
  model,
  places,
  radius,
  unit,
}: {
  model: Model
  places: Places
  radius: number
  unit: UnitId
}) {
  const [l, u] = unit
  const place = places[l][u]
  const into = entering(model, unit).map(({ product }) => product)
  const back = returning(model, unit).map(({ product }) => product)
  return (
    <>
      {into.length > 0 && (
        <g class="into">
          {fan(place, places[l - 1], into, radius).map(({ d, width }) => (
            <path key={d} d={d} stroke-width={width} />
          ))}
        </g>
      )}
      {back.length > 0 && (
        <g class="return">
          {fan(place, places[l + 1], back, radius).map(({ d, width }) => (
            <path key={d} d={d} stroke-width={width} />
          ))}
        </g>
      )}
    </>
  )
}

interface OutputsProps extends Pick<Props, 't' | 'model' | 'step' | 'size' | 'traced'> {
  places: Places
}

/** Beside each output its value and its target, and a bar: how its error answers to the traced unit. */
function Outputs({ t, model, step, size, traced, places }: OutputsProps) {
  const last = sizes.length - 1
  const wide = size === 'wide'
  const later = step < 5 ? 'later' : ''
  const parts = traced && model.blame[traced[0]][traced[1]]
  const top = parts ? Math.max(...parts.map(Math.abs)) || 1 : 1
  const reach = wide ? 56 : 34
  const start = places[last][0].x + frames[size].radius + (wide ? 14 : 9)
  const middle = start + reach
  return (
    <>
      {places[last].map(({ y }, k) => (
        <g key={y}>
          <text class={step < last ? 'later' : ''} x={start} y={round(y - 4)}>
            {numberText(model.activation[last][k], 2)}
          </text>
          <text class={`target ${later}`} x={start + (wide ? 40 : 31)} y={round(y - 4)}>
            {format(t.target, { target: model.target[k] })}
          </text>
          {parts && (
            <>
              <path class="axis" d={`M${middle} ${round(y + 4)}v14`} />
              <rect
                class={`bar ${parts[k] < 0 ? 'minus' : 'plus'}`}
                x={round(parts[k] < 0 ? middle - (reach * -parts[k]) / top : middle)}
                y={round(y + 6)}
                width={round((reach * Math.abs(parts[k])) / top)}
                height={10}
              />
            </>
          )}
        </g>
      ))}
      {parts && (
        <text class="target" x={round(middle)} y={round(places[last][3].y + 36)} text-anchor="middle">
          {t.heads.effect}
        </text>
      )}
    </>
  )
}
