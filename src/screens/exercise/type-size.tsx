import { useEffect, useRef } from 'preact/hooks'
import { typeSizeChoice } from '#editor/type-size.ts'

/** The size of the editor's type. What was chosen before is known in a browser only. */
export function TypeSize({ label }: { label: string }) {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => place.current?.replaceChildren(typeSizeChoice(label)), [])
  return <span ref={place} class="type-size-place" />
}
