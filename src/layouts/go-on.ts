import { format } from '#i18n/format.ts'
import { type Forms, formFor } from '#i18n/plural.ts'
import { openRecord } from '#record/browser/open.ts'
import { type Stop, whereToGoOn } from '#record/road.ts'

/** On the home page: the link to begin with becomes one to the first thing not yet done. */
const record = openRecord()
const link = document.querySelector<HTMLAnchorElement>('a[data-continue]')
const list = document.getElementById('road')?.textContent
if (link && list) void offer(link, JSON.parse(list))
const note = document.querySelector<HTMLElement>('[data-due]')
if (note && list) void remind(note, JSON.parse(list))

/** Says how much is due again. What was never missed costs no loading. */
async function remind(note: HTMLElement, road: (Stop & { lesson: string })[]): Promise<void> {
  if ((await record.setting('due-again')) === 'off') return
  const { checkpoints, attempts } = await record.everything()
  if (!checkpoints.some(({ tries }) => tries) && attempts.every(({ result }) => result.status === 'pass'))
    return
  const { dueAgain } = await import('#record/due.ts')
  const lessonOf = (id: string) => road.find(({ exercises }) => exercises.includes(id))?.lesson
  const n = dueAgain({ checkpoints, attempts }, lessonOf, Date.now()).length
  const forms: Forms = JSON.parse(note.dataset.due!)
  note.querySelector('a')!.textContent = format(formFor(forms, n, document.documentElement.lang), { n })
  note.hidden = n === 0
}

async function offer(
  link: HTMLAnchorElement,
  road: (Stop & { lesson: string; title: string; url: string })[],
): Promise<void> {
  const lessons = [...new Set(road.map(({ lesson }) => lesson))]
  const [statuses, ...progress] = await Promise.all([
    record.statuses(),
    ...lessons.map(lesson => record.progressOf(lesson)),
  ])
  const next = whereToGoOn(road, new Map(progress.map(each => [each.lesson, each])), statuses)
  if (!next) return
  link.href = next.anchor ? `${next.stop.url}#${next.anchor}` : next.stop.url
  link.textContent = format(link.dataset.continue!, { lesson: next.stop.title })
}
