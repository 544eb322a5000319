import type { ComponentChildren } from 'preact'

/** Parts of a drawing that a screen reader need not meet: the units' labels and the table say the same. */
export function Silent({ class: className, children }: { class?: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of shapes takes no focus
    <g aria-hidden="true" class={className}>
      {children}
    </g>
  )
}
