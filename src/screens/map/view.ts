import type { WrittenIn } from '#i18n/language.ts'

export interface Place {
  title: string
  url: string
  /** Where its title is in another language than the page. */
  written?: WrittenIn | undefined
}

/** An idea as the map shows it. */
export interface IdeaView {
  id: string
  term: string
  short: string
  written?: WrittenIn | undefined
  /** Its entry in the glossary. */
  entry: string
  needs: string[]
  leadsTo: string[]
  lesson: string
  taught: Place
  /** Other sittings that it is met in. */
  also: Place[]
  exercises: Place[]
}

/** A lesson as a region of the map. */
export interface RegionView extends Place {
  slug: string
  /** E.g. `Lesson 3`. */
  kind: string
  /** Ids of its exercises. */
  exercises: string[]
  sittings: (Place & { minutes: number })[]
  ideas: IdeaView[]
}

/** What the reader's own state on the map is read from; carried with the page. */
export interface Road {
  /** By `lesson/sitting`. */
  sittings: Record<string, { lesson: string; checkpoints: string[]; exercises: string[]; sections: string[] }>
  ideas: Record<string, { taught: string; exercises: string[] }>
}
