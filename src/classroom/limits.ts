/** What is read at most. Sizes in bytes. */
export const LIMITS = {
  /** one submission: code of all exercises with its history */
  submission: 4 * 1024 * 1024,
  /** one zip as it is dropped */
  zip: 512 * 1024 * 1024,
  /** all that one zip unpacks to */
  unpacked: 2 * 1024 * 1024 * 1024,
  /** entries of one zip */
  entries: 20_000,
  /** unpacked at a time: what is in memory besides the zip itself */
  group: 16 * 1024 * 1024,
  /** zips within zips */
  depth: 2,
}
export type Limits = typeof LIMITS
