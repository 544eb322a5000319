import { useRef } from 'preact/hooks'
import { digitsText, shortText } from '#drawing/number.ts'
import { Silent } from '#drawing/Silent.tsx'
import { format } from '#i18n/format.ts'
import { type Chain, changed, functions, passed } from './chain.ts'
import { frames, heightOf, levelOf, lines, panelAt, panelsOf, type Size, ticks, zAt } from './plotted.ts'
import type { Texts } from './texts/en.ts'

interface Props {
  chain: Chain
  size: Size
  t: Texts
  /** Takes the chain as it is after a drag. */
  onMove?(chain: Chain): void
}

/** The three curves with their slopes, and under each what is left of the blame, layer by layer. */
export function Drawing({ chain, size, t, onMove }: Props) {
  const f = frames[size]
  // A drag stays on the axis of the panel in which it began.
  const held = useRef(0)
  const partOf = (event: PointerEvent) => {
    const { left, width } = (event.currentTarget as SVGElement).getBoundingClientRect()
    return (event.clientX - left) / width
  }
  const drag = (event: PointerEvent) => onMove?.(changed(chain, 'z', zAt(partOf(event), size, held.current)))
  return (
    <svg
      class={`fig-${size}`}
      viewBox={`0 0 ${f.width} ${f.height}`}
      role="img"
      aria-label={format(t.drawing, {
        z: shortText(chain.z, 1),
        slopes: functions
          .map(name => `${t.functions[name]} ${digitsText(passed(name, chain).slope, 2)}`)
          .join(', '),
        w: shortText(chain.w, 1),
        left: functions
          .map(name => `${t.functions[name]} ${digitsText(passed(name, chain).left.at(-1)!, 2)}`)
          .join(', '),
      })}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId)
        held.current = panelAt(partOf(event), size)
        drag(event)
      }}
      onPointerMove={event => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event)
      }}
    >
      <Silent>
        {panelsOf(chain, size).map(({ name, left, right, ...panel }) => {
          const { slope, factor } = passed(name, chain)
          return (
            <g key={name}>
              <text class="title" x={left} y={20}>
                {t.functions[name]}
              </text>
              {ticks.map(height => (
                <path key={height} class="grid" d={`M${left} ${heightOf(size, height)}H${right}`} />
              ))}
              <path class="handle" d={`M${panel.slopeHere.x} ${f.curve[0]}V${f.curve[1]}`} />
              <path class="slope" d={panel.slope} />
              <path class="curve" d={panel.curve} />
              <circle class="slope-here" cx={panel.slopeHere.x} cy={panel.slopeHere.y} r={5} />
              {panel.here && <circle class="here" cx={panel.here.x} cy={panel.here.y} r={6} />}
              <text class="number" x={left} y={f.curve[1] + 22}>
                {format(size === 'wide' ? t.slope : t.shortSlope, { slope: digitsText(slope, 3) })}
              </text>
              <text class="number" x={left} y={f.curve[1] + 42}>
                {format(size === 'wide' ? t.factor : t.shortFactor, { factor: digitsText(factor, 3) })}
              </text>
              {lines.map(power => (
                <path
                  key={power}
                  class={power === 0 ? 'one' : 'grid'}
                  d={`M${left} ${levelOf(size, power)}H${right}`}
                />
              ))}
              {panel.bars.map((bar, k) => (
                <path
                  key={k}
                  class={bar.cut ? 'bar cut' : 'bar'}
                  d={`M${bar.x} ${bar.y}h${bar.width}v${bar.height}h${-bar.width}z`}
                />
              ))}
            </g>
          )
        })}
        {ticks.map(height => (
          <text key={height} class="tick" x={f.left - 8} y={heightOf(size, height) + 4} text-anchor="end">
            {shortText(height)}
          </text>
        ))}
        {lines.map(power => (
          <text key={power} class="tick" x={f.left - 8} y={levelOf(size, power) + 4} text-anchor="end">
            {(size === 'wide' ? t.levels : t.shortLevels)[power]}
          </text>
        ))}
        <text class="aside" x={f.left} y={f.height - 6}>
          {size === 'wide' ? t.layers : t.shortLayers}
        </text>
      </Silent>
    </svg>
  )
}
