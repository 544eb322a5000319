import type { Texts } from '#i18n/en.ts'
import type { Numbers } from '#maths/path.ts'
import type { Known } from './known.ts'
import type { Node } from './node.ts'
import type { Place } from './place.ts'

/** A tag of ours in a text, its attributes read: texts, and true for flags. */
export interface Tag {
  node: Node
  name: string
  line: number | undefined
  attributes: Record<string, string | true>
}

/**
 * A tag that authors may write: the default export of a `tag.ts`, in the tag's own folder beside its component, style
 * and example. Nothing else names the tag: the build and the pages collect these files.
 */
export interface TagDefinition {
  /** As authors write it, and as its component's file is called. */
  name: string
  /** Attributes by name: `required` and `optional` take a text in quotes, a `flag` stands alone. */
  attributes: Record<string, 'required' | 'optional' | 'flag'>
  /** True for a tag that takes further attributes, which `refuse` checks. */
  open?: true
  /** True for a tag that has no content: `<Val of="…" />`. */
  empty?: true
  /** True for what a learner answers: its id is kept in their record, so it never changes. */
  checkpoint?: true
  /**
   * What is wrong with the names in its attributes.
   *
   * @returns a sentence for the author, or undefined where all is well
   */
  refuse?(attributes: Tag['attributes'], known: Known, place: Place): string | undefined
  /** Turns what an author wrote into what the component takes. */
  shape?: Shape
}

/** The tags by their names. */
export type Tags = Readonly<Record<string, TagDefinition>>

/** What the shape of a tag may look at. */
export interface Context {
  place: Place
  texts: Texts
  /** The numbers of the lesson, where it has some. */
  numbers: Numbers | undefined
}

/** Turns what an author wrote in a tag into what its component takes: attributes and named slots, in place. */
export type Shape = (tag: Tag, context: Context) => void
