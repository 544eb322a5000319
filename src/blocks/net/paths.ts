import { lookup } from '#maths/lookup.ts'

/** Where the numbers of a drawn network are found, as an author writes it: a path for each layer, `-` for none. */
export interface Written {
  weights?: string
  biases?: string
  activations?: string
  targets?: string
  errors?: string
  blame?: string
}

/** The paths of all numbers of a drawing. Layers and units count from 0. */
export interface Paths {
  /** `weights[gap][to][from]`: of the line between two layers. */
  weights: (string | undefined)[][][]
  /** `units[layer][unit]`: the number in the unit, and those beside it by what they are. */
  units: UnitPaths[][]
}

export interface UnitPaths {
  activation: string | undefined
  bias: string | undefined
  target: string | undefined
  error: string | undefined
  blame: string | undefined
}

/** A number that is not where the author says; the message says what was expected. */
export class NoNumber extends Error {}

/**
 * Finds the paths of every number that a drawing shows.
 *
 * @param sizes units of each layer, inputs first
 * @param written the author's attributes; each has as many paths as there are gaps (weights), computing layers (biases)
 *   or layers (activations, blame); targets and errors are of the last layer
 * @param numbers of the lesson
 * @throws NoNumber where a list has another length, or a path leads nowhere
 */
export function pathsOf(sizes: readonly number[], written: Written, numbers: object): Paths {
  const lists = (name: keyof Written, count: number, per: string): (string | undefined)[] => {
    const text = written[name]
    if (text === undefined) return Array.from({ length: count }, () => undefined)
    const paths = text.trim().split(/\s+/)
    if (paths.length !== count)
      throw new NoNumber(
        `${name}="${text}": expected ${count}, ${per}, got ${paths.length}; “-” stands for none`,
      )
    return paths.map(path => (path === '-' ? undefined : path))
  }
  /** The first of some paths that leads to a number. */
  const first = (name: string, path: string | undefined, ...ends: (string | false)[]) => {
    if (path === undefined) return undefined
    const tries = ends.filter(end => end !== false).map(end => path + end)
    const found = tries.find(one => Number.isFinite(lookup(numbers, one)))
    if (found === undefined) throw new NoNumber(`${name}: there is no number ${tries[0]}`)
    return found
  }
  /** Of a unit; where a layer has one unit, the path may be its own. */
  const ofUnit = (name: keyof Written, path: string | undefined, size: number, unit: number) =>
    first(name, path, `.${unit}`, size === 1 && '')

  const gaps = lists('weights', sizes.length - 1, 'one for each gap between layers')
  const biases = lists('biases', sizes.length - 1, 'one for each layer that computes')
  const activations = lists('activations', sizes.length, 'one for each layer, inputs included')
  const blame = lists('blame', sizes.length, 'one for each layer, inputs included')
  const [targets] = lists('targets', 1, 'that of the last layer')
  const [errors] = lists('errors', 1, 'that of the last layer')
  return {
    weights: gaps.map((path, gap) => {
      const [before, here] = [sizes[gap], sizes[gap + 1]]
      return upTo(here).map(to =>
        upTo(before).map(from =>
          first(
            'weights',
            path,
            `.${to}.${from}`,
            here === 1 && `.${from}`,
            before === 1 && `.${to}`,
            here * before === 1 && '',
          ),
        ),
      )
    }),
    units: sizes.map((size, layer) =>
      upTo(size).map(unit => {
        const last = layer === sizes.length - 1
        return {
          activation: ofUnit('activations', activations[layer], size, unit),
          bias: layer === 0 ? undefined : ofUnit('biases', biases[layer - 1], size, unit),
          target: last ? ofUnit('targets', targets, size, unit) : undefined,
          error: last ? ofUnit('errors', errors, size, unit) : undefined,
          blame: ofUnit('blame', blame[layer], size, unit),
        }
      }),
    ),
  }
}

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i)
