import { decode, encode, messageLimits } from '#runner/border.ts'
import type { Output } from '#runner/runner.ts'

/** Outputs as text that keeps NaN and the infinities, for a file or an attribute. */
export function encodeOutputs(outputs: readonly Output[]): string {
  return encode(outputs, undefined, messageLimits)
}

/**
 * Reads what `encodeOutputs` wrote.
 *
 * @throws SyntaxError when the text is not of that form
 */
export function decodeOutputs(text: string): Output[] {
  return decode(text) as unknown as Output[]
}
