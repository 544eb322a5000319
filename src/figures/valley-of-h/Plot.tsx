import { powerText } from '#drawing/power-text.ts'
import { Silent } from '#drawing/Silent.tsx'
import { format } from '#i18n/format.ts'
import { markOf } from './mark.ts'
import { frames, plotOf, powerAt, type Size } from './plotted.ts'
import type { Texts } from './texts/en.ts'
import { moved, type Valley } from './valley.ts'

interface Props {
  valley: Valley
  size: Size
  t: Texts
  /** Takes the figure as it is after a drag. */
  onMove?(valley: Valley): void
}

/** The errors against h, both logarithmic, with the handle for h. */
export function Plot({ valley, size, t, onMove }: Props) {
  const { width, height } = frames[size]
  const plot = plotOf(valley, size)
  const { box } = plot
  const drag = (event: PointerEvent) => {
    const svg = event.currentTarget as SVGSVGElement
    const { left, width: shown } = svg.getBoundingClientRect()
    onMove?.(moved(valley, powerAt((event.clientX - left) / shown, valley.precision, size)))
  }
  return (
    <svg
      class={`fig-plot fig-${size}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={format(t.drawing, { h: powerText(valley.exponent) })}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId)
        drag(event)
      }}
      onPointerMove={event => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event)
      }}
    >
      <Silent>
        {plot.ticksY.map(({ at, power }) => (
          <g key={power}>
            <path class="grid" d={`M${box.left} ${at}H${box.right}`} />
            <text x={box.left - 8} y={at + 4} text-anchor="end">
              {powerText(power)}
            </text>
          </g>
        ))}
        {plot.ticksX.map(({ at, power }) => (
          <text key={power} x={at} y={box.bottom + 20} text-anchor="middle">
            {powerText(power)}
          </text>
        ))}
        <text class="aside" x={box.right} y={height - 6} text-anchor="end">
          {t.axisX}
        </text>
        <text class="aside" x={box.left - 40} y={box.top - 16}>
          {t.axisY}
        </text>
        {plot.asymptotes.map(({ name, stroke, label, anchor }) => (
          <g key={name} class="asymptote">
            <path d={stroke} />
            <text x={label.x + (anchor === 'start' ? 10 : -10)} y={label.y - 2} text-anchor={anchor}>
              {(size === 'wide' ? t.asymptotes : t.shortly)[name]}
            </text>
          </g>
        ))}
        {plot.strokes.map(({ method, stroke, marks }) => (
          <g key={method} class={`method ${method}`}>
            <path class="stroke" d={stroke} />
            {marks.map(at => (
              <path key={at.x} class="mark" d={markOf(method, at, 3.2)} />
            ))}
          </g>
        ))}
        <path class="handle" d={`M${plot.handle} ${box.top}V${box.bottom}`} />
        {plot.met.map(({ method, at }) => (
          <path key={method} class="met" d={markOf(method, at, 5.5)} />
        ))}
        <circle class="grip" cx={plot.handle} cy={box.bottom} r={9} />
      </Silent>
    </svg>
  )
}
