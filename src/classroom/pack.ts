import { strToU8, zipSync } from 'fflate'

/**
 * Packs texts into a zip. A file of its own: to import the whole library when it is needed would bring all of it into
 * the pages that use a part.
 *
 * @param files texts by their names
 */
export function packTexts(files: Record<string, string>): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}
