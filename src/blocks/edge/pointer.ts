/** How far from an edge a finger may come down and still mean it, in units of the drawing. */
const REACH = 18

/** The edge of a drawing that is nearest to the pointer; edges cross, so what lies on top says little. */
export function nearestEdge(
  drawing: SVGSVGElement,
  { clientX, clientY }: MouseEvent,
): SVGGElement | undefined {
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(drawing.getScreenCTM()!.inverse())
  let best: SVGGElement | undefined
  let least = REACH
  for (const edge of drawing.querySelectorAll<SVGGElement>('[data-edge]')) {
    const [x1, y1, x2, y2] = edge.dataset.ends!.split(' ').map(Number)
    const distance = distanceToSegment(x, y, x1, y1, x2, y2)
    if (distance < least) {
      least = distance
      best = edge
    }
  }
  return best
}

function distanceToSegment(x: number, y: number, x1: number, y1: number, x2: number, y2: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)))
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy)
}
