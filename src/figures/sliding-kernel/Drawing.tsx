import { between, round } from '#drawing/geometry.ts'
import { shortText } from '#drawing/number.ts'
import { Silent } from '#drawing/Silent.tsx'
import { format } from '#i18n/format.ts'
import { type Convolution, carries, factorsOf, linesOf, type Part } from './convolution.ts'
import { indexed, nameOf, saidOf } from './said.ts'
import { sheets, spotOf } from './sheet.ts'
import type { Texts } from './texts/en.ts'

interface Props {
  convolution: Convolution
  /** The sums of the places. */
  z: readonly number[]
  part: Part
  size: keyof typeof sheets
  t: Texts
  onPress?(part: Part): void
}

/** Kernel, places and inputs in three rows; the lines of the pressed part are lit. */
export function Drawing({ convolution, z, part, size, t, onPress }: Props) {
  const sheet = sheets[size]
  const { x, k, delta } = convolution
  const tone = part.kind === 'place' ? 'forward' : 'backward'
  const lines = linesOf(convolution).map(line => {
    const [from, to] = [
      spotOf({ kind: 'input', at: line.input }, convolution, sheet),
      spotOf({ kind: 'place', at: line.place }, convolution, sheet),
    ]
    return {
      line,
      lit: carries(line, part),
      ends: between({ ...from, y: from.y - sheet.half.y }, { ...to, y: to.y + sheet.half.y }, 1, 1),
    }
  })
  const box = (of: Part, text: string, above?: string) => {
    const { x: cx, y: cy } = spotOf(of, convolution, sheet)
    const { half } = sheet
    const pressed = of.kind === part.kind && of.at === part.at
    const touched = lines.some(({ lit, line }) => lit && carries(line, of))
    const name = of.kind === 'input' ? cy + half.y + 16 : cy - half.y - 6
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse; the list below the drawing does the same
      <g
        key={`${of.kind}${of.at}`}
        class={`box ${of.kind} ${pressed ? `pressed ${tone}` : touched ? `touched ${tone}` : ''}`}
        onClick={() => onPress?.(of)}
      >
        <rect
          x={cx - half.x}
          y={cy - half.y}
          width={2 * half.x}
          height={2 * half.y}
          rx={of.kind === 'place' ? half.y : 4}
        />
        <text x={cx} y={cy + 4} text-anchor="middle">
          {text}
        </text>
        <text class="name" x={cx} y={name} text-anchor="middle">
          {nameOf(of)}
        </text>
        {above && (
          <text class="delta" x={cx} y={name - 16} text-anchor="middle">
            {above}
          </text>
        )}
      </g>
    )
  }
  return (
    <svg
      class={`fig-sliding fig-${size}`}
      viewBox={`0 0 ${sheet.width} ${sheet.height}`}
      role="img"
      aria-label={format(t.drawing, { what: saidOf(t, convolution, part).sentence })}
    >
      <Silent>
        {lines
          .toSorted((one, other) => Number(one.lit) - Number(other.lit))
          .map(({ line, lit, ends: [from, to] }) => (
            <path
              key={`${line.place}-${line.m}`}
              class={lit ? `line lit ${tone}` : 'line'}
              d={`M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`}
            />
          ))}
        {size === 'wide' &&
          lines
            .filter(({ lit }) => lit)
            .map(({ line, ends: [from, to] }) => {
              const share = part.kind === 'input' ? 0.66 : 0.34
              const [one, other] = factorsOf(line, part, convolution)
              return (
                <text
                  key={`${line.place}-${line.m}`}
                  class={`part ${tone}`}
                  x={round(from.x + share * (to.x - from.x))}
                  y={round(from.y + share * (to.y - from.y) + 4)}
                  text-anchor="middle"
                >
                  {shortText(one * other, 3)}
                </text>
              )
            })}
        {k.map((km, m) => box({ kind: 'kernel', at: m }, shortText(km)))}
        {delta.map((d, n) =>
          box(
            { kind: 'place', at: n },
            shortText(z[n], 3),
            size === 'wide' ? `${indexed('δ', n)} ${shortText(d)}` : shortText(d),
          ),
        )}
        {x.map((xi, i) => box({ kind: 'input', at: i }, shortText(xi)))}
        {size === 'wide' &&
          (['kernel', 'place', 'input'] as const).map(kind => (
            <text key={kind} class="row" x={6} y={sheet[kind] + 4}>
              {t.rows[kind]}
            </text>
          ))}
      </Silent>
    </svg>
  )
}
