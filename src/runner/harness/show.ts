import type { Data } from '#exercise/data.ts'
import { decode, encode } from '../border.ts'
import { inspect } from './inspect.ts'
import { rounded } from './number.ts'
import type { Outputs } from './outputs.ts'
import { isArray, keys, NativeTypeError } from './primordials.ts'

/**
 * `show`: draws a network.
 *
 * @throws TypeError when what it is given is no network
 */
export function createShow(outputs: Outputs): (network: unknown) => void {
  return function show(network) {
    if (!outputs.open()) return outputs.drop()
    const layers: unknown = (network as { layers?: unknown } | null | undefined)?.layers
    if (!isArray(layers) || layers.length === 0) {
      throw new NativeTypeError(
        `show: expects a network ({ layers: [{ W, b, activation }, …], loss }); got ${inspect(network, 3)}`,
      )
    }
    let foreign = ''
    const text = encode(
      network,
      ({ path, what }) => {
        foreign ||= `${path} (${what})`
      },
      { depth: 8, entries: 20_000, characters: 20_000 },
    )
    if (foreign !== '') throw new NativeTypeError(`show: expects plain numbers, got ${foreign}`)
    outputs.add({ kind: 'network', network: roundAll(decode(text)) }, text.length)
  }
}

function roundAll(data: Data): Data {
  if (typeof data === 'number') return rounded(data)
  if (typeof data !== 'object' || data === null) return data
  const names = keys(data)
  for (let i = 0; i < names.length; i++) {
    const at = data as { [key: string]: Data }
    at[names[i]!] = roundAll(at[names[i]!])
  }
  return data
}
