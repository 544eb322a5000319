import type { ComponentChildren } from 'preact'
import { arrowTarget } from './arrow-keys.ts'
import { type Point, round } from './geometry.ts'
import type { UnitId } from './types.ts'

interface Props {
  places: Point[][]
  label: string
  selected: UnitId | null
  onSelect(unit: UnitId | null): void
  /** Called with the unit under a mouse, and with null when it leaves. */
  onHover?(unit: UnitId | null): void
  /** The size of what a finger can hit, around each unit's place. */
  hit: { width: number; height: number }
  /** Layers stand side by side, or below each other. */
  flow?: 'right' | 'down'
  /** Only drawn: nothing to press or to focus. */
  still?: boolean
  /** Shapes without text: what stands in a unit is drawn over it, and the label says it in words. */
  unit(layer: number, unit: number): { class: string; label: string; children: ComponentChildren }
}

/**
 * The units of a layered network as one stop of the tab key: arrows lead from unit to unit, Escape lets go.
 *
 * It is a list box, because only that makes screen readers hand the arrow keys over.
 */
export function UnitList({
  places,
  label,
  selected,
  onSelect,
  onHover,
  hit,
  flow = 'right',
  still,
  unit,
}: Props) {
  const sizes = places.map(layer => layer.length)
  const [entryLayer, entryUnit] = selected ?? [0, 0]
  const onKeyDown = (event: KeyboardEvent, id: UnitId) => {
    const enter = event.key === 'Enter' || event.key === ' '
    const target = enter ? id : arrowTarget(sizes, id, flow === 'down' ? turned(event.key) : event.key)
    if (event.key === 'Escape') onSelect(null)
    if (!target) return
    event.preventDefault()
    onSelect(target)
    const list = (event.currentTarget as Element).parentElement!
    list.querySelector<SVGElement>(`[data-unit="${target.join('.')}"]`)!.focus()
  }
  return (
    <g role={still ? undefined : 'listbox'} aria-label={still ? undefined : label}>
      {places.flatMap((layer, l) =>
        layer.map(({ x, y }, u) => {
          const here = selected?.[0] === l && selected[1] === u
          const look = unit(l, u)
          if (still) {
            return (
              <g key={`${l}.${u}`} class={`unit still ${look.class}`}>
                {look.children}
              </g>
            )
          }
          return (
            <g
              key={`${l}.${u}`}
              class={`unit ${look.class} ${here ? 'selected' : ''}`}
              role="option"
              aria-label={look.label}
              aria-selected={here}
              tabindex={entryLayer === l && entryUnit === u ? 0 : -1}
              data-unit={`${l}.${u}`}
              onClick={() => onSelect(here ? null : [l, u])}
              onKeyDown={event => onKeyDown(event, [l, u])}
              onPointerEnter={onHover && (event => event.pointerType === 'mouse' && onHover([l, u]))}
              onPointerLeave={onHover && (() => onHover(null))}
            >
              <rect
                class="hit"
                x={round(x - hit.width / 2)}
                y={round(y - hit.height / 2)}
                width={hit.width}
                height={hit.height}
              />
              {look.children}
            </g>
          )
        }),
      )}
    </g>
  )
}

/** The arrow key that means the same where layers stand side by side. */
function turned(key: string): string {
  const keys: Record<string, string> = {
    ArrowDown: 'ArrowRight',
    ArrowUp: 'ArrowLeft',
    ArrowRight: 'ArrowDown',
    ArrowLeft: 'ArrowUp',
  }
  return keys[key] ?? key
}
