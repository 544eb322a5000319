import type { ComponentChildren } from 'preact'
import { format } from '#i18n/format.ts'
import type { CommonTexts } from './types.ts'
import type { Steps } from './use-steps.ts'

interface ButtonProps {
  onClick(): void
  /** Says why nothing happens; the button keeps its focus, which `disabled` would lose. */
  off?: boolean
  class?: string
  pressed?: boolean
  /** Called with true while a mouse or the focus is on it. */
  onPoint?(on: boolean): void
  children: ComponentChildren
}

export function Button({ off, pressed, onClick, onPoint, class: className, children }: ButtonProps) {
  return (
    <button
      type="button"
      class={className}
      aria-disabled={off || undefined}
      aria-pressed={pressed}
      onClick={() => off || onClick()}
      onPointerEnter={onPoint && (event => event.pointerType === 'mouse' && onPoint(true))}
      onPointerLeave={onPoint && (() => onPoint(false))}
      onFocus={onPoint && (() => onPoint(true))}
      onBlur={onPoint && (() => onPoint(false))}
    >
      {children}
    </button>
  )
}

interface BarProps {
  t: CommonTexts
  steps: Steps
  /** What the main button does at the last step, instead of starting over. */
  finish?: { label: string; act(): void }
  children?: ComponentChildren
}

/** The buttons under a figure that goes in steps. Without a script, and on paper, they are not there. */
export function Bar({ t, steps, finish, children }: BarProps) {
  const { step, first, last, playing } = steps
  const done = step === last
  return (
    <div class="fig-bar needs-js">
      <Button off={step === first} onClick={() => steps.go(step - 1)}>
        {t.back}
      </Button>
      <Button
        class="go"
        onClick={() => {
          if (!done) steps.go(step + 1)
          else if (finish) finish.act()
          else steps.go(first)
        }}
      >
        {done ? (finish?.label ?? t.again) : format(t.next, { n: step - first + 1, total: last - first })}
      </Button>
      <Button onClick={steps.toggle} pressed={playing}>
        {playing ? t.pause : t.play}
      </Button>
      {children}
    </div>
  )
}
