import { nearest } from '#i18n/nearest.ts'
import type { Figures } from './definition.ts'

/**
 * Checks a figure as an author wrote it.
 *
 * @param figures all that there are
 * @param name the attribute `name`
 * @param given the other attributes
 * @returns the name and every option, defaults filled in
 * @throws Error naming what is wrong and the nearest thing that exists
 * @example checkFigure(figures, 'two-three-one') // { name: 'two-three-one', options: { part: 'all' } }
 */
export function checkFigure(
  figures: Figures,
  name: string | undefined,
  given: Record<string, unknown> = {},
): { name: string; options: Record<string, string> } {
  if (name === undefined || !Object.hasOwn(figures, name)) {
    const names = Object.keys(figures)
    throw new Error(
      `<Figure>: there is no figure named ${JSON.stringify(name ?? '')}.${hint(name, names)} There are: ${names.join(', ')}.`,
    )
  }
  const { options: allowed, check } = figures[name]
  const options: Record<string, string> = {}
  for (const [option, values] of Object.entries(allowed))
    options[option] = 'text' in values ? values.text : values[0]
  for (const [option, value] of Object.entries(given)) {
    const values = Object.hasOwn(allowed, option) ? allowed[option] : undefined
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
  check?.(options)
  return { name, options }
}

function hint(came: string | undefined, known: readonly string[]): string {
  const near = came && nearest(came, known)
  return near ? ` Did you mean ${near}?` : ''
}
