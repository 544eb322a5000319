import type { Assignment } from '#classroom/assignment.ts'
import { packTexts } from '#classroom/pack.ts'
import { cartridge } from '#classroom/packages/cartridge.ts'
import { scormPackage } from '#classroom/packages/scorm.ts'
import runtime from '#classroom/packages/scorm-runtime.js?raw'
import type { TeachTexts } from '#i18n/en/teach.ts'
import { format } from '#i18n/format.ts'
import type { Course } from './course.ts'

interface Wanted {
  t: TeachTexts['teach']
  locale: string
  course: Course
  assignment: Assignment
  id: string
  link: string
}

/** The bytes of a package. */
export function packageOf(
  kind: 'scorm12' | 'scorm2004' | 'cartridge',
  { t, locale, course, assignment, id, link }: Wanted,
): Uint8Array<ArrayBuffer> {
  const { title, passMark } = assignment
  if (kind === 'cartridge') {
    const whole = (url: string) => new URL(url, link).href
    const pages = new Map([
      ...course.map(
        ({ slug, title, url }) =>
          [`lesson/${slug}`, { title: format(t.lessonOf, { title }), url: whole(url) }] as const,
      ),
      ...course.flatMap(({ exercises }) =>
        exercises.map(({ id, title, url }) => [`exercise/${id}`, { title, url: whole(url) }] as const),
      ),
    ])
    const items = assignment.items
      .map(item => pages.get(`${item.kind}/${item.id}`))
      .filter(page => page !== undefined)
    return packTexts(cartridge(id, title, [{ title: t.packages.assignment, url: link }, ...items], locale))
  }
  const packaged = { title, id, link, lang: locale, words: t.packages, ...(passMark && { passMark }) }
  return packTexts(scormPackage(kind === 'scorm12' ? '1.2' : '2004', packaged, runtime))
}
