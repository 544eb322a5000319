import { between, layered, round } from '#drawing/geometry.ts'
import { Silent } from '#drawing/Silent.tsx'

const places = layered([2, 3, 1], { width: 170, height: 130, marginX: 16, spacing: 44 })
const radius = 9

/** The 2-3-1 network without its numbers, with one weight lit. */
export function MiniNet({ path }: { path: string }) {
  const edges = [
    ...[0, 1, 2].flatMap(j =>
      [0, 1].map(i => ({ path: `W1.${j}.${i}`, from: places[0][i], to: places[1][j] })),
    ),
    ...[0, 1, 2].map(j => ({ path: `W2.${j}`, from: places[1][j], to: places[2][0] })),
  ]
  return (
    <svg class="fig-mini" viewBox="0 0 170 130" role="presentation">
      <Silent>
        {edges.map(edge => {
          const [start, end] = between(edge.from, edge.to, radius, radius)
          return (
            <path
              key={edge.path}
              class={edge.path === path ? 'lit' : ''}
              d={`M${round(start.x)} ${round(start.y)}L${round(end.x)} ${round(end.y)}`}
            />
          )
        })}
        {places.flat().map(({ x, y }) => (
          <circle key={`${x},${y}`} cx={x} cy={y} r={radius} />
        ))}
      </Silent>
    </svg>
  )
}
