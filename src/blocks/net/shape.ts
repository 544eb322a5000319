import { lookup } from '#maths/lookup.ts'
import { formatNumber } from '#maths/numbers.ts'
import type { Shape } from '../authoring/definition.ts'
import { lessonError } from '../authoring/error.ts'
import { setAttributes } from '../authoring/node.ts'
import { NoNumber, pathsOf, type Written } from './paths.ts'

/** More units in a layer, or more layers, leave no room for the numbers. */
const MOST = 4

/** `<Net>`: a small network with its numbers on it; what is written in it is its caption. */
export const net: Shape = ({ node, line, attributes }, { place, numbers }) => {
  const fail = (what: string): never => {
    throw lessonError(place.file, line, `<Net>: ${what}`)
  }
  const { layers, ...written } = attributes as Record<string, string>
  const sizes = layers.trim().split(/\s+/).map(Number)
  const fits = sizes.length >= 2 && sizes.length <= MOST
  if (!fits || sizes.some(size => !(Number.isInteger(size) && size >= 1 && size <= MOST)))
    fail(`layers="${layers}": expected two to ${MOST} layers of one to ${MOST} units, like layers="2 3 1"`)
  try {
    const paths = pathsOf(sizes, written as Written, numbers ?? {})
    const used = [paths.weights.flat(2), paths.units.flat().flatMap(unit => Object.values(unit))].flat()
    const texts = Object.fromEntries(
      used
        .filter(path => path !== undefined)
        .map(path => [path, formatNumber(lookup(numbers!, path), { locale: place.locale })]),
    )
    setAttributes(node, {
      layers: undefined,
      ...Object.fromEntries(Object.keys(written).map(name => [name, undefined])),
      sizes: sizes.join(' '),
      paths: JSON.stringify(paths),
      texts: JSON.stringify(texts),
      back: attributes.back === true,
      inner: attributes.inner === true,
      locale: place.locale,
    })
  } catch (error) {
    if (error instanceof NoNumber) fail(error.message)
    throw error
  }
}
