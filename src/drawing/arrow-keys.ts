import type { UnitId } from './types.ts'

/**
 * Where an arrow key leads in a layered network: left and right across the layers, up and down within one.
 *
 * @param sizes units of each layer, inputs first
 * @param from the unit that has the focus
 * @returns the unit to go to, or null when the key is none of ours or the network ends there
 */
export function arrowTarget(sizes: readonly number[], [layer, unit]: UnitId, key: string): UnitId | null {
  const across = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  const within = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  if (key === 'Home') return [layer, 0]
  if (key === 'End') return [layer, sizes[layer] - 1]
  if (!across && !within) return null
  const to = layer + across
  const size = sizes[to]
  if (size === undefined) return null
  // Between layers of unlike size the relative height is kept, so that the eye can follow.
  const place = across ? Math.round(((unit + 0.5) / sizes[layer]) * size - 0.5) : unit + within
  if (!across && (place < 0 || place >= size)) return null
  return [to, Math.min(size - 1, Math.max(0, place))]
}
