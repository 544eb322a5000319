import { arrowhead, type Point, round } from '#drawing/geometry.ts'
import { box, type Layout } from './layout.ts'

/** The box of a node around its middle, with the ring that shows where the focus is. */
export const NodeBox = ({ at: { x, y }, leaf }: { at: Point; leaf: boolean }) => (
  <>
    <rect
      class="ring"
      x={round(x - box.width / 2 - 4)}
      y={round(y - box.height / 2 - 4)}
      width={box.width + 8}
      height={box.height + 8}
      rx={12}
    />
    <rect
      class={`body ${leaf ? 'leaf' : ''}`}
      x={round(x - box.width / 2)}
      y={round(y - box.height / 2)}
      width={box.width}
      height={box.height}
      rx={8}
    />
  </>
)

/**
 * The arrowhead of an edge: at its end, or at its start where it leads back.
 *
 * @param size of one at the end; one that leads back is a large one
 */
export function tipOf(
  { start, end }: { start: Point; end: Point },
  flow: Layout['flow'],
  back: boolean,
  size = 6,
) {
  const away = flow === 'right' ? { x: 9, y: 0 } : { x: 0, y: 9 }
  return back
    ? arrowhead({ x: start.x + away.x, y: start.y + away.y }, start, 10)
    : arrowhead({ x: end.x - away.x, y: end.y - away.y }, end, size)
}
