import { strokeOf } from '#drawing/axes.ts'
import { arrowhead, type Point } from '#drawing/geometry.ts'
import { Silent } from '#drawing/Silent.tsx'
import {
  groupsOf,
  hiddenRange,
  inputRange,
  linesOf,
  nameOfInput,
  placing,
  type Sheet,
  sheets,
} from './planes.ts'
import { type Moment, pointNames, targets, xs } from './run.ts'

interface Props {
  moments: readonly Moment[]
  at: number
  size: keyof typeof sheets
  /** What a screen reader says of the drawing. */
  label: string
  names: { inputs: string; hidden: string }
}

/** Both planes at a moment: the points and the hidden units' lines, and what the hidden units make of them. */
export function Planes({ moments, at, size, label, names }: Props) {
  const sheet: Sheet = sheets[size]
  const moment = moments[at]
  const { units, output } = linesOf(moment, sheet)
  const inputs = placing(sheet.inputs, inputRange)
  const hidden = placing(sheet.hidden, hiddenRange)
  const nameAt = xs.map((_, n) => nameOfInput(n, sheet))
  const where = moment.hidden.map(([x, y]) => hidden(x, y))
  const trail = (n: number, from: number, to: number) =>
    strokeOf(moments.slice(from, to + 1).map(({ hidden: h }) => hidden(h[n][0], h[n][1])))
  return (
    <svg
      class={`fig-planes fig-${size}`}
      viewBox={`0 0 ${sheet.width} ${sheet.height}`}
      role="img"
      aria-label={label}
    >
      <Silent>
        <Plane plane={sheet.inputs} place={inputs} title={names.inputs} axes={['x₁', 'x₂']} />
        {units.map(
          (line, j) =>
            line && (
              <g key={j} class={`unit-line unit-${j + 1}`}>
                <path d={strokeOf([line.from, line.to])} />
                <path class="way" d={strokeOf([line.middle, line.above])} />
                <path class="tip" d={arrowhead(line.middle, line.above, 7)} />
                <text x={line.beyond.x} y={line.beyond.y + 4} text-anchor="middle">
                  {j === 0 ? 'h₁' : 'h₂'}
                </text>
              </g>
            ),
        )}
        {xs.map(([x, y], n) => (
          <Mark key={n} {...inputs(x, y)} n={n} size={size} />
        ))}
        {nameAt.map(({ x, y }, n) => (
          <text key={n} class="name" x={x} y={y + 4} text-anchor="middle">
            {pointNames[n]}
          </text>
        ))}
      </Silent>
      <Silent>
        <Plane plane={sheet.hidden} place={hidden} title={names.hidden} axes={['h₁', 'h₂']} />
        {output && <path class="output-side" d={`${strokeOf(output.side)}Z`} />}
        {xs.map((_, n) => (
          <path key={n} class="trail later" d={trail(n, at, moments.length - 1)} />
        ))}
        {xs.map((_, n) => (
          <path key={n} class="trail" d={trail(n, 0, at)} />
        ))}
        {output && <path class="output-line" d={strokeOf([output.from, output.to])} />}
        {/* Squares first: a disc fits into a square, so that points in one place are all seen. */}
        {[0, 3, 1, 2].map(n => (
          <Mark key={n} {...where[n]} n={n} size={size} />
        ))}
        {groupsOf(moment.hidden).map(group => (
          <text key={group[0]} class="name" {...besides(where[group[0]], group.length, sheet)}>
            {group.map(n => pointNames[n]).join(' ')}
          </text>
        ))}
      </Silent>
    </svg>
  )
}

/** Where the names of points in one place stand: to the right of it, where there is no room to the left, else above. */
function besides({ x, y }: Point, names: number, { hidden, away }: Sheet) {
  // A name and the gap after it, in the drawing's units.
  const width = 22 * names - 7
  const up = y < hidden.y + 24 ? 16 : -8
  if (x + away + width <= hidden.x + hidden.side)
    return { x: x + away - 3, y: y + up, 'text-anchor': 'start' } as const
  if (x - away - width >= hidden.x) return { x: x - away + 3, y: y + up, 'text-anchor': 'end' } as const
  const middle = Math.min(hidden.x + hidden.side - width / 2, Math.max(hidden.x + width / 2, x))
  return { x: middle, y: y + (up < 0 ? -away : away + 10), 'text-anchor': 'middle' } as const
}

interface PlaneProps {
  plane: Sheet['inputs']
  place(x: number, y: number): Point
  title: string
  axes: [string, string]
}

/** The square, its title, and where 0 and 1 are. */
function Plane({ plane, place, title, axes }: PlaneProps) {
  const { x, y, side } = plane
  const [low, high] = [place(0, 0), place(1, 1)]
  return (
    <>
      <rect class="plane" x={x} y={y} width={side} height={side} rx={3} />
      <path
        class="grid"
        d={`M${low.x} ${y}v${side}M${high.x} ${y}v${side}M${x} ${low.y}h${side}M${x} ${high.y}h${side}`}
      />
      <text class="title" x={x} y={y - 10}>
        {title}
      </text>
      {[low, high].map((at, value) => (
        <g key={value}>
          <text class="tick" x={at.x} y={y + side + 15} text-anchor="middle">
            {value}
          </text>
          <text class="tick" x={x - 5} y={at.y + 4} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
      <text class="axis" x={x + side / 2} y={y + side + 16} text-anchor="middle">
        {axes[0]}
      </text>
      <text class="axis" x={x - 4} y={y + side / 2 + 4} text-anchor="end">
        {axes[1]}
      </text>
    </>
  )
}

/** A point: a filled disc where the target is 1, an open square where it is 0. */
export function Mark({ x, y, n, size }: Point & { n: number; size: keyof typeof sheets }) {
  const r = size === 'wide' ? 6 : 5
  if (targets[n][0] === 1) return <circle class="mark one" cx={x} cy={y} r={r} />
  return <rect class="mark zero" x={x - r - 1.5} y={y - r - 1.5} width={2 * r + 3} height={2 * r + 3} />
}
