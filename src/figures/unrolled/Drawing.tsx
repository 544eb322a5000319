import { strokeOf } from '#drawing/axes.ts'
import { shortText } from '#drawing/number.ts'
import { powerText } from '#drawing/power-text.ts'
import { Silent } from '#drawing/Silent.tsx'
import { frames, plotOf, type Size } from './plotted.ts'
import type { Run, Unrolled } from './recurrence.ts'
import type { Texts } from './texts/en.ts'

interface Props {
  unrolled: Unrolled
  run: Run
  size: Size
  label: string
  t: Texts
  /** Takes the step, counted from 0, whose column was pressed. */
  onChoose?(at: number): void
}

/** The steps as boxes in a row; below each what its use of the weight adds, and the blame of its state. */
export function Drawing({ unrolled, run, size, label, t, onChoose }: Props) {
  const { width, height, boxes } = frames[size]
  const { box, gap, half, columns, bars, marks, one, ticks, named } = plotOf(run, size)
  const roomy = 2 * half >= (size === 'wide' ? 34 : 28)
  return (
    <svg
      class={`fig-unrolled-plot fig-${size}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <Silent>
        <path class="way" d={`M${box.left - 8} ${boxes}H${columns.at(-1)}`} />
        {columns.map((x, at) => (
          <g key={at} class={!unrolled.tied && at === unrolled.chosen ? 'step chosen' : 'step'}>
            <rect x={x - half} y={boxes - 14} width={2 * half} height={28} rx={Math.min(4, half)} />
            {roomy && (
              <text x={x} y={boxes + 4} text-anchor="middle">
                {shortText(run.h[at + 1], 2)}
              </text>
            )}
            {roomy && (
              <text class="copy" x={x} y={boxes + 30} text-anchor="middle">
                {shortText(unrolled.copies[at], 2)}
              </text>
            )}
          </g>
        ))}
        <text class="aside" x={4} y={boxes - 20}>
          {t.axes.states}
        </text>
        <text class="start" x={box.left - 12} y={boxes + 4} text-anchor="end">
          {shortText(run.h[0], 2)}
        </text>
        {ticks.map(({ power, at }) => (
          <g key={power}>
            <path class={power === 0 ? 'one' : 'grid'} d={`M${box.left} ${at}H${box.right}`} />
            <text class="tick" x={box.left - 8} y={at + 4} text-anchor="end">
              {powerText(power)}
            </text>
          </g>
        ))}
        {bars.map(({ x, width, from, to, beyond, zero }, at) =>
          zero ? (
            <text key={at} class="zero" x={x} y={one - 6} text-anchor="middle">
              0
            </text>
          ) : (
            <g key={at} class={!unrolled.tied && at === unrolled.chosen ? 'bar chosen' : 'bar'}>
              <rect x={x - width / 2} y={Math.min(from, to)} width={width} height={Math.abs(to - from)} />
              {/* A part of exactly 1 has no height, and is a part all the same. */}
              <path class="end" d={`M${x - width / 2} ${to}h${width}`} />
              {beyond && <path class="beyond" d={`M${x - width / 2} ${to + 2}h${width}l${-width / 2} 7z`} />}
            </g>
          ),
        )}
        <path class="blame" d={strokeOf(marks)} />
        {gap > 8 && marks.map(({ x, y }) => <circle key={x} class="mark" cx={x} cy={y} r={3.2} />)}
        {named.map(step => (
          <text key={step} class="tick" x={columns[step - 1]} y={box.bottom + 17} text-anchor="middle">
            {step}
          </text>
        ))}
        <text class="aside" x={box.right} y={height - 6} text-anchor="end">
          {t.axes.step}
        </text>
        {columns.map((x, at) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse; the list below the drawing does the same
          <rect
            key={at}
            class="press"
            x={x - gap / 2}
            y={0}
            width={gap}
            height={box.bottom}
            onClick={() => onChoose?.(at)}
          />
        ))}
      </Silent>
    </svg>
  )
}
