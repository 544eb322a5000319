import { inkPaths, SIDE } from './digits.ts'

interface Props {
  ink: readonly number[]
  /** What it shows, in words; absent where the words stand beside it. */
  label?: string
}

/** An image of eight cells by eight. */
export function Image({ ink, label }: Props) {
  return (
    <svg
      class="fig-digit"
      viewBox={`0 0 ${SIDE} ${SIDE}`}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      shape-rendering="crispEdges"
    >
      {inkPaths(ink).map(({ opacity, d }) => (
        <path key={opacity} fill-opacity={opacity} d={d} />
      ))}
    </svg>
  )
}
