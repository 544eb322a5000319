import { round } from '#drawing/geometry.ts'
import { numberText, shortText, signedText } from '#drawing/number.ts'
import { Silent } from '#drawing/Silent.tsx'
import { format } from '#i18n/format.ts'
import { barPath } from './bars.ts'
import type { LossName } from './one.ts'
import type { Texts } from './texts/en.ts'
import { pushThree, type Three } from './three.ts'

export const frames = {
  wide: {
    width: 640,
    height: 262,
    z: 92,
    a: 176,
    unitA: 130,
    zero: 470,
    unit: 120,
    end: 632,
    top: 60,
    row: 46,
  },
  narrow: {
    width: 340,
    height: 262,
    z: 52,
    a: 66,
    unitA: 70,
    zero: 240,
    unit: 52,
    end: 336,
    top: 60,
    row: 46,
  },
}

interface Props {
  three: Three
  loss: LossName
  size: keyof typeof frames
  t: Texts
}

/** Three outputs as bars, their error terms as bars to both sides, and all error terms together, which balance. */
export function ThreeDrawing({ three, loss, size, t }: Props) {
  const f = frames[size]
  const { a, deltas } = pushThree(three)
  const delta = deltas[loss]
  const names = size === 'wide' ? t.three.columns : t.three.shortColumns
  const together = f.top + 3 * f.row + 10
  // All that push down are laid end to end on one side, all that push up on the other.
  let [up, down] = [0, 0]
  const pieces = delta.map((one, k) => {
    const from = one < 0 ? down : up
    if (one < 0) down += one
    else up += one
    return { k, one, from }
  })
  return (
    <svg
      class={`fig-${size}`}
      viewBox={`0 0 ${f.width} ${f.height}`}
      role="img"
      aria-label={format(t.three.drawing, {
        outputs: a.map(ak => numberText(ak, 2)).join(', '),
        right: three.right + 1,
        loss: t.losses[loss],
        deltas: delta.map(one => signedText(one, 2)).join(', '),
      })}
    >
      <Silent>
        <text class="aside" x={f.z} y={24} text-anchor="end">
          {names.z}
        </text>
        <text class="aside" x={f.a} y={24}>
          {names.a}
        </text>
        <text class="aside" x={f.zero} y={24} text-anchor="middle">
          {names.delta}
        </text>
        <path class="zero" d={`M${f.zero} 38V${f.height - 10}`} />
        {a.map((ak, k) => {
          const y = f.top - 14 + k * f.row
          const place = { y, height: 26 }
          return (
            <g key={k} class={k === three.right ? 'right' : undefined}>
              <text class="number" x={f.z} y={y + 18} text-anchor="end">
                {shortText(three.z[k] + three.added, 1)}
              </text>
              <path class="room" d={`M${f.a} ${y}h${f.unitA}v26h${-f.unitA}z`} />
              <path
                class="bar output"
                d={barPath(ak, { ...place, zero: f.a, unit: f.unitA, room: f.unitA })}
              />
              {k === three.right && (
                <text class="mark" x={f.a + f.unitA + 6} y={y + 18}>
                  ✓
                </text>
              )}
              <text class="number" x={f.a + 4} y={y + 40}>
                {numberText(ak, 3)}
              </text>
              <path
                class="bar delta"
                d={barPath(delta[k], { ...place, zero: f.zero, unit: f.unit, room: f.unit })}
              />
              <text
                class="number"
                x={f.zero + (delta[k] < 0 ? 5 : -5)}
                y={y + 18}
                text-anchor={delta[k] < 0 ? 'start' : 'end'}
              >
                {signedText(delta[k], 3)}
              </text>
            </g>
          )
        })}
        <text class="aside" x={size === 'wide' ? f.a : 8} y={together + 18}>
          {t.three.together}
        </text>
        {pieces.map(({ k, one, from }) => (
          <path
            key={k}
            class="bar delta"
            d={barPath(one, {
              zero: round(f.zero + from * f.unit),
              y: together,
              height: 26,
              unit: f.unit,
              room: f.unit,
            })}
          />
        ))}
      </Silent>
    </svg>
  )
}
