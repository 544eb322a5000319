import { useMemo } from 'preact/hooks'
import { ticksOf } from '#drawing/axes.ts'
import { type Point, round } from '#drawing/geometry.ts'
import { shortText } from '#drawing/number.ts'
import { Silent } from '#drawing/Silent.tsx'
import { type DataName, rangeOfPlane } from './data.ts'
import type { Shown } from './lab.ts'
import { placeIn, plane } from './surface.ts'

interface Props {
  shown: Pick<Shown, 'settings' | 'points' | 'surface'>
  label: string
  /** Called with the place in the drawing that was clicked, where points can be set. */
  onPlace?: ((place: Point) => void) | undefined
}

/** The plane of the inputs: how large the output is all over it, and the points. */
export function Plane({ shown, label, onPlace }: Props) {
  const { settings, points, surface } = shown
  const range = rangeOfPlane(settings.data)
  const place = placeIn(range)
  const r = points.length > 20 ? 4 : 7
  const { x, y, side } = plane
  const sides = points.map(({ target, output }) => (target === 1 ? output > 0.5 : output < 0.5))
  // Hundreds of shapes that seldom change, while pictures follow one another: they are made when they do.
  const axes = useMemo(() => <Axes data={settings.data} />, [settings.data])
  const marks = useMemo(
    () =>
      points.map(({ x1, x2, target }, n) => {
        const at = place(x1, x2)
        const [cx, cy] = [round(at.x), round(at.y)]
        return (
          <g key={n}>
            {!sides[n] && <circle class="ring" cx={cx} cy={cy} r={r + 4} />}
            {target === 1 ? (
              <circle class="one" cx={cx} cy={cy} r={r} />
            ) : (
              <rect class="zero" x={cx - r + 0.5} y={cy - r + 0.5} width={2 * r - 1} height={2 * r - 1} />
            )}
          </g>
        )
      }),
    [settings.data, points.map(({ x1, x2, target }) => `${x1} ${x2} ${target}`).join(), sides.join()],
  )
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: fields below do by keyboard what a click does here
    <svg
      class={`fig-trainer-plane ${onPlace ? 'settable' : ''}`}
      viewBox="0 0 340 336"
      role="img"
      aria-label={label}
      onClick={
        onPlace &&
        (event => {
          const box = event.currentTarget.getBoundingClientRect()
          onPlace({
            x: ((event.clientX - box.left) / box.width) * 340,
            y: ((event.clientY - box.top) / box.height) * 336,
          })
        })
      }
    >
      <Silent>
        {surface.areas.map((d, n) => (
          <path key={n} class="area" fill-rule="evenodd" d={d} />
        ))}
        <path class="half" d={surface.half} />
        <rect class="plane" x={x} y={y} width={side} height={side} />
        {axes}
        {marks}
      </Silent>
    </svg>
  )
}

/** Where numbers are on the axes of the plane. */
function Axes({ data }: { data: DataName }) {
  const range = rangeOfPlane(data)
  const place = placeIn(range)
  const { x, y, side } = plane
  return (
    <>
      {ticksOf(range).map(value => {
        const { x: across, y: up } = place(value, value)
        return (
          <g key={value}>
            <text x={round(across)} y={y + side + 15} text-anchor="middle">
              {shortText(value, 2)}
            </text>
            <text x={x - 5} y={round(up) + 4} text-anchor="end">
              {shortText(value, 2)}
            </text>
          </g>
        )
      })}
      <text class="axis" x={x + side} y={y + side + 15} text-anchor="end">
        x₁
      </text>
      <text class="axis" x={x - 5} y={y + 10} text-anchor="end">
        x₂
      </text>
    </>
  )
}
