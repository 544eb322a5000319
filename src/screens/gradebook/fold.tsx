import type { ComponentChildren } from 'preact'

/** What is needed now and then: folded away under its title. */
export function Fold({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <details class="class-fold">
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  )
}
