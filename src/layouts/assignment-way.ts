import { placeInAssignment } from '#classroom/browser/opened.ts'
import { format } from '#i18n/format.ts'

/** Shows a learner who came from an assignment the way back to it, and on. */
for (const way of document.querySelectorAll<HTMLElement>('.assignment-way')) {
  const { kind, id, base, words } = way.dataset
  const place = placeInAssignment(kind!, id!)
  if (!place) continue
  const t = JSON.parse(words!) as { back: string; next: string; last: string }
  const { title, fragment, next } = place
  const on = document.createElement('span')
  if (next) on.append(t.next, ' ', link(next.url, next.title))
  else on.append(t.last)
  way.replaceChildren(link(`${base}#${fragment}`, format(t.back, { title })), on)
  way.hidden = false
}

function link(href: string, text: string): HTMLAnchorElement {
  const made = document.createElement('a')
  made.href = href
  made.dir = 'auto'
  made.textContent = text
  return made
}
