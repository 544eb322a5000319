import { format } from '#i18n/format.ts'
import { openRecord } from '#record/browser/open.ts'

/**
 * What every page of the course shows of the learner's record: how far each lesson is in the lists of lessons, and
 * on the home page where to go on. On a lesson it keeps which sections were read.
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

async function offerToGoOn(link: HTMLAnchorElement): Promise<void> {
  const items = [...document.querySelectorAll<HTMLElement>('.course-list li[data-lesson]')]
  const visited = await Promise.all(
    items.map(async item => ({ item, progress: await record.progressOf(item.dataset.lesson!) })),
  )
  const latest = visited
    .filter(({ progress }) => progress.lastAt !== undefined)
    .sort((a, b) => b.progress.lastAt! - a.progress.lastAt!)[0]
  if (!latest) return
  const lesson = latest.item.querySelector('a')!
  const section = latest.progress.lastSection
  link.href = section ? `${lesson.href}#${section}` : lesson.href
  link.textContent = format(link.dataset.continue!, { lesson: lesson.textContent! })
}

void showProgress()
const goOn = document.querySelector<HTMLAnchorElement>('a[data-continue]')
if (goOn) void offerToGoOn(goOn)
record.onChange(() => void showProgress())
