import { nearest } from '#maths/nearest.ts'
import { parseGraph } from './graph/parse.ts'

/**
 * What an author may say of a figure: each option with the values it may have, the first being the default, or with
 * free text, which the figure itself checks.
 */
type Options = Record<string, readonly string[] | { text: string }>

/**
 * All figures by the name that authors type. A new figure is a folder with `model.ts`, `view.tsx` and a line here and
 * in `Figure.astro`.
 */
export const figureOptions = {
  /** An equation and its network light each other up: `hidden` δ of a hidden unit, `output` δ of an output, `weight` ∂E/∂w. */
  flow: { equation: ['hidden', 'output', 'weight'] },
  /** The worked example, whole or one stretch of it. */
  'two-three-one': { part: ['all', 'forward', 'backward', 'update'] },
  /** An expression as a graph. `of`: statements as `graph/parse.ts` reads them; `inputs`: values of its names. */
  graph: { of: { text: 'u = a * b; v = u + c; E = v * b' }, inputs: { text: 'a=2, b=-3, c=10' } },
  /** One number, a curve and its slope: the `loss` over one weight, or y = x², or the sigmoid. */
  nudge: { of: ['loss', 'square', 'sigmoid'] },
  /** The picture of 270 weights; `quiet` is the drawing alone, without script, for the home page. */
  'weights-270': { variant: ['full', 'quiet'] },
} as const satisfies Record<string, Options>

export type FigureName = keyof typeof figureOptions

/**
 * Checks a figure as an author wrote it.
 *
 * @param name what stands in `name="…"`
 * @param given the other attributes
 * @returns the name and every option, defaults filled in
 * @throws Error naming what is wrong and the nearest thing that exists
 * @example checkFigure('two-three-one', {}) // { name: 'two-three-one', options: { part: 'all' } }
 */
export function checkFigure(
  name: string | undefined,
  given: Record<string, unknown> = {},
): { name: FigureName; options: Record<string, string> } {
  const names = Object.keys(figureOptions)
  if (name === undefined || !Object.hasOwn(figureOptions, name)) {
    throw new Error(
      `<Figure>: there is no figure named ${JSON.stringify(name ?? '')}.${hint(name, names)} There are: ${names.join(', ')}.`,
    )
  }
  const allowed: Options = figureOptions[name as FigureName]
  const options: Record<string, string> = {}
  for (const [option, values] of Object.entries(allowed))
    options[option] = 'text' in values ? values.text : values[0]
  for (const [option, value] of Object.entries(given)) {
    const values = allowed[option]
    const where = `<Figure name="${name}">`
    if (!values) {
      const known = Object.keys(allowed)
      throw new Error(
        `${where}: it has no option ${option}.${hint(option, known)} It has: ${known.join(', ') || 'none'}.`,
      )
    }
    if (!('text' in values) && !values.includes(String(value))) {
      throw new Error(
        `${where}: ${option} is "${value}".${hint(String(value), values)} It may be: ${values.join(', ')}.`,
      )
    }
    options[option] = String(value)
  }
  if (name === 'graph') parseGraph(options.of, options.inputs)
  return { name: name as FigureName, options }
}

function hint(came: string | undefined, known: readonly string[]): string {
  const near = came && nearest(came, known)
  return near ? ` Did you mean ${near}?` : ''
}
