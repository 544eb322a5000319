import { useState } from 'preact/hooks'
import { copyText } from '#classroom/browser/copy.ts'
import { Button } from '#drawing/Bar.tsx'
import { format } from '#i18n/format.ts'
import type { Texts } from './texts/en.ts'
import type { Training } from './use-training.ts'

/** The name of the file of weights. */
const FILE = 'network.json'

interface Props {
  t: Texts
  training: Pick<Training, 'exported'>
  playground: string
  /** Says what happened. */
  say(text: string): void
}

/** The weights as a file, and the whole as a program: copied, or opened in the playground. */
export function Take({ t, training, playground, say }: Props) {
  const [note, setNote] = useState('')
  const tell = (text: string) => {
    setNote(text)
    say(text)
  }
  const save = async () => {
    const exported = await training.exported()
    if (!exported) return
    const address = URL.createObjectURL(new Blob([exported.weights], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = address
    link.download = FILE
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 1000)
    tell(format(t.saved, { file: FILE }))
  }
  const copy = async () => {
    const program = training
      .exported()
      .then(exported => exported?.program ?? Promise.reject(new Error('none')))
    try {
      await copyText(program)
      tell(t.copied)
    } catch {
      if (await training.exported()) tell(t.copyFailed)
    }
  }
  const open = async () => {
    const exported = await training.exported()
    if (!exported) return
    const { encodeShared } = await import('#classroom/browser/shared-code.ts')
    const fragment = await encodeShared({ cell: 'playground', code: exported.program })
    if (fragment) location.href = `${playground}#${fragment}`
    else tell(t.tooLong)
  }
  return (
    <div class="fig-bar fig-trainer-take needs-js">
      <Button onClick={() => void save()}>{t.weights}</Button>
      <Button onClick={() => void copy()}>{t.copy}</Button>
      <Button onClick={() => void open()}>{t.open}</Button>
      <span class="fig-trainer-note">{note}</span>
    </div>
  )
}
