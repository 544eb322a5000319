/** The names that lessons may use, and their numbers; read anew for each text, so that a new term needs no restart. */
export interface Known {
  /** Ids of the glossary's terms in a language. */
  terms(locale: string): readonly string[]
  exercises(): readonly string[]
  /** Throws when there is no such figure, or it has no such option. */
  figure(name: string, options: Record<string, unknown>): void
  /** Default export of `content/numbers/<name>.ts`; undefined where there is no such file. */
  numbers(name: string): Promise<unknown>
}
