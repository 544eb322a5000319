import { judgeSheet, type Opened, type Outcome, openText } from './judging.ts'
import type { Sheet } from './sheet.ts'

/** One question to the judge; answered by `{ id, answer }`. */
export type Asked = { id: number } & ({ judge: Sheet } | { open: string; into?: Sheet | undefined })
export type Answer = Outcome | Opened

// A large example takes most of a second: here it holds up nobody.
addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const answer: Answer = 'judge' in data ? judgeSheet(data.judge) : openText(data.open, data.into)
  postMessage({ id: data.id, answer })
})
