import { useState } from 'preact/hooks'
import { copyText } from '#classroom/browser/copy.ts'

interface Props {
  text: string
  label: string
  /** What a screen reader hears instead of the label. */
  name?: string
  t: { copied: string; notCopied: string }
  onCopy?(): void
}

/** A button that copies a text and says so. */
export function Copy({ text, label, name, t, onCopy }: Props) {
  const [said, setSaid] = useState('')
  async function copy() {
    onCopy?.()
    try {
      await copyText(text)
      setSaid(t.copied)
      setTimeout(() => setSaid(''), 2_500)
    } catch {
      setSaid(t.notCopied)
    }
  }
  return (
    <span class="copy">
      <button type="button" aria-label={name} onClick={() => void copy()}>
        {label}
      </button>
      <span role="status">{said}</span>
    </span>
  )
}
