/** One declaration of a module, as it is written, without `export`. */
export interface SourcePart {
  name: string
  /** With its documentation before it. */
  text: string
  /** A type or an interface is not there when the program runs; a class is both. */
  kind: 'value' | 'type' | 'class'
  /** The other parts that this one names. */
  uses: string[]
}

/** All parts of some modules, each after those that it needs as it is declared, and the names that the engine exports. */
export interface Source {
  parts: SourcePart[]
  engine: string[]
}

/**
 * The parts of these names and all that they need, in their order.
 *
 * @param names unknown ones are passed over
 */
export function partsFor({ parts }: Source, names: Iterable<string>): SourcePart[] {
  const needed = new Set(names)
  const byName = new Map(parts.map(part => [part.name, part]))
  for (const name of needed) for (const used of byName.get(name)?.uses ?? []) needed.add(used)
  return parts.filter(({ name }) => needed.has(name))
}
