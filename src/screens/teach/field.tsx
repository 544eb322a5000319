import type { ComponentChildren } from 'preact'

interface Props {
  id: string
  label: string
  hint?: string
  children: ComponentChildren
}

/** A labelled field; its hint has the id `<id>-hint`. */
export function Field({ id, label, hint, children }: Props) {
  return (
    <div class="class-field">
      <label for={id}>{label}</label>
      {children}
      {hint && (
        <small id={`${id}-hint`} class="class-soft">
          {hint}
        </small>
      )}
    </div>
  )
}
