import { format } from '#i18n/format.ts'
import { openRecord } from '#record/browser/open.ts'
import { nextIn } from '#record/road.ts'

/**
 * What every page of the course shows of the learner's record: how far each lesson is in the lists of lessons, and on
 * a lesson which of its sittings are done. There it also keeps which sections were read.
 */
const record = openRecord()

/** A section counts as read when it has been before the reader's eyes for so long, in milliseconds. */
const dwell = 4_000

const article = document.querySelector<HTMLElement>('article[data-lesson]')
if (article) keepVisits(article.dataset.lesson!)

function keepVisits(lesson: string): void {
  record.visit(lesson, '')
  const timers = new Map<Element, number>()
  const observer = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) {
        clearTimeout(timers.get(target))
        if (isIntersecting)
          timers.set(
            target,
            window.setTimeout(() => record.visit(lesson, target.id), dwell),
          )
      }
    },
    { rootMargin: '0px 0px -50% 0px' },
  )
  for (const heading of document.querySelectorAll('article h2[id]')) observer.observe(heading)
}

async function showProgress(): Promise<void> {
  const items = [...document.querySelectorAll<HTMLElement>('li[data-lesson]')]
  const statuses = await record.statuses()
  for (const item of items) {
    const exercises = item.dataset.exercises?.split(' ').filter(Boolean) ?? []
    const passed = exercises.filter(id => statuses.get(id) === 'pass').length
    const { sections, checkpoints } = await record.progressOf(item.dataset.lesson!)
    const begun = sections.length > 0 || checkpoints.length > 0 || exercises.some(id => statuses.has(id))
    const done =
      exercises.length > 0
        ? passed === exercises.length
        : item.dataset.last !== undefined && sections.some(({ section }) => section === item.dataset.last)
    if (begun) item.dataset.progress = done ? 'done' : 'started'
    const note = item.querySelector<HTMLElement>('[data-progress-note]')
    if (note && begun)
      note.textContent = ` · ${exercises.length > 0 ? format(note.dataset.count!, { done: passed, total: exercises.length }) : done ? note.dataset.done! : note.dataset.started!}`
  }
}

/** On the pages of a lesson: which of its sittings are done. */
async function showSittings(): Promise<void> {
  const items = [...document.querySelectorAll<HTMLElement>('li[data-sitting]')]
  if (items.length === 0) return
  const statuses = await record.statuses()
  const progress = await record.progressOf(items[0]!.dataset.of!)
  for (const item of items) {
    const ids = (list: string | undefined) => list?.split(' ').filter(Boolean) ?? []
    const stop = {
      checkpoints: ids(item.dataset.checkpoints),
      exercises: ids(item.dataset.exercises),
      sections: [],
    }
    const done =
      stop.checkpoints.length + stop.exercises.length > 0 && nextIn(stop, progress, statuses) === undefined
    item.toggleAttribute('data-complete', done)
    const note = item.querySelector<HTMLElement>('[data-sitting-note]')!
    note.textContent = done ? ` · ${note.dataset.done}` : ''
  }
}

async function show(): Promise<void> {
  await Promise.all([showProgress(), showSittings()])
}

void show()
record.onChange(() => void show())
