import { format } from '#i18n/format.ts'
import { openRecord } from '#record/browser/open.ts'
import { type Stop, whereToGoOn } from '#record/road.ts'

/** On the home page: the link to begin with becomes one to the first thing not yet done. */
const record = openRecord()
const link = document.querySelector<HTMLAnchorElement>('a[data-continue]')
const list = document.getElementById('road')?.textContent
if (link && list) void offer(link, JSON.parse(list))

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
