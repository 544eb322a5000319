import { digitsText } from '#drawing/number.ts'
import { format } from '#i18n/format.ts'
import type { Texts } from './texts/en.ts'

/** A sheet of paper whose side grows from `side` by `nudge`. */
export interface Sheet {
  side: number
  nudge: number
  area: number
  strip: number
  corner: number
}

/** Of the drawing, in its own units; the strips are drawn wider than to scale, or nobody would see them. */
const [old, wide, left, top] = [170, 46, 76, 34]

/** The larger sheet in its four pieces. */
export function Paper({ sheet, t }: { sheet: Sheet; t: Texts['paper'] }) {
  const { side, nudge, area, strip, corner } = sheet
  const [s, n] = [digitsText(side), digitsText(nudge)]
  const [x, y] = [left + old, top + wide]
  return (
    <svg viewBox="0 0 340 272" role="img" aria-label={format(t.described, { side: s, nudge: n })}>
      <rect class="sheet" x={left} y={y} width={old} height={old} />
      <rect class="strip" x={x} y={y} width={wide} height={old} />
      <rect class="strip" x={left} y={top} width={old} height={wide} />
      <rect class="corner" x={x} y={top} width={wide} height={wide} />
      <text x={left + old / 2} y={y + old / 2 - 4}>
        {t.old}
      </text>
      <text class="number" x={left + old / 2} y={y + old / 2 + 18}>
        {s} · {s} = {digitsText(area)}
      </text>
      <text class="number" x={left + old / 2} y={top + wide / 2 + 5}>
        {t.strip} {digitsText(strip)}
      </text>
      <text class="number" x={x + wide / 2} y={y + old / 2 + 5}>
        {digitsText(strip)}
      </text>
      <text class="number small" x={x + wide / 2} y={top + wide / 2 + 5}>
        {digitsText(corner)}
      </text>
      <text class="number" x={left + old / 2} y={y + old + 20}>
        {s}
      </text>
      <text class="number" x={x + wide / 2} y={y + old + 20}>
        {n}
      </text>
      <text class="number" x={left - 10} y={y + old / 2 + 5} text-anchor="end">
        {s}
      </text>
      <text class="number" x={left - 10} y={top + wide / 2 + 5} text-anchor="end">
        {n}
      </text>
      <text x={x + wide / 2} y={top - 10}>
        {t.corner}
      </text>
    </svg>
  )
}
