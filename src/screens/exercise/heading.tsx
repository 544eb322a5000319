import type { ComponentChildren } from 'preact'

/** A heading whose level depends on where the exercise stands: on a page of its own, or within a lesson. */
export function Heading({ level, children }: { level: number; children: ComponentChildren }) {
  const Tag = `h${level}` as 'h2'
  return <Tag class="panel-title">{children}</Tag>
}
