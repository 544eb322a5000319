import type { Texts } from '#i18n/en.ts'
import type { Numbers } from '#maths/path.ts'
import type { Tag } from './check.ts'
import type { Place } from './place.ts'

/** What the shape of a tag may look at. */
export interface Context {
  place: Place
  texts: Texts
  /** The numbers of the lesson, where it has some. */
  numbers: Numbers | undefined
}

/** Turns what an author wrote in a tag into what its component takes: attributes and named slots, in place. */
export type Shape = (tag: Tag, context: Context) => void
