import { Lab } from './lab.ts'
import type { Answer, Asked } from './messages.ts'

/** The lab of one trainer, away from the page: however long an epoch takes, the page can be scrolled and typed into. */
let lab: Lab

/** Does what was asked; returns what to answer beyond how far training is. */
function done(asked: Asked): Pick<Answer, 'shown' | 'exported'> {
  if (asked.do === 'begin') lab = new Lab(asked.settings)
  if (asked.do === 'change') lab.change(asked.part)
  if (asked.do === 'restart') lab.restart()
  if (asked.do === 'undo') lab.undo()
  if (asked.do === 'export') return { exported: { weights: lab.weights, program: lab.program } }
  if (asked.do === 'advance') {
    const end = performance.now() + asked.milliseconds
    if (asked.first) lab.remember()
    lab.advance(asked.epochs, () => performance.now() < end)
    if (asked.quiet) return {}
  }
  return { shown: lab.shown }
}

self.onmessage = ({ data }: MessageEvent<Asked>) => {
  const parts = done(data)
  self.postMessage({ id: data.id, epoch: lab.epoch, diverged: lab.diverged, ...parts } satisfies Answer)
}
