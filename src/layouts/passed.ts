import { format } from '#i18n/format.ts'
import { openRecord } from '#record/browser/open.ts'

/** In the list of exercises: which the reader has passed, and how many points that makes. */
const statuses = await openRecord().statuses()
let earned = 0
for (const entry of document.querySelectorAll<HTMLElement>('[data-exercise-entry]')) {
  if (statuses.get(entry.dataset.exerciseEntry!) !== 'pass') continue
  earned += Number(entry.dataset.points)
  const note = entry.querySelector<HTMLElement>('[data-exercise-note]')!
  note.textContent = ` · ${note.dataset.exerciseNote}`
}
const total = document.querySelector<HTMLElement>('[data-points-note]')!
if (earned > 0)
  total.textContent = format(total.dataset.pointsNote!, { earned, total: Number(total.dataset.total) })
