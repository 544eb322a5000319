import type { Layer } from '../layer.ts'
import type { Notation } from '../notation.ts'
import type { Words } from '../say-index.ts'

/** How an argument is read: a layer; the index of a unit or an example (may be empty); TeX that is expanded first. */
export type ArgumentKind = 'layer' | 'unit' | 'example' | 'index' | 'tex'

/** What a macro may use to write itself in one notation. */
export interface Pen {
  notation: Notation
  words: Words
  /** Colours TeX and gives it words: `forward` blue, `backward` orange, `ink` no colour. */
  mark(
    colour: 'forward' | 'backward' | 'ink',
    text: string,
    values: Record<string, string>,
    tex: string,
  ): string
  /** A layer of units, of weights, as this notation counts. */
  units(layer: Layer): string
  weights(layer: Layer): string
  unit(index: string): string
  example(index: string): string
  index(index: string): string
  /** Another macro in the same notation. */
  call(name: string, ...args: Argument[]): string
  /** Says that this notation's source has nothing of the kind, and what is written is ours. */
  extend(): void
  /** Refuses, with the reason. */
  refuse(reason: string): never
}

export type Argument = Layer | string

type Write<A extends Argument[]> = (pen: Pen, ...args: A) => string

/** A semantic macro: how its arguments are read, and what it becomes in each notation. */
export interface Macro<A extends Argument[] = Argument[]> {
  args: ArgumentKind[]
  /** Notations whose source has nothing of the kind; a macro may also say so for single cases, by `extend`. */
  extends?: Notation[]
  course: Write<A>
  theta: Write<A>
  wiki: Write<A>
  video: Write<A>
}

/** Keeps the types of a macro's arguments while it is written, and forgets them in the table. */
export function macro<A extends Argument[]>(definition: Macro<A>): Macro {
  return definition as unknown as Macro
}

/** The same in every notation. */
export function everywhere<A extends Argument[]>(args: ArgumentKind[], write: Write<A>): Macro {
  return macro({ args, course: write, theta: write, wiki: write, video: write })
}
