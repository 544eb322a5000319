/** The names that lessons may use, and their numbers; read anew for each text, so that a new term needs no restart. */
export interface Known {
  /** Ids of the glossary's terms in a language. */
  terms(locale: string): readonly string[]
  exercises(): readonly string[]
  /** Throws when there is no such figure, or it has no such option. */
  figure(name: string, options: Record<string, unknown>): void
  /** Default export of `content/numbers/<name>.ts`; undefined where there is no such file. */
  numbers(name: string): Promise<unknown>
  /** Whether a figure redraws the numbers of `content/numbers/<name>.ts`. */
  redrawn(name: string): boolean
  /** What a lesson says beside such numbers though it speaks of a sign or a size: true for every draw. */
  alwaysTrue(slug: string): readonly string[]
}
