import { round } from '#drawing/geometry.ts'
import { networkDrawing } from '#drawing/network.ts'
import { Silent } from '#drawing/Silent.tsx'
import { placeOf } from './curve.ts'

const radius = 9
const { places, lines } = networkDrawing(
  [2, 3, 1],
  { width: 170, height: 130, marginX: 16, spacing: 44 },
  radius,
)

/** The 2-3-1 network without its numbers, with one weight lit. */
export function MiniNet({ path }: { path: string }) {
  const lit = placeOf(path)
  return (
    <svg class="fig-mini" viewBox="0 0 170 130" role="presentation">
      <Silent>
        {lines.map(({ from, to, d }) => {
          const here = from[0] === lit.layer && from[1] === lit.from && to[1] === lit.to
          return <path key={d} class={here ? 'lit' : ''} d={d} />
        })}
        {places.flat().map(({ x, y }) => (
          <circle key={`${x},${y}`} cx={round(x)} cy={round(y)} r={radius} />
        ))}
      </Silent>
    </svg>
  )
}
