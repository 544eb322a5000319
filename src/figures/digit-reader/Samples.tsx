import { type Digit, inkPaths, SIDE } from './digits.ts'

interface Props {
  digits: readonly Digit[]
  label: string
}

const GAP = 1.5
const PER_ROW = 10

/** Some images, ten in a row, as one drawing. */
export function Samples({ digits, label }: Props) {
  const step = SIDE + GAP
  const rows = Math.ceil(digits.length / PER_ROW)
  return (
    <svg
      class="fig-digit fig-digit-samples"
      viewBox={`0 0 ${PER_ROW * step - GAP} ${rows * step - GAP}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      {digits.map(({ ink, digit }, n) => (
        <g
          key={`${n}.${digit}`}
          transform={`translate(${(n % PER_ROW) * step} ${Math.floor(n / PER_ROW) * step})`}
        >
          {inkPaths(ink).map(({ opacity, d }) => (
            <path key={opacity} fill-opacity={opacity} d={d} />
          ))}
        </g>
      ))}
    </svg>
  )
}
