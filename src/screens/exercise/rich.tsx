import { isLongCode } from '#blocks/long-code.ts'
import { piecesOf } from '#i18n/rich.ts'

/** A text of the interface, or a message of the grader, with its code and its stressed words. */
export function Rich({ text }: { text: string }) {
  return (
    <>
      {piecesOf(text).map(({ kind, text }, i) => {
        if (kind === 'text') return text
        if (kind === 'strong') return <strong key={i}>{text}</strong>
        return (
          <code key={i} class={isLongCode(text) ? 'long' : undefined}>
            {text}
          </code>
        )
      })}
    </>
  )
}
