/**
 * An interactive figure: the default export of a `figure.ts`, in the figure's own folder beside its component, texts,
 * style and example. The folder's name is the figure's; nothing else names it: the build and the pages collect these
 * files. Plain Node reads them, so they import no view.
 */
export interface FigureDefinition {
  /**
   * What an author may say of it: each option with the values it may have, the first being the default, or with free
   * text, which `check` reads.
   */
  options: Readonly<Record<string, readonly string[] | { text: string }>>
  /** The name in `content/numbers` whose numbers it lets the reader redraw: pages then claim nothing about them. */
  redraws?: string
  /**
   * Reads free text.
   *
   * @param options all of them, defaults filled in
   * @throws Error with a sentence for the author
   */
  check?(options: Readonly<Record<string, string>>): void
}

/** The figures by the names of their folders. */
export type Figures = Readonly<Record<string, FigureDefinition>>

/** The options of a figure as they come to its component: values of lists as what they are, free text as text. */
export type OptionsOf<Definition extends FigureDefinition> = {
  [Option in keyof Definition['options']]: Definition['options'][Option] extends readonly (infer Value)[]
    ? Value
    : string
}

/**
 * Files of figures by the figures' names, which are those of their folders.
 *
 * @param files what each file exports, by its path
 * @example byName({ './flow/figure.ts': flow }) // { flow }
 */
export function byName<T>(files: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(files).map(([path, file]) => [path.split('/').at(-2)!, file]))
}
