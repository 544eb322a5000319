import { forgetNumbers, keptNumbers } from '#maths/browser/kept-numbers.ts'

// Numbers that were put in on an earlier page of the lesson are said to be the reader's own.
const note = document.querySelector<HTMLElement>('[data-own-numbers]')
if (note) {
  const of = note.dataset.ownNumbers!
  note.hidden = keptNumbers(of) === undefined
  note.querySelector('button')!.onclick = () => {
    forgetNumbers(of)
    location.reload()
  }
}
