import { Silent } from '#drawing/Silent.tsx'
import type { Matrix } from '#engine'
import { format } from '#i18n/format.ts'
import { Block } from './Block.tsx'
import { letters, toneOf } from './letters.ts'
import { type BlockName, type Shape, type Slots, shapeOf, type Verdict } from './products.ts'
import type { Texts } from './texts/en.ts'

const MOST = 3

/** Cells that hold a number; the gaps between the blocks hold a sign. */
const frames = {
  wide: { cell: 54, gap: 46, left: 56, digits: 3 },
  narrow: { cell: 44, gap: 32, left: 12, digits: 2 },
}

interface Props {
  t: Texts
  blocks: Record<BlockName, Matrix>
  slots: Slots
  next: 0 | 1
  verdict: Verdict
  size: 'wide' | 'narrow'
}

/** The equation: slot times slot is the product, and below it what a nudge measures. */
export function Drawing({ t, blocks, slots, next, verdict, size }: Props) {
  const { cell, gap, left, digits } = frames[size]
  const side = MOST * cell
  const top = 30
  const lower = top + side + 38
  const at = [left, left + side + gap]
  const wide = size === 'wide'
  // On a narrow sheet the product begins the second line.
  const product = wide ? { x: left + 2 * (side + gap), y: top } : { x: left + 8, y: lower }
  const nudge = wide ? { x: product.x, y: lower } : { x: left + side + gap, y: lower }
  const middle = top + side / 2
  const inner = slots.map(name => (name ? shapeOf(blocks[name]) : null))
  const known = inner[0] && inner[1]
  const fits = known && inner[0]![1] === inner[1]![0]
  const tone = !known ? '' : fits ? 'fits' : 'unfit'
  const wanted = `${t.wanted} ${format(t.shape, { rows: verdict.wanted[0], columns: verdict.wanted[1] })}`
  const block = (numbers: Matrix, { x, y }: { x: number; y: number }, tone: string, filled = true) => {
    const [rows, columns] = shapeOf(numbers)
    return (
      <Block
        x={x + ((MOST - columns) * cell) / 2}
        y={y + ((MOST - rows) * cell) / 2}
        cell={cell}
        numbers={numbers}
        tone={tone}
        {...(filled && { digits })}
      />
    )
  }
  return (
    <svg
      class={`fig-shapes-equation fig-${size}`}
      viewBox={`0 0 ${wide ? 680 : 320} ${lower + side + 12}`}
      role="img"
      aria-label={format(t.drawing, {
        slots: slots.map((name, n) => slotText(t, blocks, name, n)).join('; '),
      })}
    >
      <Silent>
        {slots.map((name, n) => (
          <g key={n} data-slot={n} class={n === next ? 'slot next' : 'slot'}>
            <rect x={at[n]} y={top} width={side} height={side} rx={6} />
            <text class="label" x={at[n] + side / 2} y={top - 10} text-anchor="middle">
              {name ? letters[name] : t.slot[n]}
            </text>
            {name && block(blocks[name], { x: at[n], y: top }, toneOf(name))}
          </g>
        ))}
        {inner[0] && <Side across shape={inner[0]} corner={{ x: at[0], y: top }} cell={cell} tone={tone} />}
        {inner[1] && <Side shape={inner[1]} corner={{ x: at[1], y: top }} cell={cell} tone={tone} />}
        <text class="sign" x={at[1] - gap / 2} y={middle + 6} text-anchor="middle">
          ·
        </text>
        {known && (
          <text class={`inner ${tone}`} x={at[1] - gap / 2} y={top + side + 18} text-anchor="middle">
            {inner[0]![1]} {fits ? '=' : '≠'} {inner[1]![0]} {fits ? '✓' : '✗'}
          </text>
        )}
        <text
          class="sign"
          x={wide ? product.x - gap / 2 : 10}
          y={product.y + side / 2 + 6}
          text-anchor="middle"
        >
          =
        </text>
        {verdict.product ? (
          block(verdict.product, product, 'made')
        ) : (
          <text class="label" x={product.x + side / 2} y={product.y + side / 2 + 4} text-anchor="middle">
            {verdict.level === 'unfit' ? t.noProduct : t.product}
          </text>
        )}
        <text class="label" x={nudge.x + side / 2} y={nudge.y - 8} text-anchor="middle">
          {verdict.nudge ? `${t.nudge} ${verdict.level === 'refused' ? '✗' : '✓'}` : wanted}
        </text>
        {block(
          verdict.nudge ?? emptyOf(verdict.wanted),
          nudge,
          !verdict.nudge ? 'wanted' : verdict.level === 'refused' ? 'refuses' : 'agrees',
          verdict.nudge !== null,
        )}
      </Silent>
    </svg>
  )
}

/** A slot and what is in it, in words. */
export function slotText(
  t: Texts,
  blocks: Record<BlockName, Matrix>,
  name: BlockName | null,
  n: number,
): string {
  if (!name) return format(t.slotEmpty, { slot: t.slot[n] })
  const [rows, columns] = shapeOf(blocks[name])
  const block = `${t.names[name]}, ${format(t.shape, { rows, columns })}`
  return format(t.slotFilled, { slot: t.slot[n], block })
}

/** A matrix of which nothing is known but its shape. */
const emptyOf = ([rows, columns]: Shape): Matrix =>
  Array.from({ length: rows }, () => Array<number>(columns).fill(0))

interface SideProps {
  /** Along the top of a block, else down its left side. */
  across?: boolean
  shape: readonly [number, number]
  corner: { x: number; y: number }
  cell: number
  tone: string
}

/** The side of a block that has to be as long as the other block's: the top of the first, the left of the second. */
function Side({ across, shape: [rows, columns], corner, cell, tone }: SideProps) {
  const x = corner.x + ((MOST - columns) * cell) / 2
  const y = corner.y + ((MOST - rows) * cell) / 2
  return (
    <path class={`side ${tone}`} d={across ? `M${x} ${y}h${columns * cell}` : `M${x} ${y}v${rows * cell}`} />
  )
}
