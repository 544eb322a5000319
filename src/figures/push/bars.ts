import { round } from '#drawing/geometry.ts'

/**
 * The outline of a bar that begins at `zero`. One that would leave the room is cut there by a torn edge, so that
 * nobody takes its end for its value.
 *
 * @param unit how long 1 is
 * @param room how far a bar may go to either side
 */
export function barPath(
  value: number,
  { zero, y, height, unit, room }: { zero: number; y: number; height: number; unit: number; room: number },
): string {
  const side = value < 0 ? -1 : 1
  const length = Math.abs(value) * unit
  if (length <= room) return `M${zero} ${y}h${round(side * length)}v${height}H${zero}z`
  const end = zero + side * room
  const tooth = round(height / 4)
  const teeth = [1, 2, 3, 4].map(n => `L${round(end - side * (n % 2 ? 6 : 0))} ${round(y + n * tooth)}`)
  return `M${zero} ${y}H${round(end)}${teeth.join('')}H${zero}z`
}
