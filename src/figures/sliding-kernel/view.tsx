import { useState } from 'preact/hooks'
import { Button } from '#drawing/Bar.tsx'
import { Frame } from '#drawing/Frame.tsx'
import { useTexts } from '../use-texts.ts'
import { example, type Part, run } from './convolution.ts'
import { Drawing } from './Drawing.tsx'
import { nameOf, saidOf } from './said.ts'
import { Table } from './Table.tsx'
import type { Texts } from './texts/en.ts'

const results = run(example)
const counts = { place: example.delta.length, kernel: example.k.length, input: example.x.length }
const kinds = ['place', 'kernel', 'input'] as const

/** A kernel over eight inputs: which lines a place, a number of the kernel or an input has, and what they add up to. */
export default function SlidingKernel({ locale }: { locale: string }) {
  const { t, common } = useTexts<Texts>('sliding-kernel', locale)
  const [part, press] = useState<Part>({ kind: 'place', at: 2 })
  const said = saidOf(t, example, part)
  const next = (by: number) => {
    const count = counts[part.kind]
    press({ ...part, at: (part.at + by + count) % count })
  }
  return (
    <Frame
      name="sliding-kernel"
      caption={t.caption}
      use={t.use}
      t={common}
      table={<Table convolution={example} results={results} t={t} />}
    >
      <div class="fig-drawing">
        {(['wide', 'narrow'] as const).map(size => (
          <Drawing
            key={size}
            convolution={example}
            z={results.z}
            part={part}
            size={size}
            t={t}
            onPress={press}
          />
        ))}
      </div>
      <div class="fig-bar needs-js">
        {kinds.map(kind => (
          <Button
            key={kind}
            pressed={part.kind === kind}
            onClick={() => part.kind === kind || press({ kind, at: 1 })}
          >
            {t.kinds[kind]}
          </Button>
        ))}
        <Button onClick={() => next(-1)}>{t.before}</Button>
        <Button onClick={() => next(1)}>{t.after}</Button>
      </div>
      <div class="fig-say fig-sliding-say" role="status">
        <p>
          <b class={part.kind === 'place' ? 'forward' : 'backward'}>{nameOf(part)}</b> {said.sentence}
        </p>
        <p class="sum">{said.letters}</p>
        <p class="sum">{said.numbers}</p>
      </div>
    </Frame>
  )
}
