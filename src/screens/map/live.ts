import { format } from '#i18n/format.ts'
import { openRecord } from '#record/browser/open.ts'
import { stateOf } from './state.ts'
import type { Road } from './view.ts'

/**
 * What the map does once it is on the screen: it shows the reader's own state, marks what an idea builds on and leads
 * to, and lets the arrow keys walk from idea to idea.
 */
const record = openRecord()
const map = document.querySelector<HTMLElement>('[data-idea-map]')!
const legend = document.querySelector<HTMLElement>('[data-map-legend]')!
const road: Road = JSON.parse(document.getElementById('map-road')!.textContent!)
const ideas = [...map.querySelectorAll<HTMLElement>('[data-idea]')]
const arrows = [...map.querySelectorAll<SVGPathElement>('.map-arrows path[data-from]')]
const states = JSON.parse(map.dataset.states!) as Record<string, string>

async function showStates(): Promise<void> {
  const lessons = [...new Set(Object.values(road.sittings).map(({ lesson }) => lesson))]
  const [statuses, ...progress] = await Promise.all([
    record.statuses(),
    ...lessons.map(lesson => record.progressOf(lesson)),
  ])
  const progressOf = new Map(progress.map(each => [each.lesson, each]))
  const again = await dueNow()
  const counts: Record<string, number> = {}
  for (const idea of ideas) {
    const state = stateOf(road.ideas[idea.dataset.idea!]!, road.sittings, progressOf, statuses, again)
    idea.dataset.state = state
    idea.querySelector('[data-state-said]')!.textContent = ` (${states[state]})`
    counts[state] = (counts[state] ?? 0) + 1
  }
  for (const item of legend.querySelectorAll<HTMLElement>('li')) {
    const said = item.querySelector<HTMLElement>('[data-count]')!
    said.textContent = format(said.dataset.count!, { n: counts[item.dataset.state!] ?? 0 })
  }
  legend.hidden = false
}

/** What was once missed and is due again, unless the reader wants none of it or the scheduler cannot be loaded. */
async function dueNow(): Promise<Set<string>> {
  if ((await record.setting('due-again')) === 'off') return new Set()
  try {
    const [{ dueAgain }, file] = await Promise.all([import('#record/due.ts'), record.everything()])
    const lessonOf = (exercise: string) =>
      Object.values(road.sittings).find(({ exercises }) => exercises.includes(exercise))?.lesson
    return new Set(dueAgain(file, lessonOf, Date.now()).map(({ id }) => id))
  } catch {
    return new Set()
  }
}

type End = 'from' | 'to'

/** All that an idea's arrows lead to, one after the other, and itself. */
function reach(id: string, here: End, there: End, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found
  found.add(id)
  for (const { dataset } of arrows) if (dataset[here] === id) reach(dataset[there]!, here, there, found)
  return found
}

/** Marks an idea's way: what it builds on and what it leads to; nothing where there is none. */
function light(id: string | undefined): void {
  map.toggleAttribute('data-lit', id !== undefined)
  const before: Set<unknown> = id === undefined ? new Set() : reach(id, 'to', 'from')
  const after: Set<unknown> = id === undefined ? new Set() : reach(id, 'from', 'to')
  for (const idea of ideas)
    idea.toggleAttribute('data-on', before.has(idea.dataset.idea!) || after.has(idea.dataset.idea!))
  for (const arrow of arrows) {
    const { from, to } = arrow.dataset
    arrow.toggleAttribute(
      'data-on',
      (before.has(from) && before.has(to)) || (after.has(from) && after.has(to)),
    )
  }
}

const ideaOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-idea]') : null
const openIdea = () => map.querySelector<HTMLElement>('[data-idea]:has(> details[open])')
/** What is open stays marked while nothing else is looked at. */
const rest = () => light((ideaOf(document.activeElement) ?? openIdea())?.dataset.idea)

map.addEventListener('pointerover', event => {
  const idea = ideaOf(event.target)
  if (idea) light(idea.dataset.idea)
  else rest()
})
map.addEventListener('pointerleave', rest)
map.addEventListener('focusin', rest)
map.addEventListener('focusout', () => requestAnimationFrame(rest))
map.addEventListener('toggle', rest, true)

/** In the drawing the next idea is the nearest in the direction of the key; in the list it is left to the page. */
map.addEventListener('keydown', event => {
  const { key, target } = event
  const opened = (target as Element).closest<HTMLDetailsElement>('details[open]')
  if (key === 'Escape' && opened) {
    opened.open = false
    opened.querySelector('summary')!.focus()
  }
  const here = target instanceof HTMLElement && target.localName === 'summary' ? ideaOf(target) : null
  const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key]
  if (!here || !step || getComputedStyle(here).position !== 'absolute') return
  event.preventDefault()
  nearest(here, step[0]!, step[1]!)?.querySelector('summary')?.focus()
})

function nearest(here: HTMLElement, across: number, down: number): HTMLElement | undefined {
  const middle = (idea: HTMLElement) => {
    const { left, width, top, height } = idea.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  }
  const from = middle(here)
  const far = (idea: HTMLElement) => {
    const to = middle(idea)
    const [along, aside] = across
      ? [(to.x - from.x) * across, Math.abs(to.y - from.y)]
      : [(to.y - from.y) * down, Math.abs(to.x - from.x)]
    // Across within the row alone; down to the next row first, whatever is beside it.
    if (along < 4 || (across && aside > 4)) return Number.POSITIVE_INFINITY
    return across ? along : along * 100 + aside
  }
  const [best] = ideas.toSorted((a, b) => far(a) - far(b))
  return best && far(best) < Number.POSITIVE_INFINITY ? best : undefined
}

// A card is over other ideas: it goes when something else is pressed.
document.addEventListener('pointerdown', ({ target }) => {
  for (const details of map.querySelectorAll<HTMLDetailsElement>('details[open]'))
    if (
      !details.contains(target as Node) &&
      getComputedStyle(details.querySelector('.map-card')!).position === 'absolute'
    )
      details.open = false
})

/** A link to an idea, from within the map or from elsewhere, opens it. */
function openNamed(): void {
  const idea = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const details = idea?.matches('[data-idea]') ? idea.querySelector('details') : null
  if (!details) return
  details.open = true
  details.querySelector('summary')!.focus({ preventScroll: true })
  idea!.scrollIntoView({ block: 'center' })
}
addEventListener('hashchange', openNamed)
openNamed()

void showStates()
record.onChange(() => void showStates())
