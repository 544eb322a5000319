import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { keepReachable } from '#maths/browser/scrollable.ts'
import type { CommonTexts } from './types.ts'

interface FrameProps {
  name: string
  caption: string
  /** What one can do with it, said below the caption; without a script, and on paper, it is not there. */
  use?: string
  t: CommonTexts
  /** The table of all numbers of the present state: what the figure says to those who do not see it. */
  table: ComponentChildren
  children: ComponentChildren
}

/** The sheet around every figure: drawing, controls, table of numbers (key T) and caption. */
export function Frame({ name, caption, use, t, table, children }: FrameProps) {
  const details = useRef<HTMLDetailsElement>(null)
  return (
    <figure
      class={`fig fig-${name}`}
      onKeyDown={event => {
        const typing = (event.target as HTMLElement).matches('input, select, textarea')
        if (typing || event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey)
          return
        const box = details.current!
        box.open = !box.open
        if (box.open) box.querySelector('summary')!.focus()
      }}
    >
      {children}
      <details class="fig-numbers" ref={details}>
        <summary>
          {t.table} <kbd class="needs-js">{t.tableKey}</kbd>
        </summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section class="fig-scroll" ref={keepReachable} tabIndex={0} aria-label={t.scroll}>
          {table}
        </section>
      </details>
      <figcaption>
        {caption}
        {use && <span class="needs-js"> {use}</span>}
      </figcaption>
    </figure>
  )
}
